// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { ToDigestDialog } from '../../../components/article/ToDigestDialog.tsx';
import { HistoryLine } from '../../../components/library/HistoryLine.tsx';
import type { Article } from '../../../lib/article/article.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { anIssue, articlesOf, aSeries } from '../digests/a-digest.ts';
import { provideLayout } from '../library/layout.ts';
import { aSheaf, button, field, found, mount, says, type } from '../mount.tsx';

let sheaf: SheafInMemory;
let article: Article;
const open = () => mount(<ToDigestDialog articleIds={[article.id]} onClose={() => undefined} />, sheaf);
const add = async () => (await found('dialog button[type="submit"]')).click();

beforeEach(async () => {
  provideLayout();
  sheaf = aSheaf();
  ({ article } = await sheaf.store.articles.save(aCapture(), '2026-11-01T00:00:00.000Z'));
});

it('asks the name of the first series, makes it with its first issue, and takes all of that back', async () => {
  open();
  type(await field('Name of the series'), 'Rheum weekly');
  (await button('Add and open')).click();
  await vi.waitFor(async () => expect(await sheaf.store.digests.series()).toMatchObject([{ name: 'Rheum weekly' }]));
  const [series] = await sheaf.store.digests.series();
  await vi.waitFor(async () => {
    const [issue] = await sheaf.store.digests.issues(series?.id ?? '');
    expect(await articlesOf(sheaf, issue?.id ?? '')).toEqual([article.id]);
  });
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await sheaf.store.digests.series()).toEqual([]));
});

it('adds to the draft worked on last, in the section that is chosen, once', async () => {
  const sections = [
    { id: 'a', title: 'Practice', entryIds: [] },
    { id: 'b', title: 'Education', entryIds: [] },
  ];
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue({ sections }), []);
  await sheaf.store.digests.putIssue(anIssue({ id: 'older', number: 11, updatedAt: '2026-11-01T00:00:00.000Z' }), []);
  open();
  const [issue, section] = await vi.waitFor(() => {
    const selects = [...document.querySelectorAll('select')];
    expect(selects).toHaveLength(2);
    return selects;
  });
  expect(issue?.value).toBe('issue');
  if (section) section.value = 'a';
  section?.dispatchEvent(new Event('change', { bubbles: true }));
  await add();
  await vi.waitFor(async () =>
    expect((await sheaf.store.digests.issue('issue'))?.sections[0]?.entryIds).toHaveLength(1),
  );
  open();
  await says('1 of them is in it already.');
  await add();
  await says('1 was in it already.');
  expect(await articlesOf(sheaf, 'issue')).toEqual([article.id]);
});

it('stands in the history of the article, leading to the issue', async () => {
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue(), []);
  await sheaf.tasks.addEntries('issue', 'section', [{ id: 'e', articleId: article.id, commentary: '', quote: '' }]);
  mount(<HistoryLine article={article} heading="h2" />, sheaf);
  expect((await found('.history a')).getAttribute('href')).toBe('#/digests/issue');
  await says('Put in the draft of');
});
