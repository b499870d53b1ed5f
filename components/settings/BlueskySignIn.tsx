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

const APP_PASSWORDS = 'https://bsky.app/settings/app-passwords';

const WHY: Record<SignInFailure, MessageKey> = {
  offline: 'accountOffline',
  'unknown-handle': 'accountUnknownHandle',
  'unfit-server': 'accountUnfitServer',
  'wrong-password': 'accountWrongPassword',
  'not-app-password': 'accountNotAppPassword',
  'rate-limited': 'accountRateLimited',
  refused: 'accountDenied',
  server: 'accountServerFailed',
  cancelled: 'accountDenied',
};

/** Signs in at Bluesky. The browser is asked, within the click, whether Sheaf may reach the server. */
export function BlueskySignIn() {
  const { tasks } = useSheaf();
  const { show } = useToasts();
  const consent = useConsent();
  const [handle, setHandle] = useState('');
  const [password, setPassword] = useState('');
  const [server, setServer] = useState('');
  const [standing, setStanding] = useState<{ kind: 'idle' | 'working' } | { kind: 'failed'; words: string }>({
    kind: 'idle',
  });
  const fail = (words: string) => setStanding({ kind: 'failed', words });

  async function signIn(): Promise<void> {
    if (server.trim() !== '' && !parseServer(server)) return fail(t('accountUnfitServer'));
    // The browser asks within a click only: nothing is awaited before.
    const asked = consent.ask(['posts'], sitesOf(server));
    setStanding({ kind: 'working' });
    try {
      if (!(await asked)) return fail(t('accountNotAllowed'));
      const answer = await tasks.signInToBluesky({ handle, password, server });
      if (!answer.ok) return fail(t(WHY[answer.why]));
      setHandle('');
      setServer('');
      setPassword('');
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
      aria-label={t('accountSignIn')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) void signIn();
      }}
    >
      <TextField
        label={t('accountHandle')}
        hint={t('accountHandleHint')}
        value={handle}
        onText={setHandle}
        required
        spellcheck={false}
        dir="ltr"
      />
      <SecretField label={t('accountPassword')} hint={t('accountPasswordHint')} value={password} onText={setPassword} />
      <p class="small">
        <a href={APP_PASSWORDS} target="_blank" rel="noopener noreferrer">
          {t('accountMakePassword')}
        </a>
      </p>
      <TextField
        label={t('accountServer')}
        hint={t('accountServerHint')}
        value={server}
        onText={setServer}
        inputMode="url"
        spellcheck={false}
        dir="ltr"
      />
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
