import { beforeEach, expect, it } from 'vitest';
import type { Account } from '../../lib/ports/publishing.ts';
import { createAccountTasks } from '../../lib/tasks/accounts.ts';
import { aStore, type StoreInMemory } from '../support/memory.ts';

const account = (user: string): Account => ({
  id: `bluesky ${user}`,
  network: 'bluesky',
  handle: `${user}.example.com`,
  user,
  server: 'https://pds.example.com',
});
let store: StoreInMemory;
let secrets: Set<string>;
const tasks = () =>
  createAccountTasks({
    settings: store.settings,
    publishers: {
      bluesky: {
        publish: async () => ({ ok: false, why: 'refused' }),
        remove: async () => ({ ok: false, why: 'refused' }),
        answers: async () => ({ ok: false, why: 'refused' }),
        signOut: async ({ id }) => void secrets.delete(id),
      },
    },
    signInToBluesky: async ({ handle }) => {
      secrets.add(account(handle).id);
      return { ok: true, account: account(handle) };
    },
    signInToMastodon: async () => ({ ok: false, why: 'refused' }),
  });
const accounts = async () => (await store.settings.get('accounts')).map(({ user }) => user);

beforeEach(() => {
  store = aStore();
  secrets = new Set();
});

it('signed in at once in two windows are both kept, and each once', async () => {
  const { signInToBluesky } = tasks();
  await Promise.all(['ed', 'ann', 'ed'].map((handle) => signInToBluesky({ handle, password: 'p' })));
  expect((await accounts()).sort()).toEqual(['ann', 'ed']);
});

it('signed out leave no secret, though the worker be stopped before they are forgotten', async () => {
  await tasks().signInToBluesky({ handle: 'ed', password: 'p' });
  store.settings.put = () => new Promise(() => undefined);
  void tasks().signOut('bluesky ed');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await accounts()).toEqual(['ed']);
  expect(secrets.size).toBe(0);
});
