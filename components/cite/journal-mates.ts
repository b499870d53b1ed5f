import type { Article } from '../../lib/article/article.ts';
import { abbreviationOf } from '../../lib/citation/journal-abbreviations.ts';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import type { ArticleReader } from '../../lib/ports.ts';

/** Of the journals that are asked about, and of the articles of each. */
const MOST = { journals: 100, articles: 30 };
/** Nobody waits longer for an abbreviation: an index may be in the making. */
const LONGEST_WAIT_MS = 2000;

/** Articles of the library in the journals whose abbreviations the articles do not give. Nothing where finding them takes too long. */
export async function journalMates(
  cited: readonly Article[],
  search: Pick<ArticleSearch, 'find'>,
  articles: Pick<ArticleReader, 'getMany'>,
): Promise<Article[]> {
  const wanted = new Set(cited.filter((each) => !abbreviationOf(each)).map(queryFor));
  const finding = [...wanted]
    .filter(Boolean)
    .slice(0, MOST.journals)
    .map(async (text) => {
      const ids = await search.find({ text, sort: 'added', descending: true });
      return articles.getMany(ids.slice(0, MOST.articles));
    });
  const tooLong = new Promise<never>((_, reject) => setTimeout(reject, LONGEST_WAIT_MS));
  const found = await Promise.race([Promise.all(finding), tooLong]).catch(() => []);
  return found.flat().filter((each) => each !== undefined);
}

/** In the query language of the search box. */
function queryFor({ issn = [], journal }: Article): string {
  const name = journal?.replaceAll('"', ' ').trim();
  return [...issn.map((each) => `issn:${each}`), name && `journal:"${name}"`].filter(Boolean).join(' OR ');
}
