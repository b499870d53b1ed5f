// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CardMaker, canMakeCard } from '../../../components/article/CardMaker.tsx';
import type { MarkedText } from '../../../lib/article/article.ts';
import type { Draft } from '../../../lib/share/draft.ts';
import { aCapture, aDraft } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, says } from '../mount.tsx';

let sheaf: SheafInMemory;
let articleId = '';
let written: string[] = [];
let added: { name: string; alt: string | undefined }[] = [];
let isOpen = true;
let unmount: () => void = () => undefined;

/** jsdom draws nothing: what is written is noted. */
function provideCanvas() {
  const context = {
    font: '',
    fillRect: () => undefined,
    fillText: (text: string) => void written.push(text),
    measureText: (text: string) => ({ width: text.length * 0.5 * Number(/(\d+)px/.exec(context.font)?.[1]) }),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => {
    written = [];
    return context;
  }) as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
    done(new Blob(['card'], { type: 'image/png' })),
  );
  // jsdom knows no dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
}

beforeEach(async () => {
  provideCanvas();
  sheaf = aSheaf();
  [added, isOpen] = [[], true];
  const { article } = await sheaf.store.articles.save(
    aCapture({ title: 'A trial of feedback' as MarkedText, doi: '10.5555/a' }),
    '2026-01-02T00:00:00.000Z',
  );
  articleId = article.id;
  await sheaf.store.articles.change(articleId, (before) => ({ ...before, takeHome: 'Ask for it.' }));
});
afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

function open(changes: Partial<Draft> = {}) {
  const images = {
    take: async (_partId: string, files: Iterable<File>, alt?: string) => {
      for (const { name } of files) added.push({ name, alt });
    },
  };
  unmount = mount(
    <CardMaker
      draft={aDraft({ articleIds: [articleId], ...changes })}
      partId="part-1"
      images={images}
      onClose={() => {
        isOpen = false;
      }}
    />,
    sheaf,
  );
}
const canvas = () => found<HTMLCanvasElement>('canvas');

it('shows the article, and adds its picture with alt text of the same words', async () => {
  open();
  await vi.waitFor(() => expect(written).toContain('Ask for it.'));
  expect(written).toContain('A trial of feedback');
  const alt = (await canvas()).getAttribute('aria-label') ?? '';
  expect(alt).toMatch(/Ask for it\. A trial of feedback\. .*doi\.org\/10\.5555\/a\.$/);
  (await button('Add the card')).click();
  await vi.waitFor(() => expect(added).toEqual([{ name: 'card.png', alt }]));
  expect(isOpen).toBe(false);
});

it('of a question shows no title, no link and no answer, unless the article is asked for', async () => {
  open({ kind: 'question', parts: [{ id: 'part-1', text: 'What would you do?' }], answer: { parts: ['Ask'] } });
  await vi.waitFor(() => expect(written).toContain('What would you do?'));
  expect(written.join(' ')).not.toMatch(/trial|doi|Ask/);
  (await found<HTMLInputElement>('input[name="card-of"]')).click();
  await vi.waitFor(() => expect(written).toContain('A trial of feedback'));
});

it('is drawn in the shape and colours that were chosen, and they are remembered', async () => {
  open();
  const shapes = await vi.waitFor(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('input[name="card-ratio"]')];
    expect(all).toHaveLength(3);
    return all;
  });
  shapes[2]?.click();
  await vi.waitFor(async () => expect([(await canvas()).width, (await canvas()).height]).toEqual([1600, 900]));
  const colours = document.querySelectorAll<HTMLInputElement>('input[type="color"]');
  const [, detail] = colours;
  if (!detail) throw new Error('no colour');
  detail.value = '#ffff00';
  detail.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await says('The colour of the link is hard to read on this card');
  await vi.waitFor(async () =>
    expect(await sheaf.store.settings.get('cardStyle')).toMatchObject({
      ratio: '16:9',
      colours: { detail: '#ffff00' },
    }),
  );
});

it.each<[string, Partial<Draft>, boolean]>([
  ['about an article', { articleIds: ['a'] }, true],
  ['about nothing', { articleIds: [] }, false],
  ['that asks', { articleIds: [], kind: 'question' }, true],
  ['that does not ask yet', { articleIds: [], kind: 'question', parts: [{ id: 'p', text: ' ' }] }, false],
])('a draft %s may have a card: %s', (_name, changes, may) => {
  expect(canMakeCard(aDraft(changes))).toBe(may);
});
