import { Bits } from './bits.ts';
import { Cursor, type Places, type Segment } from './segment.ts';

/** The first place in the sorted list whose word is not before `word`. */
export function lowerBound(list: string[], word: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place after the words that begin with `prefix`. */
export function prefixEnd(list: string[], prefix: string, from: number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? '').startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the documents that hold a word in one of the fields. */
export function addPostings({ words }: Segment, word: number, fields: number, to: Bits): void {
  if (((words.fields[word] ?? 0) & fields) === 0) return;
  const { postings } = words;
  const bits = to.words;
  const end = words.starts[word + 1] ?? 0;
  let at = words.starts[word] ?? 0;
  let document = -1;
  // The innermost loop of the search: no object, no call for the usual case of one byte.
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
    if (mask & fields) bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
  }
}

/** The documents that hold a word that begins so (or is exactly so) in one of the fields. */
export function withPrefix(segment: Segment, prefix: string, fields: number, exact = false): Bits {
  const found = new Bits(segment.count);
  const { list } = segment.words;
  const from = lowerBound(list, prefix);
  const end = exact ? from + (list[from] === prefix ? 1 : 0) : prefixEnd(list, prefix, from);
  for (let word = from; word < end; word++) addPostings(segment, word, fields, found);
  return found;
}

/** The documents in which the words stand at these places to one another, in one field. */
export function withPhrase(
  segment: Segment,
  places: Places,
  phrase: { word: string; place: number }[],
  fields: number,
): Bits {
  const found = new Bits(segment.count);
  const numbers = phrase.map(({ word }) => lowerBound(segment.words.list, word));
  if (numbers.some((number, index) => segment.words.list[number] !== phrase[index]?.word)) return found;
  const candidates = Bits.full(segment.count);
  for (const number of numbers) {
    const having = new Bits(segment.count);
    addPostings(segment, number, fields, having);
    candidates.and(having);
  }
  let begins: Map<number, Set<number>> | undefined;
  for (const [index, number] of numbers.entries()) {
    const here = new Map<number, Set<number>>();
    const back = phrase[index]?.place ?? 0;
    eachPlace(segment, places, number, (document, field, place) => {
      if (!candidates.has(document) || ((1 << field) & fields) === 0) return;
      const begin = (place - back) * 16 + field;
      if (begins && !begins.get(document)?.has(begin)) return;
      const known = here.get(document);
      if (known) known.add(begin);
      else here.set(document, new Set([begin]));
    });
    begins = here;
    if (here.size === 0) return found;
  }
  for (const document of begins?.keys() ?? []) found.add(document);
  return found;
}

function eachPlace(
  { words }: Segment,
  places: Places,
  word: number,
  call: (document: number, field: number, place: number) => void,
): void {
  const postings = new Cursor(words.postings, words.starts[word] ?? 0);
  const end = words.starts[word + 1] ?? 0;
  const cursor = new Cursor(places.places, places.starts[word] ?? 0);
  let document = -1;
  while (postings.at < end) {
    const coded = postings.varint();
    document += coded >>> 1;
    const fields = coded & 1 ? postings.varint() : 1;
    for (let left = fields; left !== 0; left &= left - 1) {
      const field = 31 - Math.clz32(left & -left);
      let place = 0;
      let value: number;
      do {
        value = cursor.varint();
        place += value >>> 1;
        call(document, field, place);
      } while (value & 1);
    }
  }
}
