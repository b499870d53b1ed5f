import type { Article, Quote } from '../../../lib/article/article.ts';
import { parseQuery } from '../../../lib/article/query/parse.ts';
import type { Condition, TextField } from '../../../lib/article/query/query.ts';
import type { ArticleView } from '../../../lib/ports.ts';
import { fold } from '../../../lib/text/strings.ts';

/** The ids of a view by the simplest means: every article looked at, its texts folded and compared. */
export function scan(articles: Article[], quotes: Quote[], view: ArticleView): string[] {
  const query = parseQuery(view.text ?? '');
  const found = articles.filter((article) => {
    const own = quotes.filter(({ articleId }) => articleId === article.id);
    return (
      (article.deletedAt !== undefined) === Boolean(view.trash) &&
      (!view.starred || article.starred) &&
      (view.tag === undefined || article.tags.includes(view.tag)) &&
      query.all.every((any) => any.some((condition) => meets(article, own, condition) !== Boolean(condition.not)))
    );
  });
  return found.sort((a, b) => compare(a, b, view)).map(({ id }) => id);
}

function textsOf(article: Article, quotes: Quote[]): Partial<Record<TextField, string[]>> {
  return {
    title: [article.title ?? ''],
    abstract: [article.abstract ?? ''],
    note: [article.note],
    takehome: [article.takeHome],
    journal: [article.journal ?? ''],
    tag: article.tags,
    author: (article.authors ?? []).map((each) => ('group' in each ? each.group : `${each.given} ${each.family}`)),
    quote: quotes.flatMap(({ exact, comment }) => [exact, comment ?? '']),
  };
}

function meets(article: Article, quotes: Quote[], condition: Condition): boolean {
  switch (condition.kind) {
    case 'words':
    case 'phrase': {
      const of = textsOf(article, quotes);
      const texts = condition.field ? (of[condition.field] ?? []) : Object.values(of).flat();
      const folded = texts.map((text) => ` ${fold(text)} `);
      const wanted = fold(condition.text);
      if (condition.kind === 'phrase') return folded.some((text) => text.includes(` ${wanted} `));
      return wanted.split(' ').every((word) => folded.some((text) => holds(text, word)));
    }
    case 'tag':
      return article.tags.some((tag) => tag.toLowerCase() === condition.tag.toLowerCase());
    case 'year': {
      const year = Number(article.issued?.slice(0, 4));
      return year >= (condition.from ?? 0) && year <= (condition.to ?? 9999);
    }
    case 'is':
      return condition.what === 'starred' ? article.starred : article.readState === condition.what;
    case 'has':
      return condition.what === 'quote' ? quotes.length > 0 : article.takeHome !== '';
    default:
      throw new Error(`The scan does not know ${condition.kind}`);
  }
}

/** Where a word begins; in the middle too, where the script does not tell; and what is written in two ways. */
function holds(text: string, word: string): boolean {
  if (/\p{Script=Han}|\p{Script=Arabic}/u.test(word)) return text.includes(word);
  return ` ${text} ${text.replace(' o brien', ' obrien').replace(' e learning', ' elearning')}`.includes(` ${word}`);
}

function compare(a: Article, b: Article, { sort, descending }: ArticleView): number {
  const key = ({ addedAt, issued, title, journal }: Article) =>
    sort === 'added' ? addedAt : sort === 'issued' ? (issued ?? '') : fold((sort === 'title' ? title : journal) ?? '');
  const [left, right] = [key(a), key(b)];
  if (left !== right) {
    if (!left || !right) return left ? -1 : 1;
    return left < right === descending ? 1 : -1;
  }
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
