import type { Import } from '../../lib/ports/imports.ts';
import { formatDay, formatWords } from '../ui/dates.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { countWords } from './count-words.ts';
import { useLiveExchange } from './exchange-context.tsx';
import { useHeld } from './use-held.ts';

/** Every import that can still be undone, or that is worth knowing of. */
export function EarlierImports() {
  const exchange = useLiveExchange();
  const imports = useLive(() => exchange.imports.all(), []);
  const held = useHeld(imports);
  if (!imports || imports.length === 0 || !held) return null;
  return (
    <section class="exchange-part" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{t('exchangeEarlier')}</h2>
      <ul class="exchange-earlier">
        {imports.map((row) => (
          <Earlier key={row.id} row={row} isHeld={held.has(row.id)} />
        ))}
      </ul>
    </section>
  );
}

function Earlier({ row, isHeld }: { row: Import; isHeld: boolean }) {
  const exchange = useLiveExchange();
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const { id, startedAt, files, state, done, total, kept = 0 } = row;
  const name = files.length > 0 ? formatWords(files.slice(0, 3)) : t('exchangeImport');
  const isFree = !exchange.work && !isHeld;
  return (
    <li>
      <p class="exchange-earlier-name" dir="auto">
        {name}
        {files.length > 3 && ` +${files.length - 3}`}
      </p>
      <p class="quiet small">
        {formatDay(startedAt)} · {wordsOf()}
      </p>
      {isFree && (
        <p class="exchange-earlier-actions">
          {state !== 'undone' && (
            <button
              type="button"
              class="link-button"
              aria-label={`${state === 'undoing' ? t('exchangeUndoOn') : t('exchangeUndoImport')}: ${name}`}
              onClick={() => void exchange.undo(id)}
            >
              {state === 'undoing' ? t('exchangeUndoOn') : t('exchangeUndoImport')}
            </button>
          )}
          {state !== 'running' && state !== 'undoing' && (
            <button
              type="button"
              class="link-button"
              aria-label={`${t('exchangeForget')}: ${name}`}
              title={t('exchangeForgetWhat')}
              onClick={() => void act(() => tasks.forgetImport(id), t('exchangeForgotten'), 'import')}
            >
              {t('exchangeForget')}
            </button>
          )}
          {state === 'running' && (
            <button type="button" class="link-button" onClick={() => void act(() => tasks.endImport(id, 'stopped'))}>
              {t('exchangeKeepWritten')}
            </button>
          )}
        </p>
      )}
    </li>
  );

  function wordsOf(): string {
    if (state === 'undone')
      return [t('exchangeIsUndone'), kept > 0 && tn('exchangeKept', kept)].filter(Boolean).join(' · ');
    if (isHeld) return state === 'undoing' ? t('exchangeUndoing') : t('exchangeImporting');
    if (state === 'undoing') return t('exchangeUndoStoppedTitle');
    const counts = countWords(row).join(' · ');
    return state === 'done' ? counts : `${t('exchangeStoppedTitle', done, total)} · ${counts}`;
  }
}
