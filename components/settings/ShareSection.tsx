import { X_PAYING_CHARACTERS } from '../../lib/share/networks.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { AccountFields } from './AccountFields.tsx';
import { TemplateFields } from './TemplateFields.tsx';
import { TieFields } from './TieFields.tsx';

const X_CHARACTERS = 280;

/** What the composer is told once: the person's server and account, their ties, and what drafts begin with. */
export function ShareSection() {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const settings = useLive(
    async () => ({
      instance: await store.settings.get('mastodonInstance'),
      xCharacters: await store.settings.get('xCharacters'),
    }),
    [],
  );
  if (!settings) return null;
  const isPaying = settings.xCharacters > X_CHARACTERS;
  return (
    <>
      <AccountFields />
      <div class="settings-part">
        <KeptField
          label={t('shareInstance')}
          hint={t('shareInstanceHint')}
          value={settings.instance}
          when="left"
          onWrite={async (text) => {
            const host = hostIn(text);
            if (host === undefined) throw new Unfit(t('shareInstanceUnfit'));
            await tasks.setSetting('mastodonInstance', host);
            return host;
          }}
        />
        <label class="settings-choice">
          <input
            type="checkbox"
            checked={isPaying}
            onChange={({ currentTarget }) => {
              const characters = currentTarget.checked ? X_PAYING_CHARACTERS : X_CHARACTERS;
              void act(() => tasks.setSetting('xCharacters', characters));
            }}
          />
          {t('shareXPaying')}
        </label>
      </div>
      <TieFields />
      <TemplateFields />
    </>
  );
}

/** The host in what was typed, `mastodon.social` or `@name@mastodon.social` or an address; empty for none. */
function hostIn(text: string): string | undefined {
  const typed = text.trim().replace(/^@?[^@/\s]*@/, '');
  if (typed === '') return '';
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  return url?.host.includes('.') ? url.host : undefined;
}
