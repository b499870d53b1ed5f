import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DigestRefused } from '../../lib/ports/digests.ts';
import type { Database } from '../../lib/store/database.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../support/an-issue.ts';
import { anArticle } from '../support/builders.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const NOW = '2026-11-29T09:00:00.000Z';
const IMAGE = { id: 'image-1', alt: '', mime: 'image/png', width: 1, height: 1, size: 3 } as const;
const BYTES = new Blob([new Uint8Array([1, 2, 3])]);

let db: Database;
let store: StoreInMemory;
beforeEach(async () => {
  db = aDatabase();
  store = aStore(db);
  await store.digests.putSeries(aSeries());
});
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('what is read', () => {
  const issue = (number: number, changes = {}) =>
    anIssue({
      id: `issue-${number}`,
      number,
      sections: [{ id: 's', title: '', entryIds: [`e-${number}`] }],
      ...changes,
    });
  const about = (number: number, articleId = 'article-1') =>
    anEntry({ id: `e-${number}`, issueId: `issue-${number}`, articleId });
  beforeEach(async () => {
    for (const number of [9, 10, 11]) await store.digests.putIssue(issue(number), [about(number)]);
    await store.digests.putIssue(issue(12, { deletedAt: NOW }), [about(12)]);
  });

  it('is the series by name and their issues, the newest number first', async () => {
    await store.digests.putSeries(aSeries({ id: 'other', name: 'Allergy monthly' }));
    await store.digests.putSeries(aSeries({ id: 'gone', deletedAt: NOW }));
    expect(ids(await store.digests.series())).toEqual(['other', 'series-1']);
    expect(ids(await store.digests.issues('series-1'))).toEqual(['issue-11', 'issue-10', 'issue-9']);
  });

  it('is where an article stood, and in which other issues', async () => {
    expect((await store.digests.ofArticle('article-1')).map((each) => each.issue.number)).toEqual([11, 10, 9]);
    const earlier = await store.digests.earlier('issue-10', ['article-1', 'article-2']);
    expect([...earlier].map(([id, issues]) => [id, ids(issues)])).toEqual([['article-1', ['issue-11', 'issue-9']]]);
  });

  it('is nothing of another series that had the article too', async () => {
    await store.digests.putSeries(aSeries({ id: 'other' }));
    await store.digests.putIssue(anIssue({ id: 'x', seriesId: 'other' }), [anEntry({ id: 'ex', issueId: 'x' })]);
    expect((await store.digests.earlier('x', ['article-1'])).size).toBe(0);
    expect(await store.digests.ofArticle('article-1')).toHaveLength(4);
  });

  it('is the entries in the order of the sections, without what was taken out', async () => {
    await store.digests.putIssue(
      issue(13, {
        sections: [
          { id: 's', title: '', entryIds: ['c'] },
          { id: 't', title: '', entryIds: ['b', 'a'] },
        ],
      }),
      ['a', 'b', 'c', 'd'].map((id) => anEntry({ id, issueId: 'issue-13', ...(id === 'd' && { deletedAt: NOW }) })),
    );
    expect(ids(await store.digests.entries('issue-13'))).toEqual(['c', 'b', 'a']);
  });

  it('is what published issues said, the last published first', async () => {
    const out = (issueId: string) => anEdition({ issueId, sections: [] });
    expect(await store.digests.publish('issue-11', out('issue-11'), '2026-11-01T00:00:00.000Z')).toBe('published');
    await store.digests.publish('issue-9', out('issue-9'), '2026-11-03T00:00:00.000Z');
    await store.digests.publish('issue-10', out('issue-10'), '2026-11-02T00:00:00.000Z');
    const said = async (limit: number) =>
      (await store.digests.editions('series-1', limit)).map(({ issueId }) => issueId);
    expect(await said(9)).toEqual(['issue-9', 'issue-10', 'issue-11']);
    expect(await said(1)).toEqual(['issue-9']);
    // A feed that is written again holds what it held, whatever came out since.
    const before = await store.digests.editions('series-1', 1, '2026-11-02T00:00:00.000Z');
    expect(before.map(({ issueId }) => issueId)).toEqual(['issue-11']);
    expect(await store.digests.publish('issue-9', out('issue-9'), NOW)).toBe('out-already');
    expect(await store.digests.publish('issue-12', out('issue-12'), NOW)).toBe('gone');
  });
});

