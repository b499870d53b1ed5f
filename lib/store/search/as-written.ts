import type { Article } from '../../article/article.ts';
import type { Suggestion } from '../../ports/search.ts';
import { fold } from '../../text/strings.ts';
import type { Database } from '../database.ts';
import type { Engine } from './engine.ts';
import { bitOf } from './fields.ts';
import { aliveWith } from './loaded.ts';

const AUTHOR = /^(-?author:)(.*)$/;

/** The suggestions with authors as one of their articles has them (`Müller`, `O'Brien`), which the index knows folded. */
export async function asWritten(db: Database, engine: Engine, suggestions: Suggestion[]): Promise<Suggestion[]> {
  const words = suggestions.map(({ kind, text }) => (kind === 'author' ? AUTHOR.exec(text)?.[2] : undefined));
  const ids = words.map((word) => (word === undefined ? undefined : articleBy(engine, word)));
  const articles = await db.articles.bulkGet(ids.map((id) => id ?? ''));
  return suggestions.map((each, index) => {
    const [article, word] = [articles[index], words[index]];
    const name = article && word !== undefined ? nameOf(article, word) : undefined;
    return name === undefined ? each : { ...each, text: each.text.replace(AUTHOR, `$1${name}`) };
  });
}

/** The id of an article in the names of whose authors the word stands. */
function articleBy({ segments }: Engine, word: string): string | undefined {
  for (const each of segments) {
    let found: string | undefined;
    aliveWith(each, word, bitOf('author')).forEach((at) => {
      found ??= each.segment.ids[at];
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf({ authors = [] }: Article, word: string): string | undefined {
  const names = authors.flatMap((author) =>
    'group' in author ? author.group.split(/\s+/) : `${author.family} ${author.given ?? ''}`.split(/\s+/),
  );
  const parts = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{M}]+/u)]);
  return parts.find((part) => part !== '' && !/["$]/.test(part) && fold(part).replaceAll(' ', '') === word);
}
