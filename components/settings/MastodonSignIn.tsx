import { useState } from 'preact/hooks';
import type { SignInFailure } from '../../lib/ports/publishing.ts';
import { parseServer } from '../../lib/share/server.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { SecretField } from '../ui/SecretField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useSignIn } from './use-sign-in.ts';

const WHY: Record<SignInFailure, MessageKey> = {
  offline: 'accountOffline',
  'unknown-handle': 'mastodonUnfitServer',
  'unfit-server': 'mastodonUnfitServer',
  'other-server': 'mastodonUnfitServer',
  'wrong-password': 'mastodonWrongToken',
  'not-app-password': 'mastodonWrongToken',
  'rate-limited': 'accountRateLimited',
  refused: 'mastodonDenied',
  server: 'accountServerFailed',
  cancelled: 'mastodonCancelled',
};

/** Signs in at a server of Mastodon. The browser is asked, within the click, whether Sheaf may reach it. */
export function MastodonSignIn() {
  const { tasks } = useSheaf();
  const [server, setServer] = useState('');
  const [token, setToken] = useState('');
  const { isWorking, failure, fail, signIn } = useSignIn({ notAllowed: 'mastodonNotAllowed', why: WHY });
  const origin = parseServer(server);

  async function submit(): Promise<void> {
    if (!origin) return fail(t('mastodonUnfitServer'));
    const given = { server, ...(token.trim() !== '' && { token }) };
    if (!(await signIn(server, () => tasks.signInToMastodon(given)))) return;
    setServer('');
    setToken('');
  }

  return (
    <form
      class="sign-in"
      aria-label={t('mastodonSignIn')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) void submit();
      }}
    >
      <TextField
        label={t('mastodonServer')}
        hint={t('mastodonServerHint')}
        value={server}
        onText={setServer}
        required
        inputMode="url"
        spellcheck={false}
        dir="ltr"
      />
      <SecretField
        label={t('mastodonToken')}
        hint={t('mastodonTokenHint')}
        isNeeded={false}
        value={token}
        onText={setToken}
      />
      {origin && (
        <p class="small">
          <a href={`${origin}/settings/applications/new`} target="_blank" rel="noopener noreferrer">
            {t('mastodonMakeToken')}
          </a>
        </p>
      )}
      {failure && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" class="button" aria-disabled={isWorking}>
        {isWorking ? t('accountSigningIn') : t('accountSubmit')}
      </button>
    </form>
  );
}
