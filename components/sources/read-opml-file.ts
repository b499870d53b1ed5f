import { type Opml, readOpml } from '../../lib/sources/opml.ts';
import { decodeText } from '../../lib/text/decode.ts';

/** Bytes; a list of some ten thousand feeds is smaller. */
const MOST_BYTES = 10_000_000;

/** Why a file is no list of subscriptions. */
export type OpmlProblem = 'too-large' | 'empty' | 'not-opml' | 'unreadable';

export type OpmlRead = { ok: true; opml: Opml } | { ok: false; problem: OpmlProblem };

/** The list of subscriptions in a file that the person chose. */
export async function readOpmlFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<OpmlRead> {
  if (file.size > MOST_BYTES) return { ok: false, problem: 'too-large' };
  if (file.size === 0) return { ok: false, problem: 'empty' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or deleted since it was chosen.
    return { ok: false, problem: 'unreadable' };
  }
  const text = decodeText(bytes);
  const opml = text === undefined ? undefined : readOpml(text);
  return opml ? { ok: true, opml } : { ok: false, problem: 'not-opml' };
}
