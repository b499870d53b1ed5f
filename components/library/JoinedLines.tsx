import type { Article } from '../../lib/article/article.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** The records that went into an article, each with a button that takes it out again. */
export function JoinedLines({ article: { id } }: { article: Article }) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const joins = useLive(() => store.joins.of(id), [id]) ?? [];
  return (
    <>
      {joins.map(({ number, at, titles }) => {
        const names = titles.map((title) => (title ? spelledOut(title) : t('joinUntitled'))).join('; ');
        return (
          <li key={number}>
            <bdi>{t('joinHistory', names)}</bdi> <time dateTime={at}>{formatDay(at)}</time>{' '}
            <button
              type="button"
              class="link-button"
              onClick={() => void act(() => tasks.partRecords(number), t('joinParted'), 'library')}
            >
              {t('joinPart')}
              <span class="visually-hidden">: {names}</span>
            </button>
          </li>
        );
      })}
    </>
  );
}
