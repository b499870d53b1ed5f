import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../lib/store/database.ts';
import { purgeDigests } from '../../lib/store/purge-digests.ts';
import { anEdition } from '../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../support/an-issue.ts';
import { aDatabase } from '../support/memory.ts';

const NOW = '2026-12-31T09:00:00.000Z';
const [LONG_AGO, LATELY] = ['2026-12-01T08:59:59.000Z', '2026-12-01T09:00:01.000Z'];
const image = { id: 'shown', alt: '', mime: 'image/png', width: 1, height: 1, size: 3 } as const;
const entry = (changes = {}) => anEntry({ image, updatedAt: LONG_AGO, ...changes });

let db: Database;
beforeEach(async () => {
  db = aDatabase();
  await db.series.put(aSeries({ recipients: ['ward@hospital.example'] }));
  await db.issues.put(anIssue({ intro: 'Words', publishedAt: LONG_AGO }));
  await db.entries.put(entry());
  await db.editions.put(anEdition());
  const bytes = new Blob(['abc']);
  await db.digestImages.bulkPut(['shown', 'removed'].map((id) => ({ id, entryId: 'entry-1', bytes })));
});
const images = () => db.digestImages.toCollection().primaryKeys();
const left = async () => [await db.entries.count(), await db.editions.count(), (await images()).length];

it('deletes the bytes of what was taken off an entry, and keeps what it shows', async () => {
  await purgeDigests(db, NOW);
  expect(await images()).toEqual(['shown']);
  expect(await db.issues.get('issue-12')).toMatchObject({ intro: 'Words' });
});

it.each([
  ['changed lately', { updatedAt: LATELY }, 2],
  ['deleted lately', { deletedAt: LATELY, updatedAt: LATELY }, 2],
  ['deleted long ago', { deletedAt: LONG_AGO }, 0],
])('of an entry that was %s', async (_name, changes, count) => {
  await db.entries.put(entry(changes));
  await purgeDigests(db, NOW);
  expect(await images()).toHaveLength(count);
});

it('deletes the words of an issue that was deleted long ago, and knows still that it is', async () => {
  await db.issues.update('issue-12', { deletedAt: LATELY });
  await purgeDigests(db, NOW);
  expect(await left()).toEqual([1, 1, 1]);
  await db.issues.update('issue-12', { deletedAt: LONG_AGO });
  await purgeDigests(db, NOW);
  expect(await left()).toEqual([0, 0, 0]);
  expect(await db.issues.get('issue-12')).toMatchObject({ intro: '', sections: [], deletedAt: LONG_AGO });
});

it('deletes those of a series that was, and to whom it went', async () => {
  await db.series.update('series-1', { deletedAt: LONG_AGO });
  await purgeDigests(db, NOW);
  expect(await left()).toEqual([0, 0, 0]);
  expect(await db.series.get('series-1')).toMatchObject({ recipients: [], deletedAt: LONG_AGO });
});
