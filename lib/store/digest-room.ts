import { parseEntryImage } from '../digest/parse-issue.ts';
import { DigestRefused, type DigestRoom } from '../ports/digests.ts';
import { MISFIT } from '../text/parse.ts';
import { type Database, writing } from './database.ts';
import { createDigestReader } from './digest-reader.ts';

/** What a page of Sheaf has of the digests: it reads them, and keeps the bytes of images, which cross no message. */
export function createDigestRoom(db: Database): DigestRoom {
  return {
    ...createDigestReader(db),
    async putImage(entryId, image, bytes, now) {
      const parsed = parseEntryImage(image);
      if (parsed === MISFIT || bytes.size !== parsed.size) throw new DigestRefused('An image that is not kept');
      // What the browser shows it as is what it was looked at as.
      const typed = new Blob([bytes], { type: parsed.mime });
      return writing(() =>
        db.transaction('rw', db.issues, db.entries, db.digestImages, async () => {
          const entry = await db.entries.get(entryId);
          const issue = entry && (await db.issues.get(entry.issueId));
          if (!entry || !issue) return undefined;
          if (issue.publishedAt) throw new DigestRefused('The issue is out');
          const changed = { ...entry, image: parsed, updatedAt: now };
          // The bytes of the one before stay until nothing can bring it back.
          await db.digestImages.put({ id: parsed.id, entryId, bytes: typed });
          await db.entries.put(changed);
          return changed;
        }),
      );
    },
  };
}
