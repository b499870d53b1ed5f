import { hashOf } from '../text/hash.ts';
import type { Brought } from './kinds/kind.ts';

/** So many are remembered at least of those that the last answers no longer hold: some servers leave an item out at one look in five. */
const LEAST_KEPT = 200;

/** What of an answer was not known, or was said otherwise. */
export interface Unknown {
  brought: Brought[];
  /** Of those, the ones that were not there before. */
  added: Brought[];
  /** As `Check.known`. */
  known: string[];
}

/** Tells what is new in what a look brought from what the looks before it did; each name once. */
export function unknownOf(known: readonly string[], items: readonly Brought[]): Unknown {
  const before = new Map(known.map((each) => each.split(' ') as [string, string]));
  const now = new Map<string, string>();
  const [brought, added]: [Brought[], Brought[]] = [[], []];
  for (const item of items) {
    const name = hashOf(item.guid);
    if (now.has(name)) continue;
    const print = hashOf(item.print);
    now.set(name, print);
    if (before.get(name) === print) continue;
    brought.push(item);
    if (!before.has(name)) added.push(item);
  }
  const gone = [...before].filter(([name]) => !now.has(name)).slice(0, Math.max(LEAST_KEPT, now.size));
  return { brought, added, known: [...now, ...gone].map((each) => each.join(' ')) };
}
