import type { FileReading } from '../ports/reading-files.ts';

type Method = 'read' | 'entries' | 'keys';
interface Asked {
  id: number;
  method: Method;
  args: unknown[];
}
type Answered = { id: number } & ({ share: number } | { answer: unknown } | { failed: string });

/** The reading of files that a worker does; a worker that dies (the memory is full) fails what was asked of it. */
export function readingInWorker(worker: Worker): FileReading {
  const waiting = new Map<
    number,
    { resolve(answer: never): void; reject(reason: Error): void; onProgress?: ((share: number) => void) | undefined }
  >();
  let last = 0;
  const failAll = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => failAll(message || 'The worker could not go on'));
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const call = waiting.get(data.id);
    if (!call) return;
    if ('share' in data) {
      call.onProgress?.(data.share);
      return;
    }
    waiting.delete(data.id);
    if ('answer' in data) call.resolve(data.answer as never);
    else call.reject(new Error(data.failed));
  });
  const ask = <T>(method: Method, args: unknown[], onProgress?: (share: number) => void) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, onProgress });
      worker.postMessage({ id: last, method, args } satisfies Asked);
    });
  return {
    read: (files, onProgress) => ask('read', [files], onProgress),
    entries: (from, to) => ask('entries', [from, to]),
    keys: (from, to) => ask('keys', [from, to]),
    close() {
      worker.terminate();
      failAll('The reading was closed');
    },
  };
}

/** Answers, in the worker, what the page asks. */
export function answerFromWorker(
  scope: Pick<Worker, 'postMessage' | 'addEventListener'>,
  reading: Omit<FileReading, 'close'>,
): void {
  const send = (answered: Answered) => scope.postMessage(answered);
  scope.addEventListener('message', async (event: Event) => {
    const { id, method, args } = (event as MessageEvent<Asked>).data;
    const onProgress = (share: number) => send({ id, share });
    try {
      const call = reading[method] as (...args: unknown[]) => Promise<unknown>;
      send({ id, answer: await call(...args, onProgress) });
    } catch (error) {
      send({ id, failed: String(error) });
    }
  });
}
