import { fold } from '../text/strings.ts';

/** Names that no rule tells to be the same, folded. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['british medical journal', 'bmj'],
  ['br med j', 'bmj'],
  ['bmj clinical research ed', 'bmj'],
  ['journal of the american medical association', 'jama'],
  ['nejm', 'new england journal of medicine'],
  ['pnas', 'proceedings of the national academy of sciences of the united states of america'],
  [
    'proceedings of the national academy of sciences',
    'proceedings of the national academy of sciences of the united states of america',
  ],
]);
const SMALL = new Set('of the and in for on to et de la le des du der die das und'.split(' '));

/**
 * Each name with that of its journal: the full one of `N Engl J Med` and `The New England Journal of Medicine`, of equals
 * the first. An abbreviation that may stand for several of the names is left alone.
 */
export function journalGroups(names: readonly string[]): Map<string, string> {
  const spellings = Map.groupBy(names, keyOf);
  const byInitials = Map.groupBy(
    [...spellings.keys()].map((key) => ({ key, words: key.split(' ').filter((word) => !SMALL.has(word)) })),
    ({ words }) => words.map(([first]) => first).join(''),
  );
  const fullOf = new Map<string, string>();
  for (const alike of byInitials.values()) {
    for (const short of alike) {
      const fuller = alike.filter((each) => each !== short && isShortFor(short.words, each.words));
      const fullest = fuller.filter(({ words }) => !fuller.some((other) => isShortFor(words, other.words)));
      if (fullest.length === 1 && fullest[0]) fullOf.set(short.key, fullest[0].key);
    }
  }
  return new Map(
    names.map((name) => {
      const key = keyOf(name);
      return [name, spellings.get(fullOf.get(key) ?? key)?.[0] ?? name];
    }),
  );
}

function keyOf(name: string): string {
  const key = fold(name.replace(/&/g, ' and ')).replace(/^the /, '');
  return SAME.get(key) ?? key;
}

/** Is each word the same or shortened (`Natl` of National), one of them at least? */
function isShortFor(short: string[], full: string[]): boolean {
  if (short.length < 2 || short.length !== full.length) return false;
  const isShorter = (word: string, whole: string) => word.length + 2 <= whole.length && isWithin(word, whole);
  const words = short.map((word, at) => [word, full[at] ?? ''] as const);
  return words.every(([a, b]) => a === b || isShorter(a, b)) && words.some(([a, b]) => a !== b);
}

/** Do the letters stand in the word in this order, the first at its beginning? */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const sign of word) if (sign === letters[at]) at++;
  return at === letters.length && letters[0] === word[0];
}
