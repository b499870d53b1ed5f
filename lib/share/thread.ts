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

/** The posts that the written parts make on one network, every one within its limit with its number where that is possible. */
export function threadOf(parts: readonly string[], terms: Terms): ThreadPost[] {
  const written = parts.map((text): Written => ({ text, breaks: undefined }));
  // How many digits the count has is known when the posts are counted.
  for (let digits = 1; ; digits++) {
    const posts = written.flatMap((part, index) => knownPostsOf(part, index, digits));
    if (terms.numbering === 'none' || String(posts.length).length <= digits) return numbered(posts);
  }

  function knownPostsOf(written: Written, part: number, digits: number): readonly ThreadPost[] {
    const { text } = written;
    // As wide as any number of the thread.
    const room = parts.length > 1 || terms.over(text.trim()) !== undefined ? widest(digits) : '';
    const key = `${part} ${room}\n${text}`;
    const posts = terms.known?.get(key) ?? postsOf(written, part, room);
    terms.known?.set(key, posts);
    return posts;
  }

  function postsOf(written: Written, part: number, room: string): ThreadPost[] {
    const posts: ThreadPost[] = [];
    const { text } = written;
    let start = 0;
    while (posts.length < MOST_POSTS) {
      const rest = text.slice(start).trim();
      const over = terms.over(room + rest);
      if (over === undefined) break;
      const skipped = start + leading(text.slice(start));
      const limit = skipped + over - room.length;
      written.breaks ??= breaksOf(text, terms.whole(text));
      const fits = (at: number) => terms.over(room + text.slice(start, at).trim()) === undefined;
      const at = breakBefore(written.breaks, skipped, limit, fits);
      if (at === undefined || text.slice(at).trim() === '') break;
      posts.push({ text: text.slice(start, at).trim(), part, start, end: at, fits: fits(at) });
      start = at;
    }
    const last = text.slice(start).trim();
    posts.push({ text: last, part, start, end: text.length, fits: terms.over(room + last) === undefined });
    return posts;
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
  const inside = breaks.filter(({ at }) => at > start && at <= limit);
  for (const least of [start + LEAST_FILLED * (limit - start), start]) {
    for (const rank of RANKS) {
      if (rank === 'grapheme') continue;
      const best = inside.findLast((each) => each.rank === rank && each.at >= least && fits(each.at));
      if (best) return best.at;
    }
  }
  const last = inside.findLast(({ at }) => fits(at)) ?? breaks.find(({ at }) => at > limit);
  return last?.at;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
