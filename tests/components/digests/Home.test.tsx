// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { Digests } from '../../../components/digests/Digests.tsx';
import { SearchProvider } from '../../../components/library/search-context.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { provideLayout } from '../library/layout.ts';
import { aSheaf, button, field, found, mount, says, type } from '../mount.tsx';
import { anIssue, articlesOf, aSeries } from './a-digest.ts';

let sheaf: SheafInMemory;
const show = (rest?: string) =>
  mount(
    <SearchProvider value={sheaf.store.articles}>
      <Digests rest={rest} />
    </SearchProvider>,
    sheaf,
  );
const issues = async () => {
  const [series] = await sheaf.store.digests.series();
  return series ? sheaf.store.digests.issues(series.id) : [];
};

beforeEach(() => {
  provideLayout();
  sheaf = aSheaf();
  location.hash = '';
});

it('teaches where there is no series, and makes one of a name alone', async () => {
  show();
  await says('A digest goes out again and again');
  (await button('New series')).click();
  type(await field('Name of the series'), 'Rheum weekly');
  (await button('Make series')).click();
  await vi.waitFor(async () =>
    expect(await sheaf.store.digests.series()).toMatchObject([{ name: 'Rheum weekly', link: 'doi', template: 'full' }]),
  );
  await says('No issue yet.');
});

it('begins an issue with the words of the series, opens it, and takes it back', async () => {
  await sheaf.store.digests.putSeries(aSeries({ intro: 'This is No. {{ number }}.', closing: '{{ broken' }));
  show();
  // Not the one that asks from where.
  (await found('.digest-series-actions button')).click();
  await vi.waitFor(async () =>
    expect(await issues()).toMatchObject([{ number: 1, intro: 'This is No. {{ number }}.', closing: '{{ broken' }]),
  );
  const [issue] = await issues();
  await vi.waitFor(() => expect(location.hash).toBe(`#/digests/${issue?.id}`));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await issues()).toEqual([]));
});

it('duplicates the last issue, with its entries where that is asked for', async () => {
  const { article } = await sheaf.store.articles.save(aCapture(), '2026-11-01T00:00:00.000Z');
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue({ sections: [{ id: 's', title: 'Practice', entryIds: [] }] }), []);
  await sheaf.tasks.addEntries('issue', 's', [{ id: 'e', articleId: article.id, commentary: 'Why', quote: '' }]);
  show();
  (await button('Duplicate No. 12')).click();
  ((await found('.dialog input[type="checkbox"]')) as HTMLInputElement).click();
  (await found('.dialog button[type="submit"]')).click();
  await vi.waitFor(async () => expect((await issues()).map(({ number }) => number)).toEqual([13, 12]));
  const [copy] = await issues();
  expect(await articlesOf(sheaf, copy?.id ?? '')).toEqual([article.id]);
});

it('deletes a series and an issue, and brings them back', async () => {
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue(), []);
  show();
  (await button('Delete No. 12')).click();
  await says('Rheum weekly, No. 12'.replace('Rheum weekly', '\u2068Rheum weekly\u2069'));
  await vi.waitFor(async () => expect(await issues()).toEqual([]));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await issues()).toHaveLength(1));
  (await button('Delete series')).click();
  await vi.waitFor(async () => expect(await sheaf.store.digests.series()).toEqual([]));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await issues()).toHaveLength(1));
});
