import type { Article } from '../../lib/article/article.ts';
import { t, tn } from '../ui/i18n.ts';

/** How many of the articles that are cited are retracted, corrected, in doubt or not checked; nothing where all is well. */
export function CiteStanding({ articles }: { articles: ReadonlyMap<string, Article> }) {
  const { size } = articles;
  const of = (status: Article['trust']['status']) =>
    [...articles.values()].filter(({ trust }) => trust.status === status).length;
  const retracted = of('retracted');
  const concern = of('expression-of-concern');
  const corrected = of('corrected');
  const unchecked = of('unchecked');
  if (retracted + concern + corrected + unchecked === 0) return null;
  return (
    <p class="cite-standing small" role="status">
      {retracted > 0 && (
        <strong class="cite-retracted">{size === 1 ? t('trustRetracted') : tn('citeOfRetracted', retracted)}</strong>
      )}
      {concern > 0 && <span class="cite-doubt">{size === 1 ? t('trustConcern') : tn('citeOfConcern', concern)}</span>}
      {corrected > 0 && (
        <span class="cite-doubt">{size === 1 ? t('trustCorrected') : tn('citeOfCorrected', corrected)}</span>
      )}
      {unchecked > 0 && (
        <span class="quiet">{size === 1 ? t('trustUnchecked') : tn('citeOfUnchecked', unchecked)}</span>
      )}
    </p>
  );
}
