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
/** Characters of a name that may be another's abbreviation, or have one. */
const LONGEST_NAME = 300;
/** Names of the same initials are compared each with each; of more than these none is surely another. */
const MOST_ALIKE = 400;
const SMALL = new Set('of the and in for on to et de la le des du der die das und'.split(' '));

/**
 * Each name with that of its journal: the full one of `N Engl J Med` and `The New England Journal of Medicine`, of equals
 * the first. An abbreviation that may stand for several of the names is left alone.
 */
export function journalGroups(names: readonly string[]): Map<string, string> {
  const spellings = Map.groupBy(names, keyOf);
  const byInitials = Map.groupBy(
    [...spellings.keys()]
      .filter((key) => key.length <= LONGEST_NAME)
      .map((key) => ({ key, words: key.split(' ').filter((word) => !SMALL.has(word)) }))
      .filter(({ words }) => words.length > 1),
    ({ words }) => words.map(([first]) => first).join(''),
  );
  const fullOf = new Map<string, string>();
  for (const alike of byInitials.values()) {
    if (alike.length > MOST_ALIKE) continue;
    const fuller = alike.map((short) => alike.filter((each) => isShortFor(short.words, each.words)));
    const isFullest = new Map(alike.map(({ key }, at) => [key, fuller[at]?.length === 0]));
    for (const [at, { key }] of alike.entries()) {
      // What a fuller name is short for, this one is too: the fullest are short for none.
      const [fullest, another] = fuller[at]?.filter((each) => isFullest.get(each.key)) ?? [];
      if (fullest && !another) fullOf.set(key, fullest.key);
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
  if (short.length !== full.length) return false;
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
