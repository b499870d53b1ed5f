import { decodeImage } from '../../lib/platform/pictures.ts';
import type { ImageTasks } from '../../lib/ports/images.ts';
import type { Database } from '../../lib/store/database.ts';
import { createDraftImageKeeper } from '../../lib/store/draft-images.ts';
import { createShareReader } from '../../lib/store/share-reader.ts';
import { createImageTasks } from '../../lib/tasks/take-in-image.ts';

/** What takes images in: loaded when the first one comes. */
export function createImages(db: Database): ImageTasks {
  return createImageTasks({
    drafts: { ...createShareReader(db).drafts, ...createDraftImageKeeper(db) },
    decode: decodeImage,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
}
