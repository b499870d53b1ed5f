import type { Bits } from './bits.ts';
import { columnsAt, columnsOf, Postings } from './build.ts';
import { Cursor, type Places, type Segment } from './segment.ts';

/** What goes into a merge: a segment, the places of its words, and which of its documents still count. */
export interface Merged {
  segment: Segment;
  places: Places;
  alive: Bits;
}

/** After so many words others get their turn. */
const WORDS_A_TURN = 2000;

/**
 * One segment of several, the oldest first, without what no longer counts. `gone` are the articles that are no more and that
 * still older segments may hold. `pause` lets searches in between.
 */
export async function mergeSegments(
  id: string,
  parts: Merged[],
  gone: string[],
  pause: () => Promise<void>,
): Promise<{ segment: Segment; places: Places }> {
  const numbers = parts.map(({ segment, alive }) =>
    new Int32Array(segment.count).map((_, at) => (alive.has(at) ? 0 : -1)),
  );
  const ids: string[] = [];
  const kept: ReturnType<typeof columnsAt>[] = [];
  /** The new number of the first document of each part of which all count (nothing in it changes but that); else -1. */
  const firsts: number[] = [];
  for (const [part, { segment }] of parts.entries()) {
    const to = numbers[part];
    const first = ids.length;
    for (let at = 0; to && at < segment.count; at++) {
      if (to[at] === -1) continue;
      to[at] = ids.length;
      ids.push(segment.ids[at] ?? '');
      kept.push(columnsAt(segment.columns, at));
    }
    firsts.push(ids.length - first === segment.count ? first : -1);
    await pause();
  }
  const out = new Postings(parts.reduce((sum, { segment }) => sum + segment.words.list.length, 0));
  const at = parts.map(() => 0);
  const list: string[] = [];
  for (let turn = 1; ; turn++) {
    let word: string | undefined;
    for (const [part, { segment }] of parts.entries()) {
      const next = segment.words.list[at[part] ?? 0];
      if (next !== undefined && (word === undefined || next < word)) word = next;
    }
    if (word === undefined) break;
    out.begin();
    for (const [part, each] of parts.entries()) {
      const place = at[part] ?? 0;
      if (each.segment.words.list[place] !== word) continue;
      const first = firsts[part] ?? -1;
      if (first >= 0) out.copy(each.segment.words, each.places, place, first);
      else copyWord(each, place, numbers[part] ?? new Int32Array(), out);
      at[part] = place + 1;
    }
    if (out.isEmpty) out.takeBack();
    else list.push(word);
    if (turn % WORDS_A_TURN === 0) await pause();
  }
  const { words, places } = out.done(list);
  return { segment: { id, count: ids.length, ids, gone, columns: columnsOf(kept), words }, places };
}

function copyWord({ segment: { words }, places }: Merged, word: number, numbers: Int32Array, out: Postings): void {
  const postings = new Cursor(words.postings, words.starts[word] ?? 0);
  const end = words.starts[word + 1] ?? 0;
  const place = new Cursor(places.places, places.starts[word] ?? 0);
  let document = -1;
  while (postings.at < end) {
    const coded = postings.varint();
    document += coded >>> 1;
    const fields = coded & 1 ? postings.varint() : 1;
    const number = numbers[document] ?? -1;
    for (let left = fields; left !== 0; left &= left - 1) {
      let value: number;
      do {
        value = place.varint();
        if (number >= 0) out.place(value);
      } while (value & 1);
    }
    if (number >= 0) out.step(number, fields);
  }
}
