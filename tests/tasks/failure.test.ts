import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { PageUnreadable, StorageFull } from '../../lib/ports.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';
import { createCaptureArticle } from '../../lib/tasks/capture-article.ts';
import { failureOf } from '../../lib/tasks/failure.ts';
import { aCapture } from '../support/builders.ts';
import { aClock, aPageReader, aStore } from '../support/memory.ts';

it.each([
  ['page-unreadable', new PageUnreadable()],
  ['storage-full', new StorageFull()],
  ['storage-failed', new Dexie.DatabaseClosedError()],
  ['storage-failed', new Dexie.OpenFailedError()],
  ['storage-failed', new Dexie.MissingAPIError()],
  ['storage-failed', new Dexie.VersionError()],
  ['storage-failed', new Dexie.AbortError()],
  ['failed', new Error('secret detail')],
  ['failed', 'secret detail'],
])('is %s', (code, error) => {
  const page = { url: 'https://x.org/a', title: 'A', tabId: 1 };
  expect(failureOf(error, page)).toEqual({ code, url: page.url, title: page.title });
});

function aBrokenFactory(): IDBFactory {
  const indexedDB = new IDBFactory();
  indexedDB.open = () => {
    throw Object.assign(new Error('A mutation operation was attempted on a database that did not allow mutations.'), {
      name: 'InvalidStateError',
    });
  };
  return indexedDB;
}

it.each([
  ['does not open', { indexedDB: aBrokenFactory(), IDBKeyRange }],
  ['is not there', { indexedDB: undefined as unknown as IDBFactory, IDBKeyRange }],
])('a click is answered where the database %s, and the start is quiet', async (_name, disk) => {
  const tab = { id: 1, url: aCapture().capturedFrom, title: 'A' };
  const reader = aPageReader(new Map([[1, { capture: { kind: 'article', article: aCapture(), others: [] } }]]));
  const task = createCaptureArticle({
    store: aStore(new UpgradingDatabase('sheaf', disk)),
    reader,
    now: aClock(),
    untilShown: async () => undefined,
  });
  expect(await task.captureTab(tab)).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  await expect(task.resume()).resolves.toBeUndefined();
});
