import { INDEXED_FIELDS, type IndexedField } from './fields.ts';
import type { Segment } from './segment.ts';

/** What a word is worth where it stands. */
const WORTH: Record<IndexedField, number> = {
  title: 20,
  author: 14,
  journal: 14,
  identifier: 14,
  tag: 10,
  takehome: 10,
  keyword: 8,
  note: 8,
  quote: 8,
  abstract: 5,
  text: 2,
};
/** A word that was typed to its end is worth more than the beginning of another. */
const WHOLE = 3;

/** What a word in these fields is worth, by the bits of all that it stands in: its best place counts, and a little the others. */
const BY_FIELDS = Uint8Array.from({ length: 1 << INDEXED_FIELDS.length }, (_, bits) => {
  const worths = INDEXED_FIELDS.flatMap((field, bit) => (bits & (1 << bit) ? WORTH[field] : []));
  return worths.length === 0 ? 0 : Math.max(...worths) + Math.min(worths.length - 1, 3);
});

/** Raises what each document that holds a word in one of the fields is worth to what it is worth by this word. */
export function weigh({ words }: Segment, word: number, fields: number, isWhole: boolean, to: Uint8Array): void {
  if (((words.fields[word] ?? 0) & fields) === 0) return;
  const { postings } = words;
  const end = words.starts[word + 1] ?? 0;
  const more = isWhole ? WHOLE : 0;
  let at = words.starts[word] ?? 0;
  let document = -1;
  // As `addPostings`, without an object or a call.
  while (at < end) {
    let coded = postings[at++] ?? 0;
    if (coded > 127) {
      coded &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = postings[at++] ?? 0;
        coded |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    document += coded >>> 1;
    let mask = 1;
    if (coded & 1) {
      mask = postings[at++] ?? 0;
      if (mask > 127) mask = (mask & 127) | ((postings[at++] ?? 0) << 7);
    }
    const worth = BY_FIELDS[mask & fields] ?? 0;
    if (worth > 0 && worth + more > (to[document] ?? 0)) to[document] = worth + more;
  }
}

/** The numbers with the highest scores first; of equals in the order in which they come. */
export function byScore(numbers: Uint32Array<ArrayBuffer>, scores: Uint16Array): Uint32Array<ArrayBuffer> {
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, scores[number] ?? 0);
  const places = new Uint32Array(highest + 2);
  for (const number of numbers) {
    const place = highest - (scores[number] ?? 0) + 1;
    places[place] = (places[place] ?? 0) + 1;
  }
  for (let place = 1; place < places.length; place++) places[place] = (places[place] ?? 0) + (places[place - 1] ?? 0);
  const sorted = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const place = highest - (scores[number] ?? 0);
    const to = places[place] ?? 0;
    sorted[to] = number;
    places[place] = to + 1;
  }
  return sorted;
}
