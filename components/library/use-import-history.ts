import { useEffect } from 'preact/hooks';
import type { Undo, Undone } from '../../lib/ports.ts';
import { useExchange } from '../exchange/exchange-context.tsx';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import type { History } from './undo-history.ts';

/** Has an import of this page be one of the things that can be undone, until it is undone where imports are told of. */
export function useImportHistory(history: History): void {
  const exchange = useExchange();
  useEffect(() => {
    const known = new Map<string, Undo>();
    const look = () => {
      const { work, ended } = exchange;
      if (work?.kind === 'undo') {
        const undo = known.get(work.importId);
        if (undo) history.forget(undo);
      }
      if (work || ended?.kind !== 'import' || known.has(ended.importId)) return;
      const { importId } = ended;
      known.set(
        importId,
        history.add({ task: 'import', args: [importId] }, () => undoImport(importId)),
      );
    };
    look();
    return exchange.subscribe(look);

    async function undoImport(id: string): Promise<Undone> {
      const before = await exchange.imports.get(id);
      if (!before) return { back: 0, kept: 1 };
      // It can still be taken back after that.
      if (exchange.work) throw new Unfit(t('exchangeBusy'));
      await exchange.undo(id);
      const after = await exchange.imports.get(id);
      const { added, merged, restored } = before.counts;
      if (after?.state !== 'undone') throw exchange.ended?.failure ?? new Error('The import is not undone');
      return { back: added + merged + restored, kept: after.kept ?? 0 };
    }
  }, [exchange, history]);
}
