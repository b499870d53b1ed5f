import { fold } from '../text/strings.ts';
import type { NewSource } from './source.ts';
import { STARTER_PACKS } from './starter-packs.ts';
import { WELL_KNOWN_NAMES } from './well-known-journals.ts';

const MOST = 5;
/** Fewer letters are in the name of nearly every journal. */
const SHORTEST = 4;

/** The well-known journals of which the name begins with these words, or holds them: the likeliest first. Of those of the starter packs what is followed, of others the name. */
export function journalsLike(typed: string): (NewSource | string)[] {
  const wanted = nameKey(typed);
  if (wanted.length < SHORTEST) return [];
  const packed = STARTER_PACKS.flatMap(({ sources }) => sources);
  return [...new Set(WELL_KNOWN_NAMES)]
    .flatMap((name, place) => {
      const rank = rankOf(nameKey(name), wanted);
      return rank === undefined ? [] : [{ name, rank, place }];
    })
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, MOST)
    .map(({ name }) => packed.find(({ title }) => title === name) ?? name);
}

/** A name as it is compared: without its article (`Lancet`). */
export function nameKey(name: string): string {
  return fold(name.replace(/&/g, ' and ')).replace(/^the /, '');
}

/** That very name is no part of one. */
function rankOf(name: string, wanted: string): number | undefined {
  if (name === wanted) return undefined;
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  const words = name.split(' ');
  return wanted.split(' ').every((word) => words.some((each) => each.startsWith(word))) ? 2 : undefined;
}
