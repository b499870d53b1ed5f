import { useEffect, useId, useState } from 'preact/hooks';
import { localDay } from '../../lib/text/days.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { useFollowing } from './following-context.ts';

const DAY_MS = 86_400_000;
const AGES = [1, 7, 30];

interface Props {
  sourceIds: string[] | undefined;
  /** Of what shows: all, or what was chosen in the rail. */
  isNarrowed: boolean;
  onDismiss(day: string): void;
  onClose(): void;
}

/** Dismisses what came before a day: says how many items that is before it is done. */
export function OlderDialog({ sourceIds, isNarrowed, onDismiss, onClose }: Props) {
  const { inbox } = useFollowing();
  const form = useId();
  const [day, setDay] = useState(() => daysAgo(7));
  const [days, setDays] = useState<{ key: string; count: number }[]>();
  useEffect(() => {
    void inbox.sections({ state: 'new', by: 'day', ...(sourceIds && { sourceIds }) }).then(setDays);
  }, []);
  const count = days?.reduce((sum, each) => (day && each.key < day ? sum + each.count : sum), 0);
  return (
    <Dialog
      title={t('inboxOlderTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('libraryKeepThem')}
          </button>
          <button type="submit" form={form} class="button primary" aria-disabled={count ? undefined : 'true'}>
            {count ? t('inboxOlderDo', formatNumber(count)) : t('inboxDismiss')}
          </button>
        </>
      }
    >
      <form
        id={form}
        class="older-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!count) return;
          onDismiss(day);
          onClose();
        }}
      >
        <label class="label" for={`${form}-day`}>
          {t('inboxOlderDay')}
        </label>
        <input
          id={`${form}-day`}
          class="input"
          type="date"
          required
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <p class="older-ages">
          {AGES.map((age) => (
            <button key={age} type="button" class="link-button" onClick={() => setDay(daysAgo(age))}>
              {tn('inboxOlderThan', age)}
            </button>
          ))}
        </p>
        <p role="status">
          {count !== undefined && tn('inboxOlderCount', count)} {isNarrowed && t('inboxOlderNarrowed')}
        </p>
      </form>
    </Dialog>
  );
}

function daysAgo(days: number): string {
  return localDay(new Date(Date.now() - days * DAY_MS).toISOString());
}
