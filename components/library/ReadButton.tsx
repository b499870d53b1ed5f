import { formatNumber, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { BookOpen } from './icons.tsx';

/** Leads to the stored text of an article, and says how far it was read; nothing where no text is stored. */
export function ReadButton({ articleId }: { articleId: string }) {
  const { store } = useSheaf();
  const found = useLive(
    async () => ({ has: await store.readable.has(articleId), progress: await store.progress.get(articleId) }),
    [articleId],
  );
  if (!found?.has) return null;
  const percent = Math.round((found.progress?.fraction ?? 0) * 100);
  return (
    <a class="button" href={`#/read/${articleId}`} title={t('readerRead')}>
      <BookOpen /> <span>{percent > 0 ? t('readerReadPercent', formatNumber(percent)) : t('readerRead')}</span>
    </a>
  );
}
