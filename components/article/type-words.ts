import type { ArticleType } from '../../lib/article/article.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const KEYS: Record<ArticleType, MessageKey> = {
  'journal-article': 'typeJournalArticle',
  preprint: 'typePreprint',
  review: 'typeReview',
  guideline: 'typeGuideline',
  editorial: 'typeEditorial',
  letter: 'typeLetter',
  'case-report': 'typeCaseReport',
  'conference-paper': 'typeConferencePaper',
  book: 'typeBook',
  'book-chapter': 'typeBookChapter',
  thesis: 'typeThesis',
  report: 'typeReport',
  dataset: 'typeDataset',
  news: 'typeNews',
  'blog-post': 'typeBlogPost',
  'web-page': 'typeWebPage',
};

/** The word for a type of article in the person's language. */
export function typeWord(type: ArticleType): string {
  return t(KEYS[type]);
}
