// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { Home } from '../../../components/digests/Home.tsx';
import { Since } from '../../../components/digests/Since.tsx';
import { SearchProvider } from '../../../components/library/search-context.ts';
import type { TrustStatus } from '../../../lib/article/article.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { provideLayout } from '../library/layout.ts';
import { aSheaf, button, mount, says } from '../mount.tsx';
import { anIssue, aSeries } from './a-digest.ts';

let sheaf: SheafInMemory;
let articleId: string;
const drafts = async () => (await sheaf.store.digests.issues('series')).filter(({ publishedAt }) => !publishedAt);

async function become(status: TrustStatus['status']): Promise<void> {
  const trust: TrustStatus = { status, from: 'crossref', checkedAt: '2026-12-01T00:00:00.000Z' };
  await sheaf.store.articles.change(articleId, (article) => ({ ...article, trust }));
}

const { title, intro, closing } = anEdition();

beforeEach(async () => {
  provideLayout();
  sheaf = aSheaf();
  location.hash = '';
  const { article } = await sheaf.store.articles.save(aCapture(), '2026-11-01T00:00:00.000Z');
  articleId = article.id;
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue({ title, intro, closing }), []);
  await sheaf.tasks.addEntries('issue', 'section', [{ id: 'e', articleId, commentary: 'Why', quote: '' }]);
  const entry = anEditionEntry({ id: 'e', articleId, commentary: 'Why', key: article.keys[0] ?? '' });
  const series = { id: 'series', name: 'Rheum weekly', masthead: '', language: 'en' };
  const edition = anEdition({
    series,
    issueId: 'issue',
    number: 12,
    sections: [anEditionSection([entry])],
    corrections: [],
  });
  await sheaf.tasks.publishIssue('issue', edition);
});

async function show(): Promise<void> {
  const issue = await sheaf.store.digests.issue('issue');
  if (issue) mount(<Since issue={issue} series={aSeries()} />, sheaf);
}

it('says that nothing is known where nothing became of its articles', async () => {
  await show();
  await says('Nothing is known to have become of its articles.');
});

it('tells a retraction since, and has the next issue tell it: one that is begun for it', async () => {
  await become('retracted');
  await show();
  await says('Retracted since this issue');
  (await button('Correction for the next issue')).click();
  await vi.waitFor(async () => expect(await drafts()).toMatchObject([{ number: 13 }]));
  const [draft] = await drafts();
  await vi.waitFor(() => expect(location.hash).toBe(`#/digests/${draft?.id}`));
});

it('has it told by the issue that is being made, though it was let be there', async () => {
  await become('retracted');
  const article = await sheaf.store.articles.get(articleId);
  const dismissed = [`retracted ${article?.keys[0]}`, 'another finding'];
  await sheaf.store.digests.putIssue(anIssue({ id: 'next', number: 13, dismissed }), []);
  await show();
  (await button('Correction for the next issue')).click();
  await vi.waitFor(async () => expect((await drafts())[0]?.dismissed).toEqual(['another finding']));
  expect(await drafts()).toHaveLength(1);
});

it('is told beside the issue in the list', async () => {
  await become('corrected');
  mount(
    <SearchProvider value={sheaf.store.articles}>
      <Home />
    </SearchProvider>,
    sheaf,
  );
  await says('1 corrected since');
});
