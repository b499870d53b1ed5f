import type { Article } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';
import { FileClock, LockOpen, OctagonAlert, TriangleAlert } from '../ui/icons.tsx';

/** That an article is retracted, corrected or in doubt: what a reader must know before opening it. */
export function RowStanding({ article: { trust } }: { article: Article }) {
  switch (trust.status) {
    case 'retracted':
      return (
        <span class="row-trust retracted">
          <OctagonAlert /> <span class="row-word">{t('trustRetracted')}</span>
        </span>
      );
    case 'expression-of-concern':
      return (
        <span class="row-trust concern">
          <TriangleAlert /> <span class="row-word where-wide">{t('trustConcern')}</span>
          <span class="row-word where-narrow">{t('libraryConcern')}</span>
        </span>
      );
    case 'corrected':
      return (
        <span class="row-trust concern">
          <TriangleAlert /> <span class="row-word">{t('trustCorrected')}</span>
        </span>
      );
    default:
      // That nothing is known, or nobody looked, is said with the details: it would stand in nearly every row.
      return null;
  }
}

/** That an article is a preprint, or free to read. */
export function RowKind({ article: { type, openAccess } }: { article: Article }) {
  return (
    <>
      {type === 'preprint' && (
        <span class="row-trust preprint">
          <FileClock /> <span class="row-word">{t('typePreprint')}</span>
        </span>
      )}
      {openAccess && (
        <span class="row-yields open-place">
          <span class="row-trust open">
            <LockOpen /> {t('trustOpenAccess')}
          </span>
        </span>
      )}
    </>
  );
}
