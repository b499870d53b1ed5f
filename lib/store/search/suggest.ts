import type { ReadingList } from '../../article/article.ts';
import { ARTICLE_TYPES } from '../../article/article.ts';
import { asTyped } from '../../article/query/print.ts';
import { IDENTIFIER_FIELDS, POSSESSIONS, QUERY_SORTS, STANDINGS, TEXT_FIELDS } from '../../article/query/query.ts';
import type { Suggestion } from '../../ports/search.ts';
import { fold } from '../../text/strings.ts';
import type { Engine } from './engine.ts';
import { bitOf } from './fields.ts';
import { aliveWith } from './loaded.ts';
import { lowerBound, prefixEnd } from './lookup.ts';

const MAX = 8;
const OPERATORS = [...TEXT_FIELDS, ...IDENTIFIER_FIELDS, 'is', 'has', 'type', 'list', 'year', 'added', 'sort'];
const VALUES: Record<string, readonly string[]> = {
  is: STANDINGS,
  has: POSSESSIONS,
  type: ARTICLE_TYPES,
  sort: QUERY_SORTS,
  added: ['7d', '30d', '1y'],
};

/** What the part of the text that ends at the caret can become: values of its field; else operators, tags, authors, journals. */
export function suggestionsFor(
  engine: Engine,
  lists: readonly ReadingList[],
  text: string,
  caret: number,
): Suggestion[] {
  const part = /(?:^|\s)(-?)((?:[\p{L}-]+:)?(?:"[^"]*|\S*))$/u.exec(text.slice(0, caret));
  const [, sign = '', typed = ''] = part ?? [];
  const [, field, value = ''] = /^([\p{L}-]+):"?(.*)$/u.exec(typed) ?? [];
  // What stands in closed quotes is typed to its end: only what comes after them is not.
  const isEnded = (text.slice(0, caret).split('"').length - 1) % 2 === 0 && typed.endsWith('"');
  if (isEnded) return [];
  const found = field === undefined ? anything(engine, typed.replace(/^"/, '')) : ofField(field.toLowerCase(), value);
  // Of a closed set all are offered: nobody knows them by heart.
  const max = found.every(({ kind }) => kind === 'value') ? found.length : MAX;
  return found.slice(0, max).map((each) => ({ ...each, text: sign + each.text }));

  function ofField(name: string, typedValue: string): Suggestion[] {
    const wanted = fold(typedValue);
    const values = VALUES[name];
    if (values) {
      const lower = typedValue.toLowerCase();
      return values
        .filter((each) => each.startsWith(lower) && each !== lower)
        .map((each) => ({ kind: 'value', text: `${name}:${each}` }));
    }
    switch (name) {
      case 'tag':
        return tags(engine, wanted);
      case 'author':
        return authors(engine, wanted);
      case 'journal':
        return journals(engine, wanted);
      case 'list':
        return lists
          .filter((list) => !list.deletedAt && fold(list.name).includes(wanted))
          .map((list) => ({ kind: 'list', text: `list:${asTyped(list.name)}` }));
      default:
        return [];
    }
  }
}

function anything(engine: Engine, typed: string): Suggestion[] {
  const wanted = fold(typed);
  const lower = typed.toLowerCase();
  const operators = OPERATORS.filter((each) => each.startsWith(lower)).map(
    (each): Suggestion => ({ kind: 'operator', text: `${each}:` }),
  );
  if (wanted.length < 2) return operators;
  return [
    ...operators.slice(0, 2),
    ...tags(engine, wanted).slice(0, 3),
    ...authors(engine, wanted).slice(0, 3),
    ...journals(engine, wanted).slice(0, 2),
  ];
}

function tags(engine: Engine, wanted: string): Suggestion[] {
  const all = engine.tags().map(({ tag, count }) => ({ tag, count, folded: fold(tag) }));
  const begins = all.filter(({ folded }) => folded.startsWith(wanted));
  const holds = all.filter(({ folded }) => !folded.startsWith(wanted) && folded.includes(` ${wanted}`));
  return [...begins, ...holds].map(({ tag, count }) => ({ kind: 'tag', text: `tag:${asTyped(tag)}`, count }));
}

/** From the words that stand in names: most names are one word. */
function authors({ segments }: Engine, wanted: string): Suggestion[] {
  const bit = bitOf('author');
  const counts = new Map<string, number>();
  const word = wanted.split(' ').at(-1) ?? '';
  if (word.length < 2) return [];
  for (const { segment } of segments) {
    const { list, fields, documents } = segment.words;
    const from = lowerBound(list, word);
    const end = Math.min(prefixEnd(list, word, from), from + 5000);
    for (let at = from; at < end; at++) {
      const name = list[at] ?? '';
      // A word of abstracts too is hardly a name.
      if ((fields[at] ?? 0) & bit && !((fields[at] ?? 0) & bitOf('abstract'))) {
        counts.set(name, (counts.get(name) ?? 0) + (documents[at] ?? 0));
      }
    }
  }
  // What the index holds of articles that changed or are gone does not count.
  const likely = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2 * MAX);
  return likely
    .map(([name]) => [name, countAlive(segments, name, bit)] as const)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX)
    .map(([name, count]) => ({ kind: 'author', text: `author:${name}`, count }));
}

/** In how many articles that count the word stands as it is. */
function countAlive(segments: Engine['segments'], word: string, field: number): number {
  let count = 0;
  for (const each of segments)
    aliveWith(each, word, field).forEach(() => {
      count += 1;
    });
  return count;
}

function journals({ segments }: Engine, wanted: string): Suggestion[] {
  const counts = new Map<string, number>();
  for (const { segment, alive } of segments) {
    const { journals: names, journal } = segment.columns;
    const meets = names.map((name) => name !== '' && ` ${fold(name)}`.includes(` ${wanted}`));
    alive.forEach((at) => {
      const number = journal[at] ?? 0;
      if (meets[number]) counts.set(names[number] ?? '', (counts.get(names[number] ?? '') ?? 0) + 1);
    });
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX)
    .map(([name, count]) => ({ kind: 'journal', text: `journal:${asTyped(name)}`, count }));
}
