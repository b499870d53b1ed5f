import { useEffect, useRef } from 'preact/hooks';
import { wordsForFailure } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { countWords } from './count-words.ts';
import type { Ended } from './exchange.ts';
import { useLiveExchange } from './exchange-context.tsx';
import { UndoneCounts } from './UndoneCounts.tsx';
import { UnreadList } from './UnreadList.tsx';

/** What the import, or the undo, that has just ended did. */
export function ImportResult({ ended }: { ended: Ended }) {
  const exchange = useLiveExchange();
  const heading = useRef<HTMLHeadingElement>(null);
  const live = useLive(async () => ({ row: await exchange.imports.get(ended.importId) }), [ended.importId]);
  const isKnown = live !== undefined;
  useEffect(() => heading.current?.focus(), [isKnown]);
  if (!live) return null;
  const { row } = live;
  if (!row) {
    return (
      <section class="exchange-part exchange-result">
        <h2 ref={heading} tabIndex={-1}>
          {t('exchangeLostTitle')}
        </h2>
        <p role="alert">{t('exchangeLost')}</p>
      </section>
    );
  }
  const { state, done, total } = row;
  const title =
    state === 'undone'
      ? t('exchangeUndoneTitle')
      : state === 'undoing'
        ? t('exchangeUndoStoppedTitle')
        : state === 'done'
          ? t('exchangeDoneTitle')
          : t('exchangeStoppedTitle', done, total);
  return (
    <section class="exchange-part exchange-result">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {ended.failure !== undefined && (
        <p class="field-error" role="alert">
          {wordsForFailure(ended.failure)} {t('exchangeFailedNext')}
        </p>
      )}
      {ended.kind === 'import' ? (
        <>
          <ul class="exchange-counts">
            {countWords(ended.read ? { ...row, unread: 0 } : row).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {ended.read && <UnreadList unread={ended.read.unread} count={ended.read.unreadCount} />}
          <div class="exchange-actions">
            <a class="button primary" href="#/library">
              {t('exchangeToLibrary')}
            </a>
            <button type="button" class="button" onClick={() => void exchange.undo(row.id)}>
              {t('exchangeUndoImport')}
            </button>
          </div>
        </>
      ) : (
        state === 'undone' && <UndoneCounts row={row} />
      )}
    </section>
  );
}
