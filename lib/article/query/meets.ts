import { localDay } from '../../text/days.ts';
import type { ArticleFields } from '../article.ts';
import { plain } from '../markup.ts';
import { bareIdentifier } from './identifier.ts';
import type { Condition, Query, TextField } from './query.ts';
import { eachWord, wordsOf } from './words.ts';

/** Something that is not in the library, as a query is asked of it. */
export interface Asked {
  fields: Partial<ArticleFields>;
  tags: readonly string[];
  /** ISO instant. */
  addedAt: string;
}

/** Answers whether a query is true of what is asked: as the search of the library finds it, but for words that are slipped in typing. */
export function createMeeting({ all }: Query, now: string): (asked: Asked) => boolean {
  const tests = all.map((any) => any.map((condition) => ({ not: condition.not, holds: testOf(condition, now) })));
  return (asked) => {
    const words = new Words(asked);
    return tests.every((any) => any.some(({ not, holds }) => holds(asked, words) !== (not ?? false)));
  };
}

type Test = (asked: Asked, words: Words) => boolean;

/** The words of what is asked, field by field, each with its places; read when they are wanted. */
class Words {
  private readonly byField = new Map<string, Map<string, number[]>>();
  private readonly texts: Record<string, (string | undefined)[]>;

  constructor({ fields, tags }: Asked) {
    this.texts = {
      title: [fields.title === undefined ? undefined : plain(fields.title)],
      abstract: [fields.abstract, fields.excerpt],
      author: (fields.authors ?? []).map((each) =>
        'group' in each ? each.group : `${each.given ?? ''} ${each.family}`,
      ),
      journal: [fields.journal, fields.journalAbbreviation, fields.publisher],
      keyword: fields.keywords ?? [],
      tag: [...tags],
      identifier: [fields.doi, fields.pmid, fields.pmcid, fields.arxiv, fields.issued?.slice(0, 4)],
    };
  }

  /** In one field; in any where none is named. */
  some(field: TextField | undefined, holds: (words: Map<string, number[]>) => boolean): boolean {
    return (field === undefined ? Object.keys(this.texts) : [field]).some((each) => holds(this.of(each)));
  }

  private of(field: string): Map<string, number[]> {
    const known = this.byField.get(field);
    if (known) return known;
    const words = new Map<string, number[]>();
    let place = 0;
    for (const text of this.texts[field] ?? []) {
      if (!text) continue;
      place = eachWord(text, place, (word, at) => {
        const places = words.get(word);
        if (places) places.push(at);
        else words.set(word, [at]);
      });
      // No phrase goes on from one text to the next.
      place += 1;
    }
    this.byField.set(field, words);
    return words;
  }
}

function testOf(condition: Condition, now: string): Test {
  switch (condition.kind) {
    case 'words': {
      const sought = wordsOf(condition.text);
      return (_, words) => sought.every((word) => words.some(condition.field, (all) => hasBeginning(all, word)));
    }
    case 'phrase': {
      const phrase: { word: string; place: number }[] = [];
      eachWord(condition.text, 0, (word, place) => phrase.push({ word, place }), true);
      return (_, words) => words.some(condition.field, (all) => hasPhrase(all, phrase));
    }
    case 'tag': {
      const wanted = condition.tag.toLowerCase().normalize();
      return ({ tags }) => tags.some((tag) => tag.toLowerCase().normalize() === wanted);
    }
    case 'identifier': {
      const { field } = condition;
      const wanted = bareIdentifier(field, condition.value);
      return ({ fields }) =>
        [fields[field] ?? []]
          .flat()
          .map((value) => bareIdentifier(field, value))
          .some((value) => (field === 'doi' ? value.startsWith(wanted) : value === wanted));
    }
    case 'type':
      return ({ fields }) => fields.type === condition.type;
    case 'year': {
      const { from = 1, to = 9999 } = condition;
      return ({ fields }) => {
        const year = Number(fields.issued?.slice(0, 4));
        return year >= from && year <= to;
      };
    }
    case 'added': {
      const { from = '', to = '9999' } = condition;
      return ({ addedAt }) => {
        const day = localDay(addedAt);
        return day >= from && day.slice(0, to.length) <= to;
      };
    }
    case 'added-within': {
      const first = new Date(Date.parse(now) - condition.days * 86_400_000).toISOString();
      return ({ addedAt }) => addedAt >= first;
    }
    case 'is':
      return ({ fields }) => condition.what === 'preprint' && fields.type === 'preprint';
    case 'has':
      return ({ fields, tags }) => {
        if (condition.what === 'tag') return tags.length > 0;
        return (condition.what === 'doi' || condition.what === 'abstract') && fields[condition.what] !== undefined;
      };
    case 'list':
      return () => false;
  }
}

function hasBeginning(words: Map<string, number[]>, beginning: string): boolean {
  if (words.has(beginning)) return true;
  for (const word of words.keys()) if (word.startsWith(beginning)) return true;
  return false;
}

function hasPhrase(words: Map<string, number[]>, phrase: { word: string; place: number }[]): boolean {
  const [first, ...rest] = phrase.map(({ word, place }) => ({ place, at: words.get(word) ?? [] }));
  if (!first) return false;
  return first.at.some((at) => rest.every((each) => each.at.includes(at + each.place - first.place)));
}
