import type { CapturedArticle } from '../article/article.ts';
import {
  type CaptureJob,
  type CaptureResult,
  type PageReader,
  PageUnreadable,
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
}

export interface CaptureTask {
  captureTab(tab: Tab): Promise<CaptureResult>;
  /** Takes up the captures that a killed worker left unfinished. */
  resume(): Promise<void>;
}

/** The capture of a page: recorded before it is saved, done once however often it is asked, and taken up again after a crash. */
export function createCaptureArticle({ store, reader, now }: Needs): CaptureTask {
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
      .then(([capture]) => settle(capture))
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

  async function read(job: CaptureJob): Promise<PageCapture> {
    try {
      const capture = await reader.capture(job.tabId);
      const address = 'article' in capture ? capture.article.capturedFrom : capture.url;
      // After a crash the tab may have gone on to another page, which nobody asked to save.
      if (job.attempts > 1 && address !== job.url) throw new PageUnreadable(job.url);
      return { from: 'page', capture };
    } catch (error) {
      if (!(error instanceof PageUnreadable)) throw error;
      const fromAddress = captureFromAddress(job);
      if (!fromAddress) throw error;
      return { from: 'address', ...fromAddress };
    }
  }

  async function settle(read: PageCapture): Promise<CaptureResult> {
    if (read.from === 'address') {
      return { ok: true, kind: 'saved', saved: await save(read.article), others: [], thin: read.thin };
    }
    const { capture } = read;
    switch (capture.kind) {
      case 'article':
      case 'web-page':
        return { ok: true, kind: 'saved', saved: await save(capture.article), others: capture.others };
      case 'several':
      case 'not-an-article':
      case 'barrier':
        return { ok: true, ...capture };
    }
  }

  function save(captured: CapturedArticle) {
    return store.articles.save(captured, now());
  }

  async function keepText(job: CaptureJob, articleId: string): Promise<void> {
    const text = await reader.readable(job.tabId).catch((error: unknown) => {
      // The tab was closed or went on: the article is complete without its text.
      if (error instanceof PageUnreadable) return undefined;
      throw error;
    });
    if (text) await store.readable.put(articleId, text);
  }

  return {
    captureTab,
    async resume() {
      for (const job of await store.jobs.all()) {
        if (running.has(job.id)) continue;
        if (job.attempts >= MAX_ATTEMPTS) {
          const fromAddress = captureFromAddress(job);
          if (fromAddress) await save(fromAddress.article);
          await store.jobs.remove(job.id);
        } else {
          await once({ ...job, attempts: job.attempts + 1 });
        }
      }
    },
  };
}

type PageCapture =
  | { from: 'page'; capture: Awaited<ReturnType<PageReader['capture']>> }
  | ({ from: 'address' } & AddressCapture);
