import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** 0 is for ever. */
const DAYS = [7, 30, 90, 365, 0];
const KEPT = [
  ['inboxNewDays', 'followKeepNew'],
  ['inboxDealtDays', 'followKeepDealt'],
] as const satisfies [string, MessageKey][];

/** How long the inbox keeps what. */
export function KeepDays() {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const hint = useId();
  const days = useLive(
    async () => ({
      inboxNewDays: await store.settings.get('inboxNewDays'),
      inboxDealtDays: await store.settings.get('inboxDealtDays'),
    }),
    [],
  );
  if (!days) return null;
  return (
    <div class="settings-part">
      {KEPT.map(([name, label]) => (
        <label key={name}>
          <span class="label">{t(label)}</span>
          <select
            class="select"
            value={days[name]}
            aria-describedby={hint}
            onChange={({ currentTarget }) => void act(() => tasks.setSetting(name, Number(currentTarget.value)))}
          >
            {[...new Set([...DAYS, days[name]])].map((each) => (
              <option key={each} value={each}>
                {each === 0 ? t('followKeepForever') : t('followKeepDays', String(each))}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="quiet small" id={hint}>
        {t('followKeepHint')}
      </p>
    </div>
  );
}
