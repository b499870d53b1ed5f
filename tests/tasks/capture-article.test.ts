import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '../../lib/article/article.ts';
import { type PageReader, PageUnreadable, StorageFull, type Store } from '../../lib/ports.ts';
import { createCaptureArticle } from '../../lib/tasks/capture-article.ts';
import { createSaveTasks } from '../../lib/tasks/save-article.ts';
import { aCapture } from '../support/builders.ts';
import { aClock, aDatabase, aPageReader, aStore, type FakePage, type StoreInMemory } from '../support/memory.ts';

const ARTICLE: Capture = { kind: 'article', article: aCapture(), others: [] };
const TEXT = { html: '<p>Text</p>', text: 'Text', length: 4 };
const tab = { id: 1, url: aCapture().capturedFrom, title: 'Feedback literacy' };

let disk: IDBFactory;
let store: StoreInMemory;
let pages: Map<number, FakePage>;
beforeEach(() => {
  disk = new IDBFactory();
  store = aStore(aDatabase(disk));
  pages = new Map([[1, { capture: ARTICLE, readable: TEXT }]]);
});

const capturing = (reader: PageReader = aPageReader(pages), on: Store = store, untilShown = async () => undefined) =>
  createCaptureArticle({ store: on, reader, now: aClock(), untilShown });

/** Waits until no capture is under way. */
async function settled(on: Store = store): Promise<void> {
  while ((await on.jobs.all()).length > 0) await new Promise((resolve) => setTimeout(resolve, 1));
}

it('saves the article of a page, and then its text', async () => {
  const result = await capturing().captureTab(tab);
  expect(result).toMatchObject({
    ok: true,
    kind: 'saved',
    saved: { outcome: 'new', article: { doi: '10.5555/Sample.2024.001' } },
  });
  await settled();
  expect(await store.readable.get('id-1')).toEqual(TEXT);
});

it('reads the text when the answer has had the time to be shown', async () => {
  const shown = Promise.withResolvers<undefined>();
  let reads = 0;
  const reader = aPageReader(pages);
  const readable: PageReader['readable'] = (tabId) => {
    reads++;
    return reader.readable(tabId);
  };
  await capturing({ ...reader, readable }, store, () => shown.promise).captureTab(tab);
  await new Promise((resolve) => setTimeout(resolve));
  expect(reads).toBe(0);
  shown.resolve(undefined);
  await settled();
  expect(await store.readable.get('id-1')).toEqual(TEXT);
});

it('answers two clicks at once with one capture', async () => {
  const task = capturing();
  const [first, second] = await Promise.all([task.captureTab(tab), task.captureTab(tab)]);
  expect(second).toBe(first);
});

it.each([
  { kind: 'several', candidates: [{ title: 'A', doi: '10.5555/a' }], article: aCapture() },
  { kind: 'not-an-article', reason: 'home', article: aCapture() },
  { kind: 'barrier', reason: 'robot', url: tab.url, title: 'Just a moment...' },
] as Capture[])('saves nothing by itself from a page that is $kind', async (capture) => {
  pages.set(1, { capture });
  expect(await capturing().captureTab(tab)).toEqual({ ok: true, ...capture });
  await settled();
  expect((await store.articles.counts()).all).toBe(0);
});

describe('a page that cannot be read', () => {
  it.each([
    ['a PDF at a DOI', 'https://www.nejm.org/doi/pdf/10.1056/NEJMoa2034577', { doi: '10.1056/NEJMoa2034577' }, 'pdf'],
    [
      'a PDF without an identifier',
      'https://x.example/papers/handout.pdf',
      { pdfUrl: 'https://x.example/papers/handout.pdf' },
      'pdf',
    ],
  ])('%s is saved by its address', async (_name, url, fields, thin) => {
    const result = await capturing().captureTab({ id: 9, url, title: 'handout.pdf' });
    expect(result).toMatchObject({ ok: true, kind: 'saved', thin, saved: { article: fields } });
  });

  it.each(['Just a moment...', 'Sign in', '404 Not Found', 'Access Denied', 'NEJMoa2034577.pdf', 'undefined'])(
    'is not called %j',
    async (title) => {
      const url = 'https://www.nejm.org/doi/pdf/10.1056/NEJMoa2034577';
      const result = await capturing().captureTab({ id: 9, url, title });
      expect(result).toMatchObject({ ok: true, kind: 'saved', saved: { article: { doi: '10.1056/NEJMoa2034577' } } });
      if (result.ok && result.kind === 'saved') expect(result.saved.article).not.toHaveProperty('title');
    },
  );

  it.each(['chrome://extensions', 'about:addons', 'https://addons.mozilla.org/'])(
    '%s is said to be unreadable',
    async (url) => {
      const result = await capturing().captureTab({ id: 9, url, title: 'x' });
      expect(result).toEqual({ ok: false, error: { code: 'page-unreadable', url, title: 'x' } });
      await settled();
    },
  );
});

