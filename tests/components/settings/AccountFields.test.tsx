// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsentProvider } from '../../../components/article/consent-context.ts';
import { AccountFields } from '../../../components/settings/AccountFields.tsx';
import type { Account, BlueskyLogin, SignInAnswer } from '../../../lib/ports/publishing.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, says, type } from '../mount.tsx';

const ACCOUNT: Account = {
  id: 'bluesky did:plc:ed',
  network: 'bluesky',
  handle: 'ed.example.com',
  user: 'did:plc:ed',
  server: 'https://pds.example.com',
};
let sheaf: SheafInMemory;
let asked: { what: readonly string[]; sites: readonly string[] | undefined }[];
let logins: BlueskyLogin[];
let answer: SignInAnswer;
let isAllowed: boolean;

beforeEach(() => {
  sheaf = aSheaf();
  [asked, logins, answer, isAllowed] = [[], [], { ok: true, account: ACCOUNT }, true];
  sheaf.tasks = {
    ...sheaf.tasks,
    signInToBluesky: async (login) => {
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

async function fill(server = ''): Promise<void> {
  (await button('Sign in to Bluesky')).click();
  await found('.sign-in input');
  const [handle, password, at] = [...document.querySelectorAll<HTMLInputElement>('form input')];
  if (!handle || !password || !at) throw new Error('no fields');
  type(handle, 'ed.example.com');
  type(password, 'abcd-efgh');
  if (server) type(at, server);
  await new Promise((resolve) => setTimeout(resolve));
  document.querySelector('form')?.requestSubmit();
}

describe('signing in', () => {
  it('asks for the server’s site, then shows the account, and keeps no password in the field', async () => {
    await fill('pds.example.com');
    await says('@ed.example.com on Bluesky, at pds.example.com');
    expect(asked).toEqual([{ what: ['posts'], sites: ['https://pds.example.com/*'] }]);
    expect(logins).toEqual([{ handle: 'ed.example.com', password: 'abcd-efgh', server: 'pds.example.com' }]);
    const password = document.querySelector<HTMLInputElement>('input[type=password]');
    await vi.waitFor(() => expect(password?.value).toBe(''));
  });

  it('is not done where the browser is not allowed to: the other way is offered', async () => {
    isAllowed = false;
    await fill();
    await says('until then Sheaf opens your posts in Bluesky');
    expect(logins).toEqual([]);
  });

  it.each([
    ['wrong-password', 'The server does not take that handle and app password.'],
    ['offline', 'The server could not be reached.'],
    ['not-app-password', 'That is the account’s own password.'],
  ] as const)('that fails by %s says what to do', async (why, words) => {
    answer = { ok: false, why };
    await fill();
    await says(words);
  });

  it('to an account at a server of its own names that first, and goes there when the person says so again', async () => {
    answer = { ok: false, why: 'other-server', server: 'https://pds.example.com' };
    await fill();
    await says('if you know it as yours, sign in once more');
    answer = { ok: true, account: ACCOUNT };
    document.querySelector('form')?.requestSubmit();
    await says('@ed.example.com on Bluesky, at pds.example.com');
    expect(asked.map(({ sites }) => sites)).toEqual([expect.any(Array), ['https://pds.example.com/*']]);
    expect(logins.map(({ server }) => server)).toEqual(['', 'https://pds.example.com']);
  });

  it('to a server that would be sent the password in the clear is not tried', async () => {
    await fill('http://pds.example.com');
    await says('That is no server’s address');
    expect([asked, logins]).toEqual([[], []]);
  });
});

it('signs out', async () => {
  await sheaf.store.settings.put('accounts', [ACCOUNT]);
  (await button('Sign out')).click();
  await vi.waitFor(async () => expect(await sheaf.store.settings.get('accounts')).toEqual([]));
});
