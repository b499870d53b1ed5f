import { TemplateFault } from '../digest/template/fault.ts';
import { type DigestFile, DigestTooSlow, type DigestWriting, type WriteDigest } from '../ports/digests.ts';

type Fault = Pick<TemplateFault, 'code' | 'part' | 'line' | 'detail'>;
type Answered = { share: number } | { file: DigestFile } | { fault: Fault } | { failed: string };

/** Progress is told this many times at most. */
const STEPS = 100;
/** An issue of a thousand entries takes two seconds; what takes longer than this will not end. */
const LONGEST_MS = 60_000;

/** Writes each file in a worker of its own, which ends with it, or as soon as it is no longer wanted. */
export function writingInWorkers(open: () => Worker): WriteDigest {
  return (asked, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = open();
      const abort = () => end(() => reject(signal?.reason));
      const timer = setTimeout(() => end(() => reject(new DigestTooSlow(asked.format))), LONGEST_MS);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        worker.terminate();
        settle();
      };
      signal?.addEventListener('abort', abort);
      worker.addEventListener('error', ({ message }) =>
        end(() => reject(new Error(message || 'The worker could not go on'))),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
        if ('share' in data) onProgress?.(data.share);
        else if ('file' in data) end(() => resolve(data.file));
        else if ('fault' in data) end(() => reject(faultOf(data.fault)));
        else end(() => reject(new Error(data.failed)));
      });
      worker.postMessage(asked);
    });
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
