import { Bits } from './bits.ts';
import { withPrefix } from './lookup.ts';
import type { Places, Segment } from './segment.ts';
import { lettersOfAll } from './typos.ts';

/** A segment in memory, and what was found out about it. */
export interface Loaded {
  segment: Segment;
  /** The number of its first document among those of all segments. A multiple of 32. */
  offset: number;
  /** Which of its documents no newer segment replaces. */
  alive: Bits;
  places(): Promise<Places>;
  /** Which letters each of its words has. */
  letters(): Uint32Array;
  /** Its documents in an order, by the order's name. */
  orders: Map<string, Uint32Array>;
}

/** A segment that was read or made; `readPlaces` reads the places of its words when they are first wanted. */
export function loaded(segment: Segment, offset: number, readPlaces: () => Promise<Places>): Loaded {
  let places: Promise<Places> | undefined;
  let letters: Uint32Array | undefined;
  return {
    segment,
    offset,
    alive: Bits.full(segment.count),
    orders: new Map(),
    places() {
      places ??= readPlaces().catch((error) => {
        places = undefined;
        throw error;
      });
      return places;
    },
    letters() {
      letters ??= lettersOfAll(segment.words);
      return letters;
    },
  };
}

/** The documents that count and hold the word as it is in one of the fields. */
export function aliveWith({ segment, alive }: Loaded, word: string, fields: number): Bits {
  return withPrefix(segment, word, fields, true).and(alive);
}

/** Finds out which documents of each segment count: those of which no newer one says anything. The oldest is the first. */
export function findAlive(segments: Loaded[]): void {
  const seen = new Set<string>();
  for (const { segment, alive } of segments.toReversed()) {
    alive.words.set(Bits.full(segment.count).words);
    if (seen.size > 0) for (let at = 0; at < segment.count; at++) if (seen.has(segment.ids[at] ?? '')) alive.remove(at);
    // The oldest is the largest, and nothing comes after it.
    if (segment === segments[0]?.segment) break;
    for (const id of segment.ids) seen.add(id);
    for (const id of segment.gone) seen.add(id);
  }
}
