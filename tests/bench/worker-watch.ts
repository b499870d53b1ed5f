import type { CDPSession, Extension } from 'puppeteer-core';
import type { MeasuringBrowser } from './browser.ts';

/** Counts what a worker writes, and looks at its memory while it works. */
export interface WorkerWatch {
  /** Rows written since the last call of it. */
  writes(): Promise<number>;
  /** Megabytes at the highest moment since the last call of it. */
  mostMb(): number;
  end(): Promise<void>;
}

const LOOK_MS = 100;

/** Watches the worker of an extension, which runs. */
export async function watchWorker({ browser }: MeasuringBrowser, { id }: Extension): Promise<WorkerWatch> {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(`chrome-extension://${id}/`),
  );
  const client = await target.createCDPSession();
  await evaluate(client, countWrites);
  let most = 0;
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(async () => {
      const heap = await client.send('Runtime.getHeapUsage').catch(() => undefined);
      if (!heap) return;
      const all = heap.totalSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
      most = Math.max(most, all / 2 ** 20);
    });
  }, LOOK_MS);
  return {
    writes: () => evaluate(client, takeWrites),
    mostMb() {
      const mb = most;
      most = 0;
      return mb;
    },
    async end() {
      clearInterval(timer);
      await last;
      await client.detach();
    },
  };
}

async function evaluate<T>(client: CDPSession, run: () => T): Promise<T> {
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression: `(${run})()`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

interface Counting {
  written?: number;
}

/** Runs in the worker. */
function countWrites(): void {
  const counting = globalThis as Counting;
  counting.written = 0;
  for (const name of ['put', 'add', 'delete'] as const) {
    const own = IDBObjectStore.prototype[name] as (...args: never[]) => IDBRequest;
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: never[]) {
      counting.written = (counting.written ?? 0) + 1;
      return own.apply(this, args);
    } as never;
  }
}

/** Runs in the worker. */
function takeWrites(): number {
  const counting = globalThis as Counting;
  const written = counting.written ?? 0;
  counting.written = 0;
  return written;
}
