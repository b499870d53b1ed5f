import type { DraftImageKeeper, DraftReader } from '../ports/drafting.ts';
import type { DecodeImage, ImageTasks, TakenIn } from '../ports/images.ts';
import { type DraftImage, partsFor } from '../share/draft.ts';
import { imageLimits } from '../share/images/fit.ts';
import { readImage } from './read-image.ts';

interface Needs {
  drafts: DraftReader & DraftImageKeeper;
  decode: DecodeImage;
  now: () => string;
  newId: () => string;
}

/** Takes images in one after the other, so that each sees what is there, and one is in memory at a time. */
export function createImageTasks({ drafts, decode, now, newId }: Needs): ImageTasks {
  let last: Promise<unknown> = Promise.resolve();

  async function takeIn(draftId: string, partId: string, file: Blob, alt = ''): Promise<TakenIn> {
    const draft = await drafts.get(draftId);
    const versions = draft && [draft.parts, ...draft.networks.map((network) => partsFor(draft, network))];
    if (!draft || draft.deletedAt || !versions?.flat().some(({ id }) => id === partId)) return refused('gone');
    const limits = imageLimits(draft.networks);
    if (draft.images.filter((image) => image.partId === partId).length >= limits.count) return refused('too-many');
    const made = await readImage(file, { bytes: limits.bytes }, decode);
    if (typeof made === 'string') return refused(made);
    const { blob, mime, width, height, told, becameStill } = made;
    const image: DraftImage = {
      id: newId(),
      partId,
      alt,
      mime,
      width,
      height,
      size: blob.size,
      ...(told.length > 0 && { told }),
    };
    if (!(await drafts.addImage(draftId, image, blob, now()))) return refused('gone');
    return { ok: true, image, becameStill };
  }

  return {
    takeInImage(...args) {
      const turn = last.then(() => takeIn(...args));
      last = turn.catch(() => undefined);
      return turn;
    },
    async keepPicture(draftId, { blob, mime, width, height }) {
      const id = newId();
      return (await drafts.keepPicture(draftId, id, blob, now())) ? { id, alt: '', mime, width, height } : undefined;
    },
  };
}

const refused = (reason: Extract<TakenIn, { ok: false }>['reason']): TakenIn => ({ ok: false, reason });
