import type { DraftStore } from '../ports/drafting.ts';
import { type Database, writing } from './database.ts';
import { createDraftImageKeeper } from './draft-images.ts';
import { createShareReader } from './share-reader.ts';

/** Drafts on Dexie. */
export function createDraftStore(db: Database): DraftStore {
  return {
    ...createShareReader(db).drafts,
    ...createDraftImageKeeper(db),
    put: (draft) => writing(() => db.drafts.put(draft).then(() => undefined)),
    change: (id, change) =>
      writing(() =>
        db.transaction('rw', db.drafts, async () => {
          const draft = await db.drafts.get(id);
          if (!draft) return undefined;
          const changed = change(draft);
          if (changed !== draft) await db.drafts.put(changed);
          return changed;
        }),
      ),
  };
}
