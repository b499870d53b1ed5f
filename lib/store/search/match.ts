import { ARTICLE_TYPES } from '../../article/article.ts';
import type { Condition, Query } from '../../article/query/query.ts';
import { eachWord, wordsOf } from '../../article/query/words.ts';
import { Bits } from './bits.ts';
import { identifierWord } from './document.ts';
import { bitOf, FLAG, STATES } from './fields.ts';
import type { Loaded } from './loaded.ts';
import { addPostings, lowerBound, prefixEnd, withPhrase, withPrefix } from './lookup.ts';
import type { Places, Segment } from './segment.ts';
import { slipped, slipsAllowed } from './typos.ts';
import { weigh } from './weights.ts';

/** What a query needs beside the segments. */
export interface Around {
  /** Milliseconds. */
  now: number;
  /** The articles on the reading list of this name, folded; none where there is no such list. */
  onList(name: string): ReadonlySet<string>;
  /** The places of the words, for each segment; read before, where the query has a phrase. */
  places: Places[];
  /** What words were found to match before, in these segments. */
  known: Map<string, Bits[]>;
  /** What each document of each segment is worth by the words sought: only where that is asked. */
  scores?: Uint16Array[];
  /** What each is worth by one word, as found before. */
  weights: Map<string, Uint8Array[]>;
}

/** What was found of a word is kept for so many. */
const MAX_KNOWN = 64;
/** And what it is worth, of so many: a byte for each document. */
const MAX_WEIGHTS = 16;
/** An identifier that is exactly the one sought. */
const EXACT_IDENTIFIER = 100;
/** Nearly every document has a word that begins with these few letters: of shorter ones only the word itself is weighed (`AF`, `D`). */
const SHORTEST_BEGINNING = 3;

/** The documents of each segment that meet the query, whether they still count or not. */
export function matchQuery({ all }: Query, segments: Loaded[], around: Around): Bits[] {
  const found = segments.map(({ segment }) => Bits.full(segment.count));
  for (const any of all) {
    const one = segments.map(({ segment }) => new Bits(segment.count));
    for (const condition of any) {
      const meeting = matchCondition(condition, segments, around);
      for (const [index, bits] of one.entries()) {
        const each = meeting[index];
        if (!each) continue;
        bits.or(condition.not ? Bits.full(bits.size).without(each) : each);
      }
    }
    for (const [index, bits] of found.entries()) {
      const each = one[index];
      if (each) bits.and(each);
    }
  }
  return found;
}

function matchCondition(condition: Condition, segments: Loaded[], around: Around): Bits[] {
  switch (condition.kind) {
    case 'words': {
      const found = segments.map(({ segment }) => Bits.full(segment.count));
      for (const word of wordsOf(condition.text)) {
        const having = withWord(word, bitOf(condition.field), segments, around);
        if (!condition.not) score(word, bitOf(condition.field), segments, around);
        for (const [index, bits] of found.entries()) bits.and(having[index] ?? bits);
      }
      return found;
    }
    case 'phrase': {
      const phrase: { word: string; place: number }[] = [];
      eachWord(condition.text, 0, (word, place) => phrase.push({ word, place }), true);
      if (!condition.not) for (const { word } of phrase) score(word, bitOf(condition.field), segments, around);
      return segments.map(({ segment }, index) => {
        const places = around.places[index];
        return places ? withPhrase(segment, places, phrase, bitOf(condition.field)) : new Bits(segment.count);
      });
    }
    case 'identifier': {
      const word = identifierWord(condition.field, condition.value);
      for (const [index, scores] of (condition.not ? [] : (around.scores ?? [])).entries()) {
        const segment = segments[index]?.segment;
        if (!segment) continue;
        withPrefix(segment, word, bitOf('identifier'), true).forEach((at) => {
          scores[at] = (scores[at] ?? 0) + EXACT_IDENTIFIER;
        });
      }
      return segments.map(({ segment }) => withPrefix(segment, word, bitOf('identifier'), condition.field !== 'doi'));
    }
    case 'list': {
      const on = around.onList(condition.name);
      return segments.map(({ segment }) => byIndex(segment, (at) => on.has(segment.ids[at] ?? '')));
    }
    default:
      return segments.map(({ segment }) => byIndex(segment, columnTest(condition, segment, around.now)));
  }
}

/** The documents with a word that begins so; if there are none, with words that were meant perhaps. */
function withWord(word: string, fields: number, segments: Loaded[], { known }: Around): Bits[] {
  const key = `${fields} ${word}`;
  const before = known.get(key);
  if (before) return before;
  let found = segments.map(({ segment }) => withPrefix(segment, word, fields));
  const slips = slipsAllowed(word);
  if (slips > 0 && !found.some((bits, index) => bits.meets(segments[index]?.alive ?? bits))) {
    found = segments.map(({ segment, letters }) => {
      const bits = new Bits(segment.count);
      for (const each of slipped(segment.words, letters(), word, slips, fields)) {
        addPostings(segment, each, fields, bits);
      }
      return bits;
    });
  }
  if (known.size >= MAX_KNOWN) known.delete(known.keys().next().value ?? '');
  known.set(key, found);
  return found;
}

