import type { Article } from '../article/article.ts';
import { type Standing, sharedAs } from '../article/standing.ts';
import { LABEL_KINDS, type LabelKind } from './edition.ts';
import { openCopyOf } from './entry-links.ts';

/** What a reader must know of an article, the gravest first; a preprint is one as long as no published version is known. */
export function labelsOf(article: Standing & Pick<Article, 'openAccess' | 'pmcid' | 'arxiv' | 'pdfUrl'>): LabelKind[] {
  const isFree = article.openAccess === true || openCopyOf(article) !== undefined;
  const holds: Record<LabelKind, boolean> = {
    retracted: article.trust.status === 'retracted',
    'expression-of-concern': article.trust.status === 'expression-of-concern',
    corrected: article.trust.status === 'corrected',
    preprint: sharedAs(article).isUnpublished === true,
    'open-access': isFree,
  };
  return LABEL_KINDS.filter((kind) => holds[kind]);
}
