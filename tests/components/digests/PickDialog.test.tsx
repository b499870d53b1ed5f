// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { PickDialog } from '../../../components/digests/PickDialog.tsx';
import { SearchProvider } from '../../../components/library/search-context.ts';
import type { MarkedText } from '../../../lib/article/article.ts';
import type { Issue, Series } from '../../../lib/digest/issue.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aPaper, aSource, bring } from '../inbox/an-inbox.ts';
import { provideLayout } from '../library/layout.ts';
import { aSheaf, button, found, mount, says } from '../mount.tsx';
import { anIssue, articlesOf, aSeries } from './a-digest.ts';

let sheaf: SheafInMemory;
const newest = async () => (await sheaf.store.digests.issues('series'))[0];

async function save(title: string, addedAt: string): Promise<string> {
  const doi = `10.5555/${title.toLowerCase()}`;
  const captured = aCapture({ title: title as MarkedText, doi, url: `https://journal.example/${title}` });
  const { article } = await sheaf.store.articles.save(
    { ...captured, capturedFrom: `https://journal.example/${title}` },
    addedAt,
  );
  return article.id;
}

async function open(series: Series, into?: { issue: Issue; sectionId?: string }): Promise<void> {
  mount(
    <SearchProvider value={sheaf.store.articles}>
      <PickDialog series={series} {...(into && { into })} onClose={() => undefined} />
    </SearchProvider>,
    sheaf,
  );
  await found('dialog select');
}

async function from(value: RegExp): Promise<void> {
  await vi.waitFor(async () => {
    const select = (await found('dialog select')) as HTMLSelectElement;
    const option = [...select.options].find(({ textContent }) => value.test(textContent ?? ''));
    if (!option) throw new Error(`no ${value}`);
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

beforeEach(async () => {
  provideLayout();
  sheaf = aSheaf();
  location.hash = '';
  await sheaf.store.digests.putSeries(aSeries());
});

it('begins an issue with what was starred since the last one, each with its take-home', async () => {
  const [before, after] = [
    await save('Before', '2026-11-01T00:00:00.000Z'),
    await save('After', '2026-11-01T00:00:00.000Z'),
  ];
  await sheaf.store.articles.change(before, (article) => ({
    ...article,
    starred: true,
    starredAt: '2026-11-02T00:00:00.000Z',
  }));
  await sheaf.store.digests.putIssue(anIssue({ createdAt: '2026-11-20T09:00:00.000Z' }), []);
  await sheaf.tasks.setStarred([after], true);
  await sheaf.tasks.writeArticle(after, { takeHome: 'Ask first.' });
  await open(aSeries());
  await says('1 article picked');
  expect(document.body.textContent).not.toContain('Before');
  (await button('Begin the issue')).click();
  await vi.waitFor(async () => expect((await newest())?.number).toBe(13));
  const issue = await newest();
  await vi.waitFor(async () => expect(await articlesOf(sheaf, issue?.id ?? '')).toEqual([after]));
  expect(await sheaf.store.digests.entries(issue?.id ?? '')).toMatchObject([{ commentary: 'Ask first.' }]);
  await vi.waitFor(() => expect(location.hash).toBe(`#/digests/${issue?.id}`));
});

it('leaves unticked what stood in an earlier issue, and says in which', async () => {
  const [first, second] = [
    await save('First', '2026-11-01T00:00:00.000Z'),
    await save('Second', '2026-11-01T00:00:00.000Z'),
  ];
  const { id } = await sheaf.tasks.createList('Journal club', [first, second]);
  await sheaf.store.digests.putIssue(anIssue(), []);
  await sheaf.tasks.addEntries('issue', 'section', [{ id: 'e', articleId: first, commentary: '', quote: '' }]);
  await open(aSeries());
  await from(/Journal club/);
  await says('Stood in No. 12');
  await says('1 article picked');
  expect((await sheaf.store.lists.get(id))?.articleIds).toHaveLength(2);
});

it('saves what is picked from the inbox first, and puts it in the section of the issue', async () => {
  await bring(sheaf.store, aSource('s'), [aPaper('Alpha'), aPaper('Beta')]);
  await sheaf.store.digests.putIssue(anIssue(), []);
  await open(aSeries(), { issue: anIssue(), sectionId: 'section' });
  await from(/inbox/);
  await says('0 articles picked');
  await says('Alpha');
  (await button('Tick all')).click();
  await says('2 articles picked');
  (await button('Add them')).click();
  await vi.waitFor(async () => expect(await articlesOf(sheaf, 'issue')).toHaveLength(2));
  await vi.waitFor(async () => expect(await sheaf.store.inbox.count('new')).toBe(0));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await sheaf.store.inbox.count('new')).toBe(2));
  expect(await articlesOf(sheaf, 'issue')).toEqual([]);
});
