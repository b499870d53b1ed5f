import { useState } from 'preact/hooks';
import type { SignInFailure } from '../../lib/ports/publishing.ts';
import { parseServer, sitesOf } from '../../lib/share/bluesky/server.ts';
import { useConsent } from '../article/consent-context.ts';
import { wordsForFailure } from '../ui/failure-words.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { SecretField } from '../ui/SecretField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';

const WHY: Record<SignInFailure, MessageKey> = {
  offline: 'accountOffline',
  'unknown-handle': 'mastodonUnfitServer',
  'unfit-server': 'mastodonUnfitServer',
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
  const { show } = useToasts();
  const consent = useConsent();
  const [server, setServer] = useState('');
  const [token, setToken] = useState('');
  const [standing, setStanding] = useState<{ kind: 'idle' | 'working' } | { kind: 'failed'; words: string }>({
    kind: 'idle',
  });
  const fail = (words: string) => setStanding({ kind: 'failed', words });
  const origin = parseServer(server);

  async function signIn(): Promise<void> {
    if (!origin) return fail(t('mastodonUnfitServer'));
    // The browser asks within a click only: nothing is awaited before.
    const asked = consent.ask(['posts'], sitesOf(server));
    setStanding({ kind: 'working' });
    try {
      if (!(await asked)) return fail(t('mastodonNotAllowed'));
      const answer = await tasks.signInToMastodon({ server, ...(token.trim() !== '' && { token }) });
      if (!answer.ok) return fail(t(WHY[answer.why]));
      setServer('');
      setToken('');
      setStanding({ kind: 'idle' });
      show(t('accountSignedIn', answer.account.handle));
    } catch (error) {
      fail(wordsForFailure(error));
    }
  }

  const isWorking = standing.kind === 'working';
  return (
    <form
      class="sign-in"
      aria-label={t('mastodonSignIn')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) void signIn();
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
      {standing.kind === 'failed' && (
        <p class="field-error" role="alert">
          {standing.words}
        </p>
      )}
      <button type="submit" class="button" aria-disabled={isWorking}>
        {isWorking ? t('accountSigningIn') : t('accountSubmit')}
      </button>
    </form>
  );
}
