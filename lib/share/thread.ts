/** Breaking what a draft says into the posts of a thread. */

import { type Break, breaksOf, RANKS } from './breaks.ts';
import type { Numbering } from './draft.ts';
import type { Span } from './link-domains.ts';

/** One post of a thread. */
export interface ThreadPost {
  /** As it is posted, with its number. */
  text: string;
  /** Which written part it comes from, and where in it. Those of one part stand end to end: nothing is between them or lost. */
  part: number;
  start: number;
  end: number;
  /** It is within the limit; not where something that may not be broken (a link) is longer than that. */
  fits: boolean;
}

interface Terms {
  numbering: Numbering;
  /** UTF-16 offset at which a text stops to fit in one post of the network; `undefined` where it fits. */
  over(text: string): number | undefined;
  /** What may not be broken: the links of a text. */
  whole(text: string): Span[];
  /** What was made of parts before by the same `over` and `whole`, and is again where their words are the same. */
  known?: Map<string, readonly ThreadPost[]>;
}

/** A part, and where it may be broken once that is asked. */
interface Written {
  text: string;
  breaks: Break[] | undefined;
}

/** A break that leaves a part emptier than this is passed over for one of the next lower rank. */
const LEAST_FILLED = 0.4;
const MOST_POSTS = 1000;
/** How much of a text is looked at first for where it stops to fit; and the least behind another post. UTF-16 units. */
const FIRST_LOOK = 1024;
const LEAST_LOOK = 64;

/** The posts that the written parts make on one network, every one within its limit with its number where that is possible. */
export function threadOf(parts: readonly string[], terms: Terms): ThreadPost[] {
  const written = parts.map((text): Written => ({ text, breaks: undefined }));
  // How many digits the count has is known when the posts are counted.
  for (let digits = 1; ; digits++) {
    const posts = postsWithin(terms.numbering === 'none' ? Number.POSITIVE_INFINITY : 10 ** digits - 1, digits);
    if (posts) return numbered(posts);
  }

  /** Nothing where they are more than `most`: the others need not be made to know that. */
  function postsWithin(most: number, digits: number): ThreadPost[] | undefined {
    const posts: ThreadPost[] = [];
    for (const [index, part] of written.entries()) {
      const own = knownPostsOf(part, index, digits, most - posts.length);
      if (posts.length + own.length > most || !isWhole(own, part.text)) return undefined;
      posts.push(...own);
    }
    return posts;
  }

  /** Those of a part; not all of them where they are more than `most`. */
  function knownPostsOf(written: Written, part: number, digits: number, most: number): readonly ThreadPost[] {
    const { text } = written;
    // As wide as any number of the thread.
    const room = parts.length > 1 || overOf('', text.trim(), FIRST_LOOK) !== undefined ? widest(digits) : '';
    const key = `${part} ${room}\n${text}`;
    const known = terms.known?.get(key);
    if (known && (known.length >= most || isWhole(known, text))) return known;
    const posts = postsOf(written, part, room, most);
    terms.known?.set(key, posts);
    return posts;
  }

  function postsOf(written: Written, part: number, room: string, most: number): ThreadPost[] {
    const posts: ThreadPost[] = [];
    const { text } = written;
    let start = 0;
    let look = FIRST_LOOK;
    // Where nothing fits, as behind too long a content warning, no break helps.
    const isRoom = terms.over(room) === undefined;
    while (isRoom && posts.length < MOST_POSTS) {
      const rest = text.slice(start).trim();
      const over = overOf(room, rest, look);
      if (over === undefined) break;
      look = Math.max(LEAST_LOOK, 3 * over);
      const skipped = start + leading(text.slice(start));
      const limit = skipped + over - room.length;
      written.breaks ??= breaksOf(text, terms.whole(text));
      const fits = (at: number) => terms.over(room + text.slice(start, at).trim()) === undefined;
      const at = breakBefore(written.breaks, skipped, limit, fits);
      if (at === undefined || text.slice(at).trim() === '') break;
      posts.push({ text: text.slice(start, at).trim(), part, start, end: at, fits: fits(at) });
      start = at;
      if (posts.length >= most) return posts;
    }
    const last = text.slice(start).trim();
    posts.push({ text: last, part, start, end: text.length, fits: overOf(room, last, look) === undefined });
    return posts;
  }

  /** Where a text behind `room` stops to fit. What is far behind that place is not counted: of a long text it would be at each post. */
  function overOf(room: string, text: string, look: number): number | undefined {
    for (let many = look; many < text.length; many *= 2) {
      const seen = room + text.slice(0, many);
      const over = terms.over(seen);
      if (over !== undefined && over <= seen.length / 2 && !isCutLink(seen.slice(over))) return over;
    }
    return terms.over(room + text);
  }

  /** Is it all one link? It may go on, and be too long for one. */
  function isCutLink(text: string): boolean {
    return !/\s/.test(text) && terms.whole(text)[0]?.end === text.length;
  }

  function widest(digits: number): string {
    if (terms.numbering === 'none') return '';
    const most = '9'.repeat(digits);
    return numberOf(most, terms.numbering === 'count-of' ? most : '');
  }

  function numbered(posts: ThreadPost[]): ThreadPost[] {
    if (terms.numbering === 'none' || posts.length < 2) return posts;
    const total = terms.numbering === 'count-of' ? String(posts.length) : '';
    return posts.map((post, index) => ({ ...post, text: numberOf(String(index + 1), total) + post.text }));
  }
}

/** Do they go to the end of their part? */
function isWhole(posts: readonly ThreadPost[], text: string): boolean {
  return posts.at(-1)?.end === text.length;
}

function numberOf(count: string, total: string): string {
  return `${count}/${total} `;
}

/** The best place in `(start, limit]` that fits; where there is none, the first one behind it. */
function breakBefore(
  breaks: readonly Break[],
  start: number,
  limit: number,
  fits: (at: number) => boolean,
): number | undefined {
  const behind = firstBehind(breaks, limit);
  const inside = breaks.slice(firstBehind(breaks, start), behind);
  for (const least of [start + LEAST_FILLED * (limit - start), start]) {
    for (const rank of RANKS) {
      if (rank === 'grapheme') continue;
      const best = inside.findLast((each) => each.rank === rank && each.at >= least && fits(each.at));
      if (best) return best.at;
    }
  }
  const last = inside.findLast(({ at }) => fits(at)) ?? breaks[behind];
  return last?.at;
}

/** Which of the breaks is the first behind an offset; how many there are where none is. */
function firstBehind(breaks: readonly Break[], offset: number): number {
  let [first, end] = [0, breaks.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((breaks[middle]?.at ?? 0) > offset) end = middle;
    else first = middle + 1;
  }
  return first;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
