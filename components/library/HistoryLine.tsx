import type { Article } from '../../lib/article/article.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';

/** When an article was saved and from which site, when it was changed last, and since when it is in the trash. */
export function HistoryLine({ article: { addedAt, updatedAt, deletedAt, capturedFrom } }: { article: Article }) {
  const host = hostOf(capturedFrom);
  const day = formatDay(addedAt);
  return (
    <footer class="history quiet small">
      <p>{host ? t('libraryHistorySavedFrom', day, host) : t('libraryHistorySaved', day)}</p>
      {deletedAt ? (
        <p>{t('libraryHistoryTrashed', formatDay(deletedAt))}</p>
      ) : (
        formatDay(updatedAt) !== day && <p>{t('libraryHistoryChanged', formatDay(updatedAt))}</p>
      )}
    </footer>
  );
}

function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '') || undefined;
}