/** Adds to the scores what each document is worth by a word. */
function score(word: string, fields: number, segments: Loaded[], { scores, weights: known }: Around): void {
  if (!scores) return;
  const key = `${fields} ${word}`;
  const weights = known.get(key) ?? segments.map((each) => weightsOf(word, fields, each));
  known.delete(key);
  known.set(key, weights);
  if (known.size > MAX_WEIGHTS) known.delete(known.keys().next().value ?? '');
  for (const [index, own] of weights.entries()) {
    const to = scores[index];
    if (to) for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + (own[at] ?? 0);
  }
}

function weightsOf(word: string, fields: number, { segment, letters }: Loaded): Uint8Array {
  const weights = new Uint8Array(segment.count);
  const { list } = segment.words;
  const from = lowerBound(list, word);
  const end = word.length < SHORTEST_BEGINNING ? from + (list[from] === word ? 1 : 0) : prefixEnd(list, word, from);
  for (let at = from; at < end; at++) weigh(segment, at, fields, list[at] === word, weights);
  const slips = from === end ? slipsAllowed(word) : 0;
  if (slips > 0)
    for (const at of slipped(segment.words, letters(), word, slips, fields)) weigh(segment, at, fields, false, weights);
  return weights;
}

function byIndex({ count }: Segment, test: (at: number) => boolean): Bits {
  const bits = new Bits(count);
  for (let at = 0; at < count; at++) if (test(at)) bits.add(at);
  return bits;
}

type ColumnCondition = Exclude<Condition, { kind: 'words' | 'phrase' | 'identifier' | 'list' }>;

function columnTest(condition: ColumnCondition, { columns }: Segment, now: number): (at: number) => boolean {
  const { flags, issued, added, type } = columns;
  const flagged = (flag: number) => (at: number) => ((flags[at] ?? 0) & flag) !== 0;
  switch (condition.kind) {
    case 'tag': {
      const wanted = condition.tag.toLowerCase().normalize();
      return tagTest(columns, (tag) => tag.toLowerCase().normalize() === wanted);
    }
    case 'type': {
      const wanted = ARTICLE_TYPES.indexOf(condition.type) + 1;
      return (at) => type[at] === wanted;
    }
    case 'year': {
      const { from = 1, to = 9999 } = condition;
      return (at) => (issued[at] ?? 0) >= from * 10_000 && (issued[at] ?? 0) < (to + 1) * 10_000;
    }
    case 'added': {
      const { from, to } = condition;
      const [first, last] = [from ? dayStart(from, 0) : 0, to ? dayStart(to, 1) : Number.POSITIVE_INFINITY];
      return (at) => (added[at] ?? 0) >= first && (added[at] ?? 0) < last;
    }
    case 'added-within': {
      const first = now - condition.days * 86_400_000;
      return (at) => (added[at] ?? 0) >= first;
    }
    case 'has':
      return flagged(FLAG[condition.what]);
    case 'is': {
      const { what } = condition;
      if (what === 'preprint') {
        const preprint = ARTICLE_TYPES.indexOf('preprint') + 1;
        return (at) => type[at] === preprint;
      }
      if (what === 'trash') return flagged(FLAG.deleted);
      const state = (STATES as readonly string[]).indexOf(what);
      if (state >= 0) return (at) => ((flags[at] ?? 0) & 3) === state;
      return flagged(FLAG[what as 'starred' | 'retracted' | 'concern' | 'corrected' | 'openaccess']);
    }
  }
}

/** Has a document a tag for which this holds? */
export function tagTest({ tags, tagStarts, tagOf }: Segment['columns'], holds: (tag: string) => boolean) {
  const wanted = tags.map(holds);
  return (at: number): boolean => {
    for (let index = tagStarts[at] ?? 0; index < (tagStarts[at + 1] ?? 0); index++) {
      if (wanted[tagOf[index] ?? 0]) return true;
    }
    return false;
  };
}

/** The start, here, of a day, month or year, or of the `after`-th after it. */
function dayStart(text: string, after: number): number {
  const [year = 0, month, day] = text.split('-').map(Number);
  if (day !== undefined) return new Date(year, (month ?? 1) - 1, day + after).getTime();
  if (month !== undefined) return new Date(year, month - 1 + after, 1).getTime();
  return new Date(year + after, 0, 1).getTime();
}
