import { useState } from 'preact/hooks';
import type { SignInAnswer, SignInFailure } from '../../lib/ports/publishing.ts';
import { sitesOf } from '../../lib/share/server.ts';
import { useConsent } from '../article/consent-context.ts';
import { wordsForFailure } from '../ui/failure-words.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useToasts } from '../ui/toasts.tsx';

/** What a network's form says when it comes to nothing. */
interface Words {
  /** The browser or the person did not let Sheaf reach the server. */
  notAllowed: MessageKey;
  why: Record<SignInFailure, MessageKey>;
}

/** How a sign-in fares. */
interface SigningIn {
  isWorking: boolean;
  /** Why it came to nothing, in words. */
  failure: string | undefined;
  fail(words: string): void;
  /** Asks for the server, within the click, then the background; says what came of it. Answers whether it is signed in. */
  signIn(server: string, ask: () => Promise<SignInAnswer>): Promise<boolean>;
}

/** Signing in at a server, as every network's form does it. */
export function useSignIn({ notAllowed, why }: Words): SigningIn {
  const { show } = useToasts();
  const consent = useConsent();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<string>();
  function fail(words: string) {
    setFailure(words);
    setWorking(false);
  }
  return {
    isWorking,
    failure,
    fail,
    async signIn(server, ask) {
      // The browser asks within a click only: nothing is awaited before.
      const asked = consent.ask(['posts'], sitesOf(server));
      setFailure(undefined);
      setWorking(true);
      try {
        if (!(await asked)) fail(t(notAllowed));
        else {
          const answer = await ask();
          if (answer.ok) {
            setWorking(false);
            show(t('accountSignedIn', answer.account.handle));
            return true;
          }
          fail(t(why[answer.why]));
        }
      } catch (error) {
        fail(wordsForFailure(error));
      }
      return false;
    },
  };
}
