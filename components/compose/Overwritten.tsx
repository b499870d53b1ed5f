import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { Draft } from '../../lib/share/draft.ts';
import { OverwrittenWords } from '../article/OverwrittenWords.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  draft: Draft;
  onChange(changes: DraftChanges, done?: string): Promise<void>;
}

/** What was written here and another window wrote over, each to be added as a part. */
export function Overwritten({ draft: { overwritten, parts }, onChange }: Props) {
  return (
    <OverwrittenWords
      overwritten={overwritten}
      deeds={(text) => (
        <button
          type="button"
          class="link-button"
          onClick={() =>
            onChange({ parts: [...parts, { id: crypto.randomUUID(), text }] }, t('composeOverwrittenAdded'))
          }
        >
          {t('composeOverwrittenBack')}
        </button>
      )}
    />
  );
}
