import { useState } from 'preact/hooks';
import type { Issue } from '../../lib/digest/issue.ts';
import { numberName, sizeOf } from '../article/digest-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';

interface Props {
  issue: Issue;
  onDuplicate(withEntries: boolean): void;
  onClose(): void;
}

/** Begins the next issue with what one has: its sections, intro and closing, and its entries where that is wanted. */
export function DuplicateDialog({ issue, onDuplicate, onClose }: Props) {
  const [withEntries, setWithEntries] = useState(false);
  const size = sizeOf(issue);
  return (
    <Dialog title={t('digestDuplicate', numberName(issue))} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onDuplicate(withEntries);
        }}
      >
        <p>{t('digestDuplicateWhat')}</p>
        {size > 0 && (
          <label class="digest-choice">
            <input
              type="checkbox"
              checked={withEntries}
              onChange={({ currentTarget }) => setWithEntries(currentTarget.checked)}
            />
            {tn('digestDuplicateEntries', size)}
          </label>
        )}
        <button type="submit" class="button primary">
          {t('digestDuplicateDo')}
        </button>
      </form>
    </Dialog>
  );
}