describe('a worker that is killed', () => {
  const hangs: PageReader = { ...aPageReader(new Map()), capture: () => new Promise(() => {}) };

  it('half way, takes the capture up at its next start, once', async () => {
    void capturing(hangs).captureTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const restarted = aStore(aDatabase(disk));
    await capturing(aPageReader(pages), restarted).resume();
    await settled(restarted);
    expect((await restarted.articles.counts()).all).toBe(1);
    expect(await restarted.readable.get('id-1')).toEqual(TEXT);
  });

  it('after the article was saved, saves its text too', async () => {
    void capturing({ ...aPageReader(pages), readable: () => new Promise(() => {}) }).captureTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await capturing().resume();
    await settled();
    expect((await store.articles.counts()).all).toBe(1);
    expect(await store.readable.get('id-1')).toEqual(TEXT);
  });

  it('does not save the page that the tab has gone on to', async () => {
    void capturing(hangs).captureTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const other = aCapture({ doi: '10.5555/other', url: 'https://other.example/' });
    pages.set(1, { capture: { kind: 'article', article: other, others: [] } });
    await capturing().resume();
    expect(await store.articles.findByKeys(['doi:10.5555/other'])).toBeUndefined();
    expect(await store.articles.findByKeys(['doi:10.5555/sample.2024.001'])).toBeDefined();
  });

  it('is not tried for ever: the address is saved in the end', async () => {
    await store.jobs.put({ id: '1 x', tabId: 1, url: tab.url, title: '', startedAt: '', attempts: 3 });
    await capturing(hangs).resume();
    expect(await store.jobs.all()).toEqual([]);
    expect(await store.articles.findByKeys(['doi:10.5555/sample.2024.001'])).toBeDefined();
  });
});

describe('what was saved before the worker was killed', () => {
  const textHangs = (): PageReader => ({ ...aPageReader(pages), readable: () => new Promise(() => {}) });

  it('and was undone, stays undone', async () => {
    const result = await capturing(textHangs()).captureTab(tab);
    if (!result.ok || result.kind !== 'saved') throw new Error('not saved');
    await createSaveTasks({ store, now: aClock('2026-11-24T09:05:00.000Z') }).undoCapture(result.saved);
    await capturing().resume();
    expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 1 });
    expect(await store.jobs.all()).toEqual([]);
  });

  it('and was deleted for good, leaves no text behind', async () => {
    await capturing(textHangs()).captureTab(tab);
    await store.articles.change('id-1', (each) => ({ ...each, deletedAt: each.updatedAt }));
    await store.articles.purge(['id-1']);
    await capturing().resume();
    expect(await store.readable.get('id-1')).toBeUndefined();
    expect(await store.jobs.all()).toEqual([]);
  });

  it('gets no text of the page that its tab shows now', async () => {
    await capturing(textHangs()).captureTab(tab);
    const other = aCapture({ doi: '10.5555/other', url: 'https://other.example/' });
    pages.set(1, { capture: { kind: 'article', article: other, others: [] }, readable: { ...TEXT, text: 'Other' } });
    await capturing().resume();
    expect(await store.readable.get('id-1')).toBeUndefined();
    expect(await store.articles.counts()).toMatchObject({ all: 1 });
    expect(await store.jobs.all()).toEqual([]);
  });

  it('is given up when its text can never be stored, and restores nothing', async () => {
    const full: Store = { ...store, readable: { ...store.readable, put: () => Promise.reject(new StorageFull()) } };
    await capturing(aPageReader(pages), full).captureTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.articles.change('id-1', (article) => ({ ...article, deletedAt: '2026-11-25T00:00:00.000Z' }));
    for (let start = 0; start < 4; start++) await capturing(aPageReader(pages), full).resume();
    expect(await store.jobs.all()).toEqual([]);
    expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 1 });
  });
});

