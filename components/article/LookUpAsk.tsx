import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useConsent } from './consent-context.ts';

/** Asks, until the person has said so once, whether registries may be asked about saved articles. */
export function LookUpAsk({ more }: { more?: ComponentChildren }) {
  const { store, tasks } = useSheaf();
  const [isRefused, setRefused] = useState(false);
  const consent = useConsent();
  const state = useLive(() => store.settings.get('lookUps'), []);
  if (state !== 'unasked') return null;
  async function turnOn(): Promise<void> {
    // The browser asks within a click only.
    const isGiven = await consent.ask(['articles']);
    setRefused(!isGiven);
    if (isGiven) await tasks.setSetting('lookUps', 'on');
  }
  return (
    <aside class="look-up-ask small" aria-label={t('lookUpAskLabel')}>
      <p>
        {t('lookUpAsk')} <span class="look-up-sent">{t('lookUpAskSent')} </span>
        {more}
      </p>
      <span class="look-up-answers">
        <button type="button" class="link-button" onClick={() => void turnOn()}>
          {t('lookUpTurnOn')}
        </button>
        <button type="button" class="link-button" onClick={() => void tasks.setSetting('lookUps', 'off')}>
          {t('lookUpNotNow')}
        </button>
      </span>
      <p role="status">{isRefused && t('lookUpConsentRefused')}</p>
    </aside>
  );
}
