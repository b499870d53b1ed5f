import { useEffect, useState } from 'preact/hooks';
import type { CheckedBackup, Keeping, Merged, RestoreWay, Watch } from '../../lib/ports/backup.ts';
import { useHistory } from '../library/WithHistory.tsx';
import { t } from '../ui/i18n.ts';
import { useToasts } from '../ui/toasts.tsx';
import { wordsForRestore, wordsForRestored } from './backup-words.ts';
import { type LongWork, useLongWork } from './use-long-work.ts';

/** How far a restore is. */
export interface RestoreState {
  checking: LongWork;
  checked: CheckedBackup | undefined;
  /** Why nothing was restored, in words. */
  problem: string | undefined;
  restoring: LongWork;
  check(look: (watch: Watch) => Promise<CheckedBackup>): Promise<void>;
  restore(way: RestoreWay): Promise<void>;
  cancel(): void;
}

/** A restore from its file or copy to its end; what lies ready is forgotten when the view goes. */
export function useRestore(keeping: Pick<Keeping, 'restore' | 'discard'>): RestoreState {
  const history = useHistory();
  const { show } = useToasts();
  const checking = useLongWork();
  const [checked, setChecked] = useState<CheckedBackup>();
  const [problem, setProblem] = useState<string>();
  const restoring = useLongWork();
  useEffect(() => () => void keeping.discard(), []);

  return {
    checking,
    checked,
    problem,
    restoring,
    async check(look) {
      setChecked(undefined);
      setProblem(undefined);
      try {
        const found = await checking.run(look);
        if (found) setChecked(found);
        else show(t('backupCheckStopped'), undefined, 'backup');
      } catch (error) {
        setProblem(wordsForRestore(error));
      }
    },
    async restore(way) {
      try {
        const done = await restoring.run(async (watch) => ({ merged: await keeping.restore(way, watch) }));
        if (!done) return show(t('backupRestoreStopped'), undefined, 'backup');
        // What was done before it is of another library.
        if (isChange(done.merged)) history.add({ task: 'restoreBackup', args: [way] });
        show(wordsForRestored(done.merged), undefined, 'backup');
      } catch (error) {
        setProblem(wordsForRestore(error));
      }
      setChecked(undefined);
    },
    cancel() {
      setChecked(undefined);
      void keeping.discard();
    },
  };
}

/** A replaced library always is one. */
function isChange(merged: Merged | undefined): boolean {
  return !merged || merged.added + merged.changed + merged.others > 0;
}
