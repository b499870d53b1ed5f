import { useState } from 'preact/hooks';
import type { SignInFailure } from '../../lib/ports/publishing.ts';
import { parseServer } from '../../lib/share/server.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { SecretField } from '../ui/SecretField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useSignIn } from './use-sign-in.ts';

const APP_PASSWORDS = 'https://bsky.app/settings/app-passwords';

const WHY: Record<SignInFailure, MessageKey> = {
  offline: 'accountOffline',
  'unknown-handle': 'accountUnknownHandle',
  'unfit-server': 'accountUnfitServer',
  'other-server': 'accountOtherServer',
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
  const [handle, setHandle] = useState('');
  const [password, setPassword] = useState('');
  const [server, setServer] = useState('');
  const { isWorking, failure, fail, signIn } = useSignIn({ notAllowed: 'accountNotAllowed', why: WHY });

  async function submit(): Promise<void> {
    if (server.trim() !== '' && !parseServer(server)) return fail(t('accountUnfitServer'));
    const ask = async () => {
      const answer = await tasks.signInToBluesky({ handle, password, server });
      if (!answer.ok && answer.server !== undefined) setServer(answer.server);
      return answer;
    };
    if (!(await signIn(server, ask))) return;
    setHandle('');
    setServer('');
    setPassword('');
  }

  return (
    <form
      class="sign-in"
      aria-label={t('accountSignIn')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) void submit();
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
