import { t } from '../ui/i18n.ts';

/** The keys that work on every page, and where the others are. */
export function KeyboardSection() {
  const keys = [
    ['Alt+Shift+S', t('settingsKeySave')],
    ['Alt+Shift+K', t('settingsKeySilent')],
    ['?', t('settingsKeyAll')],
  ];
  return (
    <div class="settings-part">
      <dl class="settings-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{t('settingsKeysHow')}</p>
    </div>
  );
}
