import type { Account } from '../../lib/ports/publishing.ts';
import { networkName } from '../article/network-name.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { BlueskySignIn } from './BlueskySignIn.tsx';
import { MastodonSignIn } from './MastodonSignIn.tsx';

/** The accounts from which Sheaf posts itself. */
export function AccountFields() {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const accounts = useLive(() => store.settings.get('accounts'), []);
  if (!accounts) return null;
  const signOut = ({ id, handle, network }: Account) =>
    act(() => tasks.signOut(id), t(network === 'mastodon' ? 'mastodonSignedOut' : 'accountSignedOut', handle));
  return (
    <fieldset class="settings-part">
      <legend>{t('accountTitle')}</legend>
      <p class="quiet small">{t('accountLead')}</p>
      {accounts.length > 0 && (
        <ul class="account-list">
          {accounts.map((account) => (
            <li key={account.id}>
              {t('accountAt', account.handle, networkName(account.network), new URL(account.server).host)}{' '}
              <button
                type="button"
                class="link-button"
                aria-label={t('accountSignOutOf', account.handle)}
                onClick={() => signOut(account)}
              >
                {t('accountSignOut')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Disclosure label={t('accountSignIn')}>{() => <BlueskySignIn />}</Disclosure>
      <Disclosure label={t('mastodonSignIn')}>{() => <MastodonSignIn />}</Disclosure>
    </fieldset>
  );
}
