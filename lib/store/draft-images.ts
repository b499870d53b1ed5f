import { type DraftImageKeeper, DraftRefused } from '../ports/drafting.ts';
import { parseDraft, parseImage } from '../share/parse-draft.ts';
import { MISFIT } from '../text/parse.ts';
import { type Database, writing } from './database.ts';

/** Keeps the bytes of images, in any page: they cross no message. */
export function createDraftImageKeeper(db: Database): DraftImageKeeper {
  return {
    async addImage(draftId, image, bytes, now) {
      const parsed = parseImage(image);
      if (parsed === MISFIT || bytes.size !== parsed.size) throw new DraftRefused('An image that is not kept');
      // What the browser shows it as is what it was looked at as.
      const typed = new Blob([bytes], { type: parsed.mime });
      return writing(() =>
        db.transaction('rw', db.drafts, db.draftImages, async () => {
          const draft = await db.drafts.get(draftId);
          if (!draft) return undefined;
          const others = draft.images.filter(({ id }) => id !== parsed.id);
          const changed = { ...draft, images: [...others, parsed], updatedAt: now };
          if (parseDraft(changed) === MISFIT) throw new DraftRefused('More images than a draft has');
          await db.draftImages.put({ id: parsed.id, draftId, bytes: typed });
          await db.drafts.put(changed);
          return changed;
        }),
      );
    },

    keepPicture: (draftId, id, bytes, now) =>
      writing(() =>
        db.transaction('rw', db.drafts, db.draftImages, async () => {
          // A draft that was touched just now is not tidied up before its post names the picture.
          if ((await db.drafts.update(draftId, { updatedAt: now })) === 0) return false;
          await db.draftImages.put({ id, draftId, bytes });
          return true;
        }),
      ),
  };
}
