import { useId } from 'preact/hooks';
import type { Progress } from '../../lib/ports/backup.ts';
import { t } from '../ui/i18n.ts';

interface Props {
  label: string;
  progress: Progress;
  onStop(): void;
}

/** How far long work is, and the button that stops it. */
export function WorkBar({ label, progress: { done, total }, onStop }: Props) {
  const id = useId();
  return (
    <div class="work">
      <p id={id}>{label}</p>
      {/* Without a value until the total is known. */}
      <progress aria-labelledby={id} max={1} {...(total > 0 && { value: done / total })} />
      <p class="quiet small work-count">{total > 0 ? t('backupOf', done, total) : ''}</p>
      <button type="button" class="button" onClick={onStop}>
        {t('backupStop')}
      </button>
    </div>
  );
}
