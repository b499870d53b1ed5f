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
  let last: Promise<unknown> = Promise.resolve();
  return {
    signInToBluesky: async (login) => kept(await signInToBluesky(login)),
    signInToMastodon: async (login) => kept(await signInToMastodon(login)),

    async signOut(accountId) {
      const account = (await settings.get('accounts')).find(({ id }) => id === accountId);
      if (!account) return;
      // First what is secret: without its account it would stay for good.
      const ended = publishers[account.network]?.signOut(account);
      await change((accounts) => without(accounts, accountId));
      await ended;
    },
  };

  async function kept(answer: SignInAnswer): Promise<SignInAnswer> {
    if (answer.ok) await change((accounts) => [...without(accounts, answer.account.id), answer.account]);
    return answer;
  }

  /** One after the other: two windows may sign in at once. */
  function change(edit: (accounts: Account[]) => Account[]): Promise<void> {
    const turn = last.then(async () => settings.put('accounts', edit(await settings.get('accounts'))));
    last = turn.catch(() => undefined);
    return turn;
  }
}

function without(accounts: Account[], accountId: string): Account[] {
  return accounts.filter(({ id }) => id !== accountId);
}
