import { useEffect, useState } from 'preact/hooks';
import type { Sent } from '../../lib/ports/consent.ts';
import { useConsent } from '../article/consent-context.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Says that the browser has no consent to what is turned on, and asks for it. */
export function ConsentMissing({ needed }: { needed: readonly Sent[] }) {
  const consent = useConsent();
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const [missing, setMissing] = useState<Sent[]>([]);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const has = await Promise.all(needed.map((what) => consent.has(what)));
      if (isHere) setMissing(needed.filter((_, index) => !has[index]));
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [consent, needed.join(), turn]);
  if (missing.length === 0) return null;
  async function ask(): Promise<void> {
    const isGiven = await consent.ask(missing);
    setTurn((before) => before + 1);
    if (!isGiven) return show(t('lookUpConsentRefused'), undefined, 'consent');
    // Begins with what has waited for it.
    await tasks.setSetting('lookUps', 'on');
  }
  return (
    <div class="settings-warning" role="alert">
      <p>{t('lookUpConsentMissing')}</p>
      <button type="button" class="button" onClick={() => void act(ask)}>
        {t('lookUpConsentAsk')}
      </button>
    </div>
  );
}