describe('a record that goes into another before its text is read', () => {
  const at = (hour: number) => `2026-11-24T1${hour}:00:00.000Z`;
  const other = (name: string) =>
    aCapture({ doi: `10.5555/${name}`, url: `https://${name}.example/` }, { capturedFrom: `https://${name}.example/` });

  /** Captures the page, and answers what lets its text be read. */
  async function captured(): Promise<{ id: string; read: () => void }> {
    let read = () => {};
    const isRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    const reader = aPageReader(pages);
    const slow: PageReader = { ...reader, readable: (tabId) => isRead.then(() => reader.readable(tabId)) };
    const result = await capturing(slow).captureTab(tab);
    if (!result.ok || result.kind !== 'saved') throw new Error('not saved');
    return { id: result.saved.article.id, read };
  }

  const olderOne = async (name: string, hour: number) =>
    (await store.articles.save(other(name), `2026-11-0${hour}T08:00:00.000Z`)).article.id;

  it.each([1, 2])('gives it its text, after %i joins, and takes it along when they are parted', async (joins) => {
    const [first, second] = [await olderOne('a', 1), await olderOne('b', 2)];
    const { id, read } = await captured();
    await store.joins.join(joins === 1 ? first : second, id, at(1));
    if (joins === 2) await store.joins.join(first, second, at(2));
    read();
    await settled();
    expect(await store.readable.get(first)).toEqual(TEXT);
    expect(await store.readable.get(id)).toBeUndefined();
    for (const holder of joins === 1 ? [first] : [first, second]) {
      const [join] = await store.joins.of(holder);
      await store.joins.part(join?.number ?? 0, at(3));
    }
    expect(await store.readable.get(first)).toBeUndefined();
    expect(await store.readable.get(second)).toBeUndefined();
    expect(await store.readable.get(id)).toEqual(TEXT);
  });

  it('leaves the other the text that it has', async () => {
    const into = await olderOne('a', 1);
    const own = { ...TEXT, text: 'Own' };
    await store.readable.put(into, own);
    const { id, read } = await captured();
    await store.joins.join(into, id, at(1));
    read();
    await settled();
    expect(await store.readable.get(into)).toEqual(own);
    const [join] = await store.joins.of(into);
    await store.joins.part(join?.number ?? 0, at(3));
    expect(await store.readable.get(into)).toEqual(own);
    expect(await store.readable.get(id)).toEqual(TEXT);
  });

  it('leaves nothing where both are deleted for good', async () => {
    const into = await olderOne('a', 1);
    const { id, read } = await captured();
    await store.joins.join(into, id, at(1));
    await store.articles.change(into, (article) => ({ ...article, deletedAt: at(2) }));
    await store.articles.purge([into]);
    read();
    await settled();
    expect(await store.readable.get(into)).toBeUndefined();
    expect(await store.readable.get(id)).toBeUndefined();
  });
});

describe('a capture that was never saved', () => {
  const job = { id: `1 ${tab.url}`, tabId: 1, url: tab.url, title: '', attempts: 1 };

  it.each([1, 3])('does not restore what was thrown away after it was asked (attempt %i)', async (attempts) => {
    const { article } = await store.articles.save(aCapture(), '2026-01-01T00:00:00.000Z');
    const deletedAt = '2026-02-01T00:00:00.000Z';
    await store.articles.change(article.id, (it) => ({ ...it, deletedAt, updatedAt: deletedAt }));
    await store.jobs.put({ ...job, attempts, startedAt: '2026-01-15T00:00:00.000Z' });
    await capturing().resume();
    await settled();
    expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 1 });
  });

  it('restores what was in the trash already when it was asked', async () => {
    const { article } = await store.articles.save(aCapture(), '2026-01-01T00:00:00.000Z');
    const deletedAt = '2026-02-01T00:00:00.000Z';
    await store.articles.change(article.id, (it) => ({ ...it, deletedAt, updatedAt: deletedAt }));
    await store.jobs.put({ ...job, startedAt: '2026-02-15T00:00:00.000Z' });
    await capturing().resume();
    await settled();
    expect(await store.articles.counts()).toMatchObject({ all: 1, trash: 0 });
  });

  it('does not keep the others waiting when its page hangs', async () => {
    await store.jobs.put({ ...job, id: 'first', tabId: 7, startedAt: '' });
    await store.jobs.put({ ...job, id: 'second', startedAt: '' });
    const reader = aPageReader(pages);
    const hangsInOne: PageReader = {
      ...reader,
      capture: (tabId) => (tabId === 7 ? new Promise(() => {}) : reader.capture(tabId)),
    };
    void capturing(hangsInOne).resume();
    await expect.poll(() => store.articles.counts()).toMatchObject({ all: 1 });
  });
});

it('starts quietly where the database does not open', async () => {
  const broken = Object.assign(new Error('no database'), { name: 'OpenFailedError' });
  const jobs = { ...store.jobs, all: () => Promise.reject(broken) };
  await expect(capturing(aPageReader(pages), { ...store, jobs }).resume()).resolves.toBeUndefined();
});

it('tells a failure as a value, without the raw error', async () => {
  const breaks: PageReader = { ...aPageReader(pages), capture: () => Promise.reject(new Error('secret detail')) };
  const result = await capturing(breaks).captureTab(tab);
  expect(result).toEqual({ ok: false, error: { code: 'failed', url: tab.url, title: tab.title } });
});

it('keeps an article complete whose tab was closed before its text was read', async () => {
  const closed: PageReader = { ...aPageReader(pages), readable: () => Promise.reject(new PageUnreadable('gone')) };
  expect(await capturing(closed).captureTab(tab)).toMatchObject({ ok: true, kind: 'saved' });
  await settled();
});
