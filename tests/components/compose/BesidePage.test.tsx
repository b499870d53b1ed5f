// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BesidePage } from '../../../components/compose/BesidePage.tsx';
import { useAddress } from '../../../components/ui/use-address.ts';
import { markedFromText } from '../../../lib/article/markup.ts';
import type { Beside } from '../../../lib/ports/beside.ts';
import { newDraft } from '../../../lib/share/new-draft.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, says, settled } from '../mount.tsx';

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;

beforeEach(() => {
  sheaf = aSheaf();
  location.hash = '';
});

// It listens to the address, which the next test shares.
afterEach(() => unmount());

/** A panel beside a tab that a test goes through the web with. */
function aPanel(first?: string) {
  let goTo: (url: string | undefined) => void = () => undefined;
  let handOver: (articleId: string) => void = () => undefined;
  const beside: Beside = {
    watchTab(tell) {
      goTo = tell;
      tell(first);
      return () => undefined;
    },
    watchHandedOver(tell) {
      handOver = tell;
      return () => undefined;
    },
  };
  function View() {
    const [{ rest }] = useAddress(() => ({ rest: location.hash.replace(/^#\/compose\/?/, '') || undefined }));
    return <BesidePage beside={beside} rest={rest} />;
  }
  unmount = mount(<View />, sheaf);
  return { goTo: (url?: string) => goTo(url), handOver: (id: string) => handOver(id) };
}

async function anArticle(doi: string, title: string): Promise<string> {
  const { article } = await sheaf.store.articles.save(
    aCapture({ doi, title: markedFromText(title) }),
    '2026-01-02T00:00:00.000Z',
  );
  return article.id;
}

const texts = () => sheaf.store.drafts.all().then((all) => all.map(({ articleIds }) => articleIds));

describe('the panel beside a page', () => {
  it('says what to do where it knows no article, and begins a draft about one that was saved lately', async () => {
    const id = await anArticle('10.5555/a', 'A trial of feedback');
    aPanel('https://example.com/');
    await says('knows no saved article in this tab');
    (await found<HTMLElement>('.draft-list a')).click();
    await found('.part textarea');
    expect(await texts()).toEqual([[id]]);
  });

  it('shows the saved article of the tab, and begins nothing before it is asked to', async () => {
    await anArticle('10.5555/a', 'A trial of feedback');
    aPanel('https://doi.org/10.5555/a');
    await vi.waitFor(async () => expect((await found('.card')).textContent).toContain('A trial of feedback'));
    await settled();
    expect(await texts()).toEqual([]);
    (await found<HTMLElement>('.button.primary')).click();
    await found('.part textarea');
  });

  it('shows nothing of the tab that was in front before', async () => {
    await anArticle('10.5555/a', 'A trial of feedback');
    const { goTo } = aPanel('https://doi.org/10.5555/a');
    await found('.card');
    goTo(undefined);
    await says('knows no saved article in this tab');
  });

  it('goes on with the draft of an article that is handed over, says so, and begins anew where that is asked', async () => {
    const id = await anArticle('10.5555/a', 'A trial of feedback');
    await sheaf.store.drafts.put(
      newDraft({
        id: 'd',
        kind: 'share',
        articleIds: [id],
        texts: ['Mine'],
        networks: ['x'],
        now: '2025-03-03T12:00:00.000Z',
        newId: () => 'p',
      }),
    );
    const { handOver } = aPanel();
    await says('knows no saved article');
    handOver(id);
    await says('Going on with the draft of 3 March 2025');
    const field = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    expect(field.value).toBe('Mine');
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    (await button('Begin anew')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual([[id], [id]]));
    await vi.waitFor(() => expect(document.querySelector('.gone-on-with')).toBe(null));
  });

  it('does not call the article that it is to write about another one', async () => {
    const id = await anArticle('10.5555/a', 'A trial of feedback');
    // Beginning a draft takes its time.
    sheaf.tasks = { ...sheaf.tasks, createDraft: () => new Promise(() => undefined) };
    const { goTo, handOver } = aPanel();
    await says('knows no saved article');
    handOver(id);
    await found('main.compose[aria-busy="true"]');
    goTo('https://doi.org/10.5555/a');
    await settled();
    expect(document.body.textContent).not.toContain('another article');
  });

  it('keeps the draft when the person goes to another article, and offers that one', async () => {
    const first = await anArticle('10.5555/a', 'A trial of feedback');
    const second = await anArticle('10.5555/b', 'A trial of coffee');
    const { goTo, handOver } = aPanel('https://doi.org/10.5555/a');
    await found('.card');
    handOver(first);
    await found('.part textarea');
    expect(document.querySelector('.beside-other')).toBe(null);
    goTo('https://doi.org/10.5555/b');
    await says('In front is another article: A trial of coffee');
    expect((await found('.card')).textContent).toContain('A trial of feedback');
    (await found<HTMLElement>('.beside-other a')).click();
    await vi.waitFor(async () => expect((await found('.card')).textContent).toContain('A trial of coffee'));
    expect((await texts()).toSorted()).toEqual([[first], [second]].toSorted());
    await vi.waitFor(() => expect(document.querySelector('.beside-other')).toBe(null));
  });
});
