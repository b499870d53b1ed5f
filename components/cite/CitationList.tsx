import type { Article, MarkedText } from '../../lib/article/article.ts';
import type { CitedEntry } from '../../lib/citation/citations.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { t } from '../ui/i18n.ts';
import { missingOf } from './missing.ts';

interface Props {
  entries: CitedEntry[];
  articles: ReadonlyMap<string, Article>;
  /** Does the style print abbreviated names of journals? */
  isAbbreviating: boolean;
}

/** The entries of a bibliography as they will be printed, with what is wrong with each beside it. */
export function CitationList({ entries, articles, isAbbreviating }: Props) {
  return (
    <section class="cite-entries" aria-label={t('citeBibliography')}>
      {entries.map(({ id, label, text }) => (
        <div key={id} class="cite-entry" data-labelled={label ? '' : undefined}>
          {label && (
            <span class="cite-label">
              <MarkedTitle title={label as MarkedText} />
            </span>
          )}
          <div>
            <p dir="auto" lang={articles.get(id)?.language}>
              <MarkedTitle title={text} />
            </p>
            <Remarks article={articles.get(id)} isAbbreviating={isAbbreviating} />
          </div>
        </div>
      ))}
    </section>
  );
}

function Remarks({ article, isAbbreviating }: { article: Article | undefined; isAbbreviating: boolean }) {
  if (!article) return null;
  const missing = missingOf(article, isAbbreviating);
  const { status } = article.trust;
  const isRetracted = status === 'retracted';
  const doubt = status === 'expression-of-concern' ? t('trustConcern') : status === 'corrected' && t('trustCorrected');
  if (!isRetracted && !doubt && missing.length === 0) return null;
  return (
    <p class="cite-remarks small">
      {isRetracted && <strong class="cite-retracted">{t('citeRetracted')}</strong>}
      {doubt && <strong class="cite-doubt">{doubt}</strong>}
      {missing.length > 0 && <span class="quiet">{t('citeMissing', missing.map((key) => t(key)).join(', '))}</span>}
    </p>
  );
}
