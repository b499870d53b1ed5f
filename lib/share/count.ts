import { blueskyLength } from './counting/bluesky.ts';
import { graphemeStarts } from './counting/graphemes.ts';
import { mastodonLength } from './counting/mastodon.ts';
import { threadsLength } from './counting/threads.ts';
import { utf16Length } from './counting/utf16.ts';
import { weightedLength } from './counting/x.ts';
import type { Network } from './draft.ts';
import { MASTODON_LINKS, X_LINKS } from './link-grammar.ts';
import { findLinks } from './links.ts';
import { type Counting, DEFAULT_LIMITS, type Limits, networkRules } from './networks.ts';

/** How long a text is on a network. */
export type Count =
  | { kind: 'unlimited'; used: number; fits: true }
  | {
      kind: 'limited';
      /** In the network's own unit, as `limit`. */
      used: number;
      limit: number;
      /** Below 0 where it is too long. */
      left: number;
      isOver: boolean;
      /** Of each limit: length, bytes, links. */
      fits: boolean;
      /** Where it stops fitting: a UTF-16 offset, never within a grapheme or a link. Only where it does not fit. */
      over?: number;
      /** Bluesky's second limit. */
      bytes?: Use;
      /** Threads' second limit. */
      links?: Use;
    };

export interface Use {
  used: number;
  limit: number;
}

export interface CountOptions {
  limits?: Limits;
  /** Mastodon counts it with the text. */
  contentWarning?: string;
  /** Bluesky: are links shown short? As its own composer does, unless this is false. */
  areLinksShortened?: boolean;
}

/** How long a text is on a network, by the network's own count, and whether and where it is too long. */
export function countFor(network: Network, text: string, options: CountOptions = {}): Count {
  const { counting } = networkRules(options.limits ?? DEFAULT_LIMITS)[network];
  if (counting.unit === 'none') return { kind: 'unlimited', used: utf16Length(text), fits: true };
  const uses = usesOf(counting, text, options);
  const [{ used, limit }] = uses;
  const fits = uses.every(isWithin);
  return {
    kind: 'limited',
    used,
    limit,
    left: limit - used,
    isOver: used > limit,
    fits,
    ...(fits ? {} : { over: overOf(counting, text, options) }),
    ...(counting.unit === 'graphemes-and-bytes' ? { bytes: uses[1] } : {}),
    ...(counting.unit === 'threads' ? { links: uses[1] } : {}),
  };
}

function isWithin({ used, limit }: Use): boolean {
  return used <= limit;
}

type Limited = Exclude<Counting, { unit: 'none' }>;

/** The length of the text, and what else is limited. */
function usesOf(counting: Limited, text: string, options: CountOptions): [Use, ...Use[]] {
  const { limit } = counting;
  switch (counting.unit) {
    case 'weighted':
      return [{ used: weightedLength(text), limit }];
    case 'graphemes-and-bytes': {
      const { graphemes, bytes } = blueskyLength(text, options.areLinksShortened);
      return [
        { used: graphemes, limit },
        { used: bytes, limit: counting.bytes },
      ];
    }
    case 'graphemes': {
      const { contentWarning = '' } = options;
      return [{ used: mastodonLength(text, { perLink: counting.perLink, contentWarning }), limit }];
    }
    case 'threads':
      return [
        { used: threadsLength(text), limit },
        { used: findLinks(text).length, limit: counting.links },
      ];
    case 'utf16':
      return [{ used: utf16Length(text), limit }];
  }
}

/** The last place before which the text fits, and behind whose next grapheme or link it does not. */
function overOf(counting: Limited, text: string, options: CountOptions): number {
  const places = placesOf(counting, text);
  /** How much of the limits the text before a place takes: it fits up to 1. */
  const shareAt = (place: number) =>
    Math.max(...usesOf(counting, text.slice(0, places[place]), options).map(({ used, limit }) => used / limit));
  let [fitting, over] = [0, places.length];
  let [least, most] = [shareAt(0), 0];
  if (least > 1) return 0;
  // From a guess upwards: of a long text the beginning is enough.
  for (let place = counting.limit; place < places.length && most <= 1; place *= 2) {
    most = shareAt(place);
    if (most <= 1) [fitting, least] = [place, most];
    else over = place;
  }
  if (most <= 1) most = shareAt(places.length);
  // Most texts take as much at each place: where that would lead to is tried first, in turn with the middle.
  for (let isGuess = true; over - fitting > 1; isGuess = !isGuess) {
    const guess = Math.floor(fitting + ((1 - least) / (most - least)) * (over - fitting));
    const place = isGuess ? Math.min(Math.max(guess, fitting + 1), over - 1) : (fitting + over) >> 1;
    const share = shareAt(place);
    if (share <= 1) [fitting, least] = [place, share];
    else [over, most] = [place, share];
  }
  return places[fitting] ?? 0;
}

/** Where a text may be cut: between graphemes, but not in a link. */
function placesOf(counting: Limited, text: string): number[] {
  const links = findLinks(text, counting.unit === 'graphemes' ? MASTODON_LINKS : X_LINKS);
  let next = 0;
  return graphemeStarts(text).filter((at) => {
    while (at >= (links[next]?.end ?? Number.POSITIVE_INFINITY)) next++;
    return at <= (links[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}
