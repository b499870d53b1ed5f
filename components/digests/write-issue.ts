import type { Edition } from '../../lib/digest/edition.ts';
import type { DigestFormatId } from '../../lib/digest/formats/format.ts';
import type { DigestReader, WriteDigest } from '../../lib/ports/digests.ts';

/** Its feeds hold so many issues before this one. */
const EARLIER = 20;
const FEEDS: readonly DigestFormatId[] = ['rss', 'json-feed'];
const MAILS: readonly DigestFormatId[] = ['eml'];

type How = Parameters<WriteDigest>[1];
export type WriteIssue = (edition: Edition, format: DigestFormatId, how?: How) => ReturnType<WriteDigest>;

/** Writes editions with all that their formats need beside them. */
export function createWriteIssue(digests: DigestReader, write: WriteDigest): WriteIssue {
  return async (edition, format, how) => {
    const { series } = edition;
    const isFeed = FEEDS.includes(format);
    const earlier = isFeed ? await digests.editions(series.id, EARLIER, edition.publishedAt) : [];
    const recipients = MAILS.includes(format) ? ((await digests.oneSeries(series.id))?.recipients ?? []) : [];
    return write(
      {
        format,
        edition,
        images: await imagesOf(edition, digests),
        earlier,
        recipients,
      },
      how,
    );
  };
}

/** The bytes of its images; one that is gone is shown by its words. */
async function imagesOf({ sections }: Edition, digests: DigestReader): Promise<Map<string, Uint8Array>> {
  const ids = sections.flatMap(({ entries }) => entries.flatMap(({ image }) => image?.id ?? []));
  const read = ids.map(async (id) => {
    const blob = await digests.image(id);
    return blob ? ([[id, new Uint8Array(await blob.arrayBuffer())]] as const) : [];
  });
  return new Map((await Promise.all(read)).flat());
}
