import type { UnreadRow, UnreadRows } from '../../lib/ports/backup.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { formatWords } from '../ui/dates.ts';
import { t, tn } from '../ui/i18n.ts';

/** What of a backup cannot be read: how many lines, and which, with why; nothing where all of it can. */
export function UnreadRowList({ unread: { leftOut, mended, first } }: { unread: UnreadRows }) {
  if (first.length === 0) return null;
  const more = leftOut + mended - first.length;
  return (
    <div class="settings-warning" role="alert">
      {leftOut > 0 && <p>{tn('backupLeftOut', leftOut)}</p>}
      {mended > 0 && <p>{tn('backupMended', mended)}</p>}
      <p>{t('backupUnreadStill')}</p>
      <Disclosure label={t('backupUnreadWhich')}>
        {() => (
          <>
            <ul class="small">
              {first.map((row) => (
                <li key={`${row.file} ${row.line}`} dir="auto">
                  {t('backupUnreadLine', row.file, row.line)} {whyOf(row)}
                </li>
              ))}
            </ul>
            {more > 0 && <p class="small">{tn('backupUnreadMore', more)}</p>}
          </>
        )}
      </Disclosure>
    </div>
  );
}

function whyOf({ parts, isLeftOut }: UnreadRow): string {
  if (parts.length === 0) return t('backupUnreadNoRow');
  return t(isLeftOut ? 'backupUnreadOut' : 'backupUnreadWithout', formatWords(parts));
}
