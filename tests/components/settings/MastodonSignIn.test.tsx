// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsentProvider } from '../../../components/article/consent-context.ts';
import { AccountFields } from '../../../components/settings/AccountFields.tsx';
import type { Account, MastodonLogin, SignInAnswer } from '../../../lib/ports/publishing.ts';
import { aSheaf, button, found, mount, says, type } from '../mount.tsx';

const ACCOUNT: Account = {
  id: 'mastodon 7@example.social',
  network: 'mastodon',
  handle: 'ed@example.social',
  user: '7',
  server: 'https://example.social',
};
let asked: { what: readonly string[]; sites: readonly string[] | undefined }[];
let logins: MastodonLogin[];
let answer: SignInAnswer;
let isAllowed: boolean;

beforeEach(() => {
  const sheaf = aSheaf();
  [asked, logins, answer, isAllowed] = [[], [], { ok: true, account: ACCOUNT }, true];
  sheaf.tasks = {
    ...sheaf.tasks,
    signInToMastodon: async (login) => {
      logins.push(login);
      if (answer.ok) await sheaf.store.settings.put('accounts', [answer.account]);
      return answer;
    },
    signOut: async () => sheaf.store.settings.put('accounts', []),
  };
  const consent = {
    missing: async () => [],
    has: async () => true,
    ask: async (what: readonly string[], sites?: readonly string[]) => {
      asked.push({ what, sites });
      return isAllowed;
    },
  };
  mount(
    <ConsentProvider value={consent}>
      <AccountFields />
    </ConsentProvider>,
    sheaf,
  );
});

async function fill(server = 'example.social', typed = 'token-secret'): Promise<void> {
  (await button('Sign in to Mastodon')).click();
  await found('.sign-in input');
  const [at, token] = [...document.querySelectorAll<HTMLInputElement>('form input')];
  if (!at || !token) throw new Error('no fields');
  type(at, server);
  if (typed) type(token, typed);
  await new Promise((resolve) => setTimeout(resolve));
  document.querySelector('form')?.requestSubmit();
}

it('signs in at the server’s own page where no token is pasted', async () => {
  await fill('example.social', '');
  await says('@ed@example.social on Mastodon, at example.social');
  expect(logins).toEqual([{ server: 'example.social' }]);
});

describe('signing in by token', () => {
  it('asks for the server’s site, then shows the account, and keeps no token in the field', async () => {
    await fill();
    await says('@ed@example.social on Mastodon, at example.social');
    expect(asked).toEqual([{ what: ['posts'], sites: ['https://example.social/*'] }]);
    expect(logins).toEqual([{ server: 'example.social', token: 'token-secret' }]);
    const token = document.querySelector<HTMLInputElement>('input[type=password]');
    await vi.waitFor(() => expect(token?.value).toBe(''));
    (await button('Sign out')).click();
    await says('An access token that you made yourself works until you take it back');
  });

  it('is not done where the browser is not allowed to: the other way is offered', async () => {
    isAllowed = false;
    await fill();
    await says('until then Sheaf opens your posts in Mastodon');
    expect(logins).toEqual([]);
  });

  it.each([
    ['wrong-password', 'The server does not take that access token.'],
    ['unfit-server', 'There is no Mastodon server at that address'],
    ['refused', 'Give the application the permissions'],
    ['offline', 'The server could not be reached.'],
    ['cancelled', 'the server’s page was closed, or answered no'],
  ] as const)('that fails by %s says what to do', async (why, words) => {
    answer = { ok: false, why };
    await fill();
    await says(words);
  });

  it('at a server that would be sent the token in the clear is not tried', async () => {
    await fill('http://example.social');
    await says('There is no Mastodon server at that address');
    expect([asked, logins]).toEqual([[], []]);
  });
});
