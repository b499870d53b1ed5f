import { useId } from 'preact/hooks';
import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { Draft } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';
import { t } from '../ui/i18n.ts';

interface Props {
  draft: Pick<Draft, 'scheduledAt'>;
  /** What the draft has in the outbox, or had. */
  sent: readonly Post[];
  onChange(changes: DraftChanges): void;
}

/** When a draft goes out from the person's accounts: at once, or at a time, in the person's own time zone. */
export function AccountsSchedule({ draft: { scheduledAt }, sent, onChange }: Props) {
  const id = useId();
  const hasOtherTime = sent.some((post) => post.state.kind === 'queued' && post.scheduledAt !== scheduledAt);
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('postWhen')}
      </label>
      <input
        id={id}
        class="input"
        type="datetime-local"
        aria-describedby={`${id}-hint`}
        value={scheduledAt ? localTime(scheduledAt) : ''}
        onChange={({ currentTarget }) => {
          const at = new Date(currentTarget.value);
          onChange({ scheduledAt: Number.isNaN(at.getTime()) ? null : at.toISOString() });
        }}
      />
      <p class="quiet small" id={`${id}-hint`}>
        {t('postWhenHint')}
      </p>
      {hasOtherTime && (
        <p class="small" role="status">
          {t('postWhenKept')}
        </p>
      )}
    </div>
  );
}

/** An instant as the field has it: `2026-03-04T09:00` where the person is. */
function localTime(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
