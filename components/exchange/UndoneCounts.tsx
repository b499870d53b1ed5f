import type { Import } from '../../lib/ports/imports.ts';
import { t, tn } from '../ui/i18n.ts';

/** How many articles the undo of an import put into the trash, with the way there, and how many stay. */
export function UndoneCounts({ row: { trashed = 0, kept = 0 } }: { row: Pick<Import, 'trashed' | 'kept'> }) {
  return (
    <>
      {trashed > 0 && (
        <p>
          {tn('exchangeTrashed', trashed)} <a href="#/library?in=trash">{t('exchangeToTrash')}</a>
        </p>
      )}
      {kept > 0 && <p>{tn('exchangeKept', kept)}</p>}
    </>
  );
}
