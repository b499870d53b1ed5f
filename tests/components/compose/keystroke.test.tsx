// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import { type MessageKey, provideMessages } from '../../../components/ui/i18n.ts';
import { markedFromText } from '../../../lib/article/markup.ts';
import { newDraft } from '../../../lib/share/new-draft.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, says, settled, type } from '../mount.tsx';

const LINK = 'https://doi.org/10.5555/a';
const now = '2026-01-02T00:00:00.000Z';
let sheaf: SheafInMemory;
let articleId = '';
/** The strings that the views asked for. */
let asked: MessageKey[] = [];

beforeEach(async () => {
  sheaf = aSheaf();
  const saved = await sheaf.store.articles.save(aCapture({ doi: '10.5555/a' }), now);
  articleId = saved.article.id;
  await changeTrust('nothing-known');
});

function changeTrust(status: 'nothing-known' | 'retracted') {
  const trust = { status, from: 'crossref' as const, checkedAt: new Date().toISOString() };
  return sheaf.store.articles.change(articleId, (article) => ({ ...article, title: markedFromText('A trial'), trust }));
}

async function aThread(...texts: string[]): Promise<void> {
  const kept = {
    id: 'd',
    kind: 'thread' as const,
    articleIds: [articleId],
    texts,
    networks: ['x' as const, 'bluesky' as const],
  };
  const ids = texts.map((_, at) => `p${at}`).values();
  await sheaf.store.drafts.put({
    ...newDraft({ ...kept, now, newId: () => ids.next().value ?? '' }),
    numbering: 'count-of',
  });
  mount(<Compose rest="d" />, sheaf);
  provideMessages((key, filled = []) => {
    asked.push(key);
    return (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => filled[n - 1] ?? '');
  }, 'en-GB');
  await found('.part textarea');
  await settled();
  asked = [];
}

const areas = () => [...document.querySelectorAll<HTMLInputElement>('.part textarea')];
const stored = async () => (await sheaf.store.drafts.get('d'))?.parts.map(({ text }) => text);
const posts = () =>
  [...document.querySelectorAll('.preview')].map((each) =>
    [...each.querySelectorAll('.post-text')].map((post) => post.textContent),
  );
const both = (...texts: string[]) => vi.waitFor(() => expect(posts()).toEqual([texts, texts]));

async function typeInto(part: number, text: string): Promise<void> {
  const area = areas()[part];
  if (!area) throw new Error('no such part');
  type(area, text);
  await vi.waitFor(async () => expect((await stored())?.[part]).toBe(area.value));
  await settled();
}

describe('a keystroke in a thread', () => {
  it('makes the part that is typed in anew, and its posts, once', async () => {
    await aThread('One.', 'Two.', 'Three.');
    await typeInto(1, '!');
    await both('1/3 One.', '2/3 Two.!', '3/3 Three.');
    const times = (key: MessageKey) => asked.filter((each) => each === key).length;
    expect([times('composeRemovePart'), times('composeCopyPart')]).toEqual([1, 2]);
  });

  it('leaves the others to follow what is done to the thread', async () => {
    await aThread('One.', 'Two. Half.', 'Three.');
    await typeInto(2, '!');
    (areas()[1] as unknown as HTMLTextAreaElement).setSelectionRange(4, 4);
    pressOf(1, 'Break here');
    await both('1/4 One.', '2/4 Two.', '3/4 Half.', '4/4 Three.!');
    await typeInto(0, '?');
    pressOf(1, 'Join to the part above');
    await both('1/3 One.?\n\nTwo.', '2/3 Half.', '3/3 Three.!');
    await typeInto(1, '?');
    pressOf(2, 'Move up');
    await both('1/3 One.?\n\nTwo.', '2/3 Three.!', '3/3 Half.?');
    pressOf(0, 'Remove part');
    await both('1/2 Three.!', '2/2 Half.?');
  });

  it('leaves the others to follow what another window does', async () => {
    await aThread('One.', `Two. ${LINK}`);
    await typeInto(0, '!');
    await sheaf.tasks.writePart('d', { partId: 'p1' }, 'Theirs.', `Two. ${LINK}`);
    await both('1/2 One.!', '2/2 Theirs.');
    await vi.waitFor(() => expect(areas()[1]?.value).toBe('Theirs.'));
    await sheaf.tasks.changeDraft('d', { numbering: 'none' });
    await both('One.!', 'Theirs.');
    await sheaf.tasks.changeDraft('d', { networks: ['x'] });
    await vi.waitFor(() => expect(posts()).toEqual([['One.!', 'Theirs.']]));
  });
});

function pressOf(part: number, name: string): void {
  const buttons = [...(document.querySelectorAll('.part')[part]?.querySelectorAll('button') ?? [])];
  const found = buttons.find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no ${name} of part ${part}`);
  found.click();
}

describe('the checks of a thread, while nothing is typed', () => {
  it('follow what becomes known of the article', async () => {
    await aThread('One.', `Two. ${LINK}`);
    await typeInto(0, '!');
    await changeTrust('retracted');
    await says('has been retracted');
  });

  it('follow what was dismissed, here or elsewhere', async () => {
    await changeTrust('retracted');
    await aThread('One.', `Two. ${LINK}`);
    await typeInto(0, '!');
    (await button('Post anyway')).click();
    await vi.waitFor(async () => expect((await sheaf.store.drafts.get('d'))?.dismissed).toHaveLength(1));
    await button('Bring back');
    await sheaf.tasks.changeDraft('d', { dismissed: [] });
    await button('Post anyway');
  });

  it('follow the hashtags and ties of the person', async () => {
    await aThread('One for #neurotips.', `Two by Example Pharma. ${LINK}`);
    await typeInto(0, '!');
    await sheaf.store.settings.put('ties', [{ name: 'Example Pharma', aliases: [], line: 'Disclosure: fees.' }]);
    await says('Disclosure: fees.');
    await sheaf.store.tagStyles.put({ name: 'neuro', hashtag: '#NeuroTips', updatedAt: now });
    await says('#NeuroTips');
  });
});
