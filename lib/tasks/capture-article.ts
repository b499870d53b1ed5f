import type { Capture, CapturedArticle } from '../article/article.ts';
import { keysOfCapture } from '../article/merge.ts';
import {
  type CaptureJob,
  type CaptureResult,
  type PageReader,
  PageUnreadable,
  type Saved,
  type Store,
  type Tab,
} from '../ports.ts';
import { failureOf } from './failure.ts';
import { type AddressCapture, captureFromAddress } from './from-address.ts';

/** After so many tries a capture that never ends is given up, and its address saved instead. */
const MAX_ATTEMPTS = 3;

interface Needs {
  store: Store;
  reader: PageReader;
  now: () => string;
  /** Resolves when the answer to a click has had the time to be drawn: what nobody waits for comes after that. */
  untilShown(): Promise<void>;
}

export interface CaptureTask {
  captureTab(tab: Tab): Promise<CaptureResult>;
  /** Takes up the captures that a killed worker left unfinished; never rejects. */
  resume(): Promise<void>;
}

/** The capture of a page: recorded before it is saved, done once however often it is asked, and taken up again after a crash. */
export function createCaptureArticle({ store, reader, now, untilShown }: Needs): CaptureTask {
  const running = new Map<string, Promise<CaptureResult>>();

  function captureTab(tab: Tab): Promise<CaptureResult> {
    return once({
      id: `${tab.id} ${tab.url}`,
      tabId: tab.id,
      url: tab.url,
      title: tab.title,
      startedAt: now(),
      attempts: 1,
    });
  }

  function once(job: CaptureJob): Promise<CaptureResult> {
    const already = running.get(job.id);
    if (already) return already;
    const { result, finished } = run(job);
    running.set(job.id, result);
    void finished.finally(() => running.delete(job.id));
    return result;
  }

  /** `result` answers the click; `finished` is when the readable text is stored too. */
  function run(job: CaptureJob): { result: Promise<CaptureResult>; finished: Promise<void> } {
    // Reading the page changes nothing, so it need not wait for the record of the job.
    const recorded = store.jobs.put(job);
    const result = Promise.all([read(job), recorded])
      .then(([capture]) => settle(capture, job))
      .then(async (answer) => {
        if (answer.ok && answer.kind === 'saved' && !answer.thin) await keepOnlyText(job, answer.saved.article.id);
        return answer;
      })
      .catch((error: unknown): CaptureResult => ({ ok: false, error: failureOf(error, job) }));
    const finished = result
      .then((answer) =>
        answer.ok && answer.kind === 'saved' && !answer.thin ? keepText(job, answer.saved.article.id) : undefined,
      )
      .then(() => store.jobs.remove(job.id))
      // The job stays recorded: the next start of the worker takes it up.
      .catch(() => undefined);
    return { result, finished };
  }

  /** From here on the article is the person's: what they undo or throw away, no later start saves again. */
  async function keepOnlyText(job: CaptureJob, articleId: string): Promise<void> {
    await store.jobs.put({ ...job, articleId }).catch(() => store.jobs.remove(job.id));
  }

  async function read(job: CaptureJob): Promise<PageCapture> {
    try {
      return { from: 'page', capture: await readPage(job) };
    } catch (error) {
      if (!(error instanceof PageUnreadable)) throw error;
      const fromAddress = captureFromAddress(job);
      if (!fromAddress) throw error;
      return { from: 'address', ...fromAddress };
    }
  }

  async function readPage(job: CaptureJob): Promise<Capture> {
    const capture = await reader.capture(job.tabId);
    const address = 'article' in capture ? capture.article.capturedFrom : capture.url;
    // After a crash the tab may have gone on to another page, or its number be another tab's, which nobody asked to save.
    if (job.attempts > 1 && withoutFragment(address) !== withoutFragment(job.url)) throw new PageUnreadable(job.url);
    return capture;
  }

  async function settle(read: PageCapture, job: CaptureJob): Promise<CaptureResult> {
    if (read.from === 'address') {
      return { ok: true, kind: 'saved', saved: await save(read.article, job), others: [], thin: read.thin };
    }
    const { capture } = read;
    switch (capture.kind) {
      case 'article':
      case 'web-page':
        return { ok: true, kind: 'saved', saved: await save(capture.article, job), others: capture.others };
      case 'several':
      case 'not-an-article':
      case 'barrier':
        return { ok: true, ...capture };
    }
  }

  /** What the person has thrown away since they asked for it stays thrown away. */
  async function save(captured: CapturedArticle, job: CaptureJob): Promise<Saved> {
    const known = job.attempts > 1 ? await store.articles.findByKeys(keysOfCapture(captured)) : undefined;
    if (known?.deletedAt && known.deletedAt >= job.startedAt) return { outcome: 'known', article: known, changed: [] };
    return store.articles.save(captured, now());
  }

  async function keepText(job: CaptureJob, articleId: string): Promise<void> {
    await untilShown();
    const text = await reader.readable(job.tabId).catch((error: unknown) => {
      // The tab was closed or went on: the article is complete without its text.
      if (error instanceof PageUnreadable) return undefined;
      throw error;
    });
    if (text) await store.readable.put(articleId, text);
  }

  /** Takes up one capture, or gives it up. */
  async function takeUp(job: CaptureJob): Promise<void> {
    if (running.has(job.id)) return;
    if (job.attempts >= MAX_ATTEMPTS) {
      const fromAddress = job.articleId ? undefined : captureFromAddress(job);
      if (fromAddress) await save(fromAddress.article, job);
      await store.jobs.remove(job.id);
      return;
    }
    const next = { ...job, attempts: job.attempts + 1 };
    if (job.articleId) await takeUpText(next, job.articleId);
    else await once(next);
  }

  async function takeUpText(job: CaptureJob, articleId: string): Promise<void> {
    await store.jobs.put(job);
    const isThere = await readPage(job).then(
      () => true,
      (error: unknown) => {
        if (error instanceof PageUnreadable) return false;
        throw error;
      },
    );
    if (isThere) await keepText(job, articleId);
    // A click meanwhile has a job of this name of its own.
    if (!running.has(job.id)) await store.jobs.remove(job.id);
  }

  return {
    captureTab,
    async resume() {
      const jobs = await store.jobs.all().catch(passOver);
      await Promise.all((jobs ?? []).map((job) => takeUp(job).catch(passOver)));
    },
  };
}

/** Nobody waits for an answer, and what is unfinished stays recorded; where storage fails, the next click says so. */
function passOver(error: unknown): undefined {
  if (failureOf(error).code === 'failed') console.error(error);
}

type PageCapture = { from: 'page'; capture: Capture } | ({ from: 'address' } & AddressCapture);

/** An anchor that the reader went to is no other page; a route behind `#/` or `#!` is. */
function withoutFragment(url: string): string {
  return url.replace(/#(?![/!]).*$/, '');
}
