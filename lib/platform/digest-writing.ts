import { TemplateFault } from '../digest/template/fault.ts';
import { type DigestFile, DigestTooSlow, type DigestWriting, type WriteDigest } from '../ports/digests.ts';

type Fault = Pick<TemplateFault, 'code' | 'part' | 'line' | 'detail'>;
type Answered = { share: number } | { file: DigestFile } | { fault: Fault } | { failed: string };

/** Progress is told this many times at most. */
const STEPS = 100;
/** An issue of a thousand entries takes two seconds; what takes longer than this will not end. */
const LONGEST_MS = 60_000;

/** A worker that has written and is not wanted again for so long is ended. */
const IDLE_MS = 20_000;

/**
 * Writes each file in a worker that nothing else is written in meanwhile. One that has written well stays for the next file for
 * some seconds: what it has loaded and compiled is up to half of the work. One whose file is no longer wanted, or that failed, is ended at once.
 */
export function writingInWorkers(open: () => Worker): WriteDigest {
  const idle = aPlaceFor(open);
  return (asked, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = idle.take();
      const listening = new AbortController();
      const leave = (settle: () => void, isWell = false) => {
        clearTimeout(timer);
        listening.abort();
        if (isWell) idle.keep(worker);
        else worker.terminate();
        settle();
      };
      const timer = setTimeout(() => leave(() => reject(new DigestTooSlow(asked.format))), LONGEST_MS);
      const whileWriting = { signal: listening.signal };
      signal?.addEventListener('abort', () => leave(() => reject(signal.reason)), whileWriting);
      worker.addEventListener(
        'error',
        ({ message }) => leave(() => reject(new Error(message || 'The worker could not go on'))),
        whileWriting,
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Answered>) => {
          if ('share' in data) onProgress?.(data.share);
          else if ('file' in data) leave(() => resolve(data.file), true);
          else if ('fault' in data) leave(() => reject(faultOf(data.fault)));
          else leave(() => reject(new Error(data.failed)));
        },
        whileWriting,
      );
      worker.postMessage(asked);
    });
}

/** Where one worker waits for its next work. */
function aPlaceFor(open: () => Worker) {
  let waiting: { worker: Worker; timer: ReturnType<typeof setTimeout> } | undefined;
  const clear = () => {
    clearTimeout(waiting?.timer);
    const worker = waiting?.worker;
    waiting = undefined;
    return worker;
  };
  return {
    take: () => clear() ?? open(),
    keep(worker: Worker) {
      clear()?.terminate();
      waiting = { worker, timer: setTimeout(() => clear()?.terminate(), IDLE_MS) };
    },
  };
}

function faultOf({ code, part, line, detail }: Fault): TemplateFault {
  return new TemplateFault(code, part, line, detail);
}

/** Writes, in the worker, what the page asks for. */
export function answerWriting(
  scope: Pick<Worker, 'postMessage' | 'addEventListener'>,
  write: (asked: DigestWriting, onProgress: (share: number) => void) => Promise<DigestFile>,
): void {
  const send = (answered: Answered, handedOver: Transferable[] = []) => scope.postMessage(answered, handedOver);
  scope.addEventListener('message', async (event: Event) => {
    let told = 0;
    const onProgress = (share: number) => {
      if (share - told < 1 / STEPS) return;
      told = share;
      send({ share });
    };
    try {
      const file = await write((event as MessageEvent<DigestWriting>).data, onProgress);
      send({ file }, [file.bytes.buffer]);
    } catch (error) {
      if (error instanceof TemplateFault) send({ fault: faultData(error) });
      else send({ failed: String(error).slice(0, 1000) });
    }
  });
}

function faultData({ code, part, line, detail }: TemplateFault): Fault {
  return { code, part, line, detail };
}
