import type { DigestWork } from '../../components/digests/work-context.ts';
import { writingInWorkers } from '../../lib/platform/digest-writing.ts';
import { decodeImage } from '../../lib/platform/pictures.ts';
import type { DigestImageKeeper } from '../../lib/ports/digests.ts';
import { createTakeInEntryImage } from '../../lib/tasks/entry-images.ts';

/** What writes issues out, each format in a worker of its own, and takes their images in. */
export function createDigestWork(digests: DigestImageKeeper): DigestWork {
  return {
    write: writingInWorkers(() => new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' })),
    takeIn: createTakeInEntryImage({
      digests,
      decode: decodeImage,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    }),
  };
}
