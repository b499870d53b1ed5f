import type { Article, ArticleType } from '../../lib/article/article.ts';
import { abbreviationOf } from '../../lib/citation/journal-abbreviations.ts';
import type { MessageKey } from '../ui/i18n.ts';

const IN_JOURNALS = new Set<ArticleType>(['journal-article', 'review', 'editorial', 'letter', 'case-report']);

/** What a citation of the article would say and cannot, as keys of the words for it; in a style that abbreviates journals their short names too. */
export function missingOf(article: Article, isAbbreviating: boolean): MessageKey[] {
  const isInJournal = IN_JOURNALS.has(article.type ?? 'journal-article');
  const missing: [boolean, MessageKey][] = [
    [!article.title, 'citeMissingTitle'],
    [!article.authors?.length, 'citeMissingAuthors'],
    [!(article.issued ?? article.onlineDate), 'citeMissingDate'],
    [isInJournal && !article.journal && !article.journalAbbreviation, 'citeMissingJournal'],
    [isAbbreviating && isInJournal && !!article.journal && !abbreviationOf(article), 'citeMissingAbbreviation'],
    [isInJournal && !article.volume, 'citeMissingVolume'],
    [isInJournal && !article.pages && !article.articleNumber, 'citeMissingPages'],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, key]) => key);
}
