import type { Sent } from '../../lib/ports/consent.ts';
import { LOOK_UP_SERVICES, type LookUpService } from '../../lib/settings.ts';
import { useConsent } from '../article/consent-context.ts';
import { REGISTRY_NAMES } from '../article/registry-words.ts';
import { Unfit } from '../ui/failure-words.ts';
import { type MessageKey, t, tn } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { ConsentMissing } from './ConsentMissing.tsx';

const ABOUT: Record<LookUpService, { what: MessageKey; privacy: string }> = {
  crossref: { what: 'lookUpAboutCrossref', privacy: 'https://www.crossref.org/operations-and-sustainability/privacy/' },
  europePmc: {
    what: 'lookUpAboutEuropePmc',
    privacy: 'https://www.ebi.ac.uk/data-protection/privacy-notice/europe-pmc-website',
  },
  pubmed: { what: 'lookUpAboutPubmed', privacy: 'https://www.nlm.nih.gov/web_policies.html' },
  unpaywall: { what: 'lookUpAboutUnpaywall', privacy: 'https://unpaywall.org/legal/privacy-policy' },
  dataCite: { what: 'lookUpAboutDataCite', privacy: 'https://datacite.org/privacy-policy/' },
  openLibrary: { what: 'lookUpAboutOpenLibrary', privacy: 'https://archive.org/about/terms' },
};

/** May registries be asked, which, and what each of them is sent. */
export function LookUpSection() {
  const { store, tasks } = useSheaf();
  const { act, show } = useToasts();
  const consent = useConsent();
  const settings = useLive(
    async () => ({
      lookUps: await store.settings.get('lookUps'),
      services: await store.settings.get('lookUpServices'),
      email: await store.settings.get('email'),
      ncbiKey: await store.settings.get('ncbiKey'),
      waiting: await store.lookUps.waiting(new Date().toISOString()),
    }),
    [],
  );
  if (!settings) return null;
  const { lookUps, services, email, ncbiKey, waiting } = settings;
  const isOn = lookUps === 'on';
  const sent: Sent[] = ['articles', ...(email ? (['email'] as const) : []), ...(ncbiKey ? (['ncbiKey'] as const) : [])];
  async function turnOn(): Promise<void> {
    if (!(await consent.ask(sent))) return show(t('lookUpConsentRefused'), undefined, 'consent');
    await tasks.setSetting('lookUps', 'on');
  }
  return (
    <>
      <div class="settings-part">
        <p>{t('lookUpLead')}</p>
        <label class="settings-choice">
          <input
            type="checkbox"
            checked={isOn}
            onClick={(event) => {
              // It is on when the browser and the person have agreed to it.
              event.preventDefault();
              void act(isOn ? () => tasks.setSetting('lookUps', 'off') : turnOn);
            }}
          />
          <strong>{t('lookUpSwitch')}</strong>
        </label>
        <p class="quiet small" role="status">
          {isOn ? waiting > 0 && tn('lookUpQueue', waiting) : t('lookUpOff')}
        </p>
        {isOn && <ConsentMissing needed={sent} />}
      </div>
      <fieldset class="settings-part">
        <legend>{t('lookUpServices')}</legend>
        {LOOK_UP_SERVICES.map((service) => (
          <div key={service}>
            <label class="settings-choice">
              <input
                type="checkbox"
                checked={services[service]}
                aria-describedby={`look-up-${service}`}
                onChange={(event) => {
                  const changed = { ...services, [service]: event.currentTarget.checked };
                  void act(() => tasks.setSetting('lookUpServices', changed));
                }}
              />
              {REGISTRY_NAMES[service]}
            </label>
            <p class="quiet small" id={`look-up-${service}`}>
              {t(ABOUT[service].what)}{' '}
              <a href={ABOUT[service].privacy} target="_blank" rel="noreferrer">
                {t('lookUpPrivacy', REGISTRY_NAMES[service])}
              </a>
            </p>
          </div>
        ))}
      </fieldset>
      <KeptField
        label={t('lookUpEmail')}
        hint={t('lookUpEmailHint')}
        value={email}
        when="left"
        onWrite={(text) => tasks.setSetting('email', readEmail(text))}
      />
      <KeptField
        label={t('lookUpKey')}
        hint={t('lookUpKeyHint')}
        value={ncbiKey}
        when="left"
        onWrite={(text) => tasks.setSetting('ncbiKey', readKey(text))}
      />
    </>
  );
}

function readEmail(text: string): string {
  const email = text.trim();
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Unfit(t('lookUpEmailBad'));
  return email;
}

function readKey(text: string): string {
  const key = text.trim();
  if (key && !/^[\w-]{8,100}$/.test(key)) throw new Unfit(t('lookUpKeyBad'));
  return key;
}
