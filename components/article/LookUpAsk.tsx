import type { ComponentChildren } from 'preact';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** Asks, until the person has said so once, whether registries may be asked about saved articles. */
export function LookUpAsk({ more }: { more?: ComponentChildren }) {
  const { store, tasks } = useSheaf();
  const state = useLive(() => store.settings.get('lookUps'), []);
  if (state !== 'unasked') return null;
  const answer = (to: 'on' | 'off') => () => void tasks.setSetting('lookUps', to);
  return (
    <aside class="look-up-ask small" aria-label={t('lookUpAskLabel')}>
      <p>
        {t('lookUpAsk')} {more}
      </p>
      <button type="button" class="link-button" onClick={answer('on')}>
        {t('lookUpTurnOn')}
      </button>
      <button type="button" class="link-button" onClick={answer('off')}>
        {t('lookUpNotNow')}
      </button>
    </aside>
  );
}
