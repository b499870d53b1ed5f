import type {
  Account,
  BlueskyLogin,
  MastodonLogin,
  Publishers,
  PublishingTasks,
  SignInAnswer,
} from '../ports/publishing.ts';
import type { SettingsStore } from '../ports.ts';

interface Needs {
  settings: SettingsStore;
  publishers: Publishers;
  signInToBluesky(login: BlueskyLogin): Promise<SignInAnswer>;
  signInToMastodon(login: MastodonLogin): Promise<SignInAnswer>;
}

/** Accounts at networks: what is public of them is a setting. */
export function createAccountTasks({
  settings,
  publishers,
  signInToBluesky,
  signInToMastodon,
}: Needs): Pick<PublishingTasks, 'signInToBluesky' | 'signInToMastodon' | 'signOut'> {
  return {
    signInToBluesky: async (login) => kept(await signInToBluesky(login)),
    signInToMastodon: async (login) => kept(await signInToMastodon(login)),

    async signOut(accountId) {
      const account = (await settings.get('accounts')).find(({ id }) => id === accountId);
      if (!account) return;
      await settings.put('accounts', await without(accountId));
      await publishers[account.network]?.signOut(account);
    },
  };

  async function kept(answer: SignInAnswer): Promise<SignInAnswer> {
    if (answer.ok) await settings.put('accounts', [...(await without(answer.account.id)), answer.account]);
    return answer;
  }

  async function without(accountId: string): Promise<Account[]> {
    return (await settings.get('accounts')).filter(({ id }) => id !== accountId);
  }
}
