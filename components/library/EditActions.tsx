import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';

interface Props {
  /** What the button says that deletes it. */
  label: string;
  onDelete(): void;
  onClose(): void;
}

/** The foot of a dialog in which something is edited, each change at once: it can be deleted, or is done. */
export function EditActions({ label, onDelete, onClose }: Props) {
  return (
    <>
      <button type="button" class="button" onClick={onDelete}>
        <Trash /> {label}
      </button>
      <button type="button" class="button primary" onClick={onClose}>
        {t('libraryDone')}
      </button>
    </>
  );
}
