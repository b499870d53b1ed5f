import type { Article, Quote } from '../../lib/article/article.ts';
import type { Feedback } from '../../lib/article/feedback.ts';
import { plain } from '../../lib/article/markup.ts';
import { marksIn, partAround } from '../../lib/article/query/marks.ts';
import { fold } from '../../lib/text/strings.ts';
import { shortAuthors } from '../article/author-lines.ts';
import type { MessageKey } from '../ui/i18n.ts';

/** A part of an article, and where in it that stands. */
export interface Snippet {
  where: MessageKey;
  text: string;
}

/** A row that tells nothing else of an article begins its abstract. */
const BEGINNING = 180;

/** The words sought that stand in nothing that the row shows. */
export function notShown(article: Article, sought: readonly string[]): string[] {
  const { title, authors, journal, takeHome, tags, issued } = article;
  const shown = [
    title && plain(title),
    authors && shortAuthors(authors),
    journal,
    takeHome,
    issued,
    ...tags.slice(0, 1),
  ]
    .filter(Boolean)
    .join(' \n ');
  const words = [...new Set(sought.flatMap((each) => fold(each).split(' ')))].filter(Boolean);
  return words.filter((word) => marksIn(shown, [word], 1).length === 0);
}

/** The part of an article in which what the row does not show stands; `undefined` where it is in its quotes or its text, or nowhere. */
export function snippetOf(article: Article, words: readonly string[]): Snippet | undefined {
  const { title, takeHome, note, abstract, excerpt, keywords, tags } = article;
  const places: [MessageKey, string | undefined][] = [
    ['fieldTitle', title && plain(title)],
    ['fieldTakeHome', takeHome],
    ['fieldTags', tags.join(', ')],
    ['fieldAuthors', allNames(article)],
    ['fieldKeywords', keywords?.join(', ')],
    ['fieldNote', note],
    ['fieldAbstract', abstract],
    ['fieldExcerpt', excerpt],
    ['fieldPublisher', article.publisher],
    ['fieldJournalAbbreviation', article.journalAbbreviation],
  ];
  return firstOf(places, words);
}

/** The same of an article's quotes, of what others said of it, and of the text of its page. */
export function snippetFrom(
  { quotes, feedback, text }: { quotes: readonly Quote[]; feedback: readonly Feedback[]; text: string },
  words: readonly string[],
): Snippet | undefined {
  const own = quotes.flatMap(({ exact, comment }): [MessageKey, string | undefined][] => [
    ['fieldQuotes', exact],
    ['searchInComment', comment],
  ]);
  const said = feedback.flatMap(({ text: theirs, author, note }) => [theirs, author, note]);
  const others = said.map((each): [MessageKey, string | undefined] => ['feedbackTitle', each]);
  return firstOf([...own, ...others, ['searchInText', text]], words);
}

/** How an article's abstract begins: what fills the line of a row that shows already why it was found. */
export function beginningOf({ abstract, excerpt }: Article): string | undefined {
  return (abstract ?? excerpt)?.slice(0, BEGINNING);
}

function firstOf(places: [MessageKey, string | undefined][], words: readonly string[]): Snippet | undefined {
  for (const [where, text] of places) {
    const part = text && partAround(text, words);
    if (part) return { where, text: part };
  }
  return undefined;
}

function allNames({ authors = [] }: Article): string {
  return authors.map((each) => ('group' in each ? each.group : `${each.family} ${each.given ?? ''}`.trim())).join(', ');
}
