import type { Citations, CiteRequest } from '../citation/citations.ts';
import type { Cite } from '../ports/citing.ts';

type Answered = { share: number } | { citations: Citations } | { failed: string };

/** Progress is told this many times at most: a message for each article would be more work than setting it. */
const STEPS = 100;

/** Sets citations in a worker of their own each time, which ends with them, or as soon as they are no longer wanted. */
export function citingInWorkers(open: () => Worker): Cite {
  return (request, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = open();
      const end = (settle: () => void) => {
        worker.terminate();
        settle();
      };
      signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
      worker.addEventListener('error', ({ message }) =>
        end(() => reject(new Error(message || 'The worker could not go on'))),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
        if ('share' in data) onProgress?.(data.share);
        else if ('citations' in data) end(() => resolve(data.citations));
        else end(() => reject(new Error(data.failed)));
      });
      worker.postMessage(request);
    });
}

/** Answers, in the worker, what the page asks. */
export function answerCitations(
  scope: Pick<Worker, 'postMessage' | 'addEventListener'>,
  cite: (request: CiteRequest, onProgress: (share: number) => void) => Citations,
): void {
  const send = (answered: Answered) => scope.postMessage(answered);
  scope.addEventListener('message', (event: Event) => {
    let told = 0;
    const onProgress = (share: number) => {
      if (share - told < 1 / STEPS) return;
      told = share;
      send({ share });
    };
    try {
      send({ citations: cite((event as MessageEvent<CiteRequest>).data, onProgress) });
    } catch (error) {
      send({ failed: String(error).slice(0, 1000) });
    }
  });
}