describe('an image', () => {
  beforeEach(() => store.digests.putIssue(anIssue(), [anEntry()]));

  it('is kept with its bytes, in the place of another, whose bytes stay', async () => {
    await store.digests.putImage('entry-1', IMAGE, BYTES, NOW);
    const entry = await store.digests.putImage('entry-1', { ...IMAGE, id: 'image-2' }, BYTES, NOW);
    expect(entry).toEqual(anEntry({ image: { ...IMAGE, id: 'image-2' }, updatedAt: NOW }));
    expect((await store.digests.image('image-2'))?.type).toBe('image/png');
    expect(await db.digestImages.count()).toBe(2);
  });

  it.each([
    ['of another type', { mime: 'image/svg+xml' as 'image/png' }],
    ['of another size than its bytes', { size: 4 }],
    ['that is too large', { size: 17 * 1024 * 1024 }],
  ])('%s is refused', async (_name, changes) => {
    await expect(store.digests.putImage('entry-1', { ...IMAGE, ...changes }, BYTES, NOW)).rejects.toThrow(
      DigestRefused,
    );
    expect([await db.digestImages.count(), await db.entries.get('entry-1')]).toEqual([0, anEntry()]);
  });

  it('of an issue that is out is refused, of an entry that is gone it is not kept', async () => {
    expect(await store.digests.putImage('gone', IMAGE, BYTES, NOW)).toBeUndefined();
    await store.digests.publish('issue-12', anEdition(), NOW);
    await expect(store.digests.putImage('entry-1', IMAGE, BYTES, NOW)).rejects.toThrow(DigestRefused);
    expect(await db.digestImages.count()).toBe(0);
  });
});

describe('entries of an article', () => {
  const article = (id: string, changes = {}) => anArticle({ id, keys: [`doi:10.5555/${id}`], ...changes });
  const of = async (id: string) => (await store.digests.ofArticle(id)).map(({ entry }) => entry.id);
  beforeEach(async () => {
    await db.articles.bulkPut([article('a', { addedAt: '2025-01-01T00:00:00.000Z' }), article('b'), article('c')]);
    await store.digests.putIssue(anIssue(), [anEntry({ articleId: 'b' })]);
  });

  it('follow it into the record that it joins, and come apart with it again', async () => {
    await store.joins.join('a', 'b', NOW);
    expect([await of('a'), await of('b')]).toEqual([['entry-1'], []]);
    const [join] = await store.joins.of('a');
    await store.joins.part(join?.number ?? 0, NOW);
    expect([await of('a'), await of('b')]).toEqual([[], ['entry-1']]);
  });

  it('follow it through two records, and come apart with it from the last', async () => {
    await store.joins.join('a', 'b', NOW);
    await db.articles.put(article('older', { addedAt: '2024-01-01T00:00:00.000Z' }));
    await store.joins.join('older', 'a', NOW);
    expect(await of('older')).toEqual(['entry-1']);
    const [join] = (await db.joins.toArray()).filter(({ articleId }) => articleId === 'a');
    await store.joins.part(join?.number ?? 0, NOW);
    expect([await of('b'), await of('older')]).toEqual([['entry-1'], []]);
    const [second] = await store.joins.of('older');
    await store.joins.part(second?.number ?? 0, NOW);
    expect([await of('b'), await of('a')]).toEqual([['entry-1'], []]);
  });

  it('stay when it is deleted for good, and what was published still says what it said', async () => {
    await store.digests.publish('issue-12', anEdition(), NOW);
    await store.digests.putIssue(anIssue({ id: 'next' }), [anEntry({ id: 'again', issueId: 'next', articleId: 'b' })]);
    await store.articles.change('b', (it) => ({ ...it, deletedAt: NOW }));
    await store.articles.purge(['b']);
    expect(await store.digests.entries('next')).toEqual([anEntry({ id: 'again', issueId: 'next', articleId: 'b' })]);
    expect(await store.digests.edition('issue-12')).toEqual(anEdition({ publishedAt: NOW }));
  });

  it('are published into the history of the record that it went into', async () => {
    await store.joins.join('a', 'b', NOW);
    await store.digests.publish('issue-12', anEdition(), NOW);
    expect((await store.articles.get('a'))?.history).toMatchObject([{ kind: 'digest', where: 'Rheum weekly, No. 12' }]);
    expect(await store.digests.unpublish('issue-12', NOW)).toBe(true);
    expect((await store.articles.get('a'))?.history).toBeUndefined();
  });

  it('are told of what became of it since, in the record that it is in by now', async () => {
    const keys = ['doi:10.5555/b'];
    await store.digests.publish(
      'issue-12',
      anEdition({ sections: [anEditionSection([anEditionEntry({ articleId: 'b', key: 'doi:10.5555/b' })])] }),
      NOW,
    );
    expect(await store.digests.changesSince('series-1')).toEqual([]);
    await db.articles.put(article('a', { keys: [...keys, 'pmid:1'], trust: { status: 'retracted' } }));
    await db.articles.delete('b');
    const [change] = await store.digests.changesSince('series-1');
    expect(change).toMatchObject({ kind: 'retracted', article: { id: 'a' }, uses: [{ edition: { number: 12 } }] });
  });
});
