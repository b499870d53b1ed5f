import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '../../lib/article/article.ts';
import { type PageReader, PageUnreadable, type Store } from '../../lib/ports.ts';
import { createCaptureArticle } from '../../lib/tasks/capture-article.ts';
import { aCapture } from '../support/builders.ts';
import { aClock, aDatabase, aPageReader, aStore, type FakePage } from '../support/memory.ts';

const ARTICLE: Capture = { kind: 'article', article: aCapture(), others: [] };
const TEXT = { html: '<p>Text</p>', text: 'Text', length: 4 };
const tab = { id: 1, url: aCapture().capturedFrom, title: 'Feedback literacy' };

let disk: IDBFactory;
let store: Store;
let pages: Map<number, FakePage>;
beforeEach(() => {
  disk = new IDBFactory();
  store = aStore(aDatabase(disk));
  pages = new Map([[1, { capture: ARTICLE, readable: TEXT }]]);
});

const capturing = (reader: PageReader = aPageReader(pages), on: Store = store) =>
  createCaptureArticle({ store: on, reader, now: aClock() });

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
