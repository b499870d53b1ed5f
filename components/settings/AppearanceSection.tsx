import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

const THEMES = [
  ['system', 'settingsThemeSystem'],
  ['light', 'settingsThemeLight'],
  ['dark', 'settingsThemeDark'],
] as const satisfies [string, MessageKey][];

/** Light, dark, or as the browser has it. */
export function AppearanceSection() {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const id = useId();
  const theme = useLive(() => store.settings.get('theme'), []);
  if (theme === undefined) return null;
  return (
    <fieldset class="settings-part">
      <legend>{t('settingsTheme')}</legend>
      {THEMES.map(([value, label]) => (
        <label key={value} class="settings-choice">
          <input
            type="radio"
            name={id}
            value={value}
            checked={theme === value}
            onChange={() => void act(() => tasks.setSetting('theme', value))}
          />
          {t(label)}
        </label>
      ))}
    </fieldset>
  );
}
