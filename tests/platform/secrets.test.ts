import { beforeEach, expect, it, vi } from 'vitest';

/** The browser's storage for Sheaf, and its database's name for who may read it. */
const storage = vi.hoisted(() => ({ kept: new Map<string, unknown>(), level: '' }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (name: string) => (storage.kept.has(name) ? { [name]: storage.kept.get(name) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [name, value] of Object.entries(items)) storage.kept.set(name, value);
        },
        remove: async (name: string) => void storage.kept.delete(name),
        setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => {
          storage.level = accessLevel;
        },
      },
    },
  },
}));
const { createSecrets } = await import('../../lib/platform/secrets.ts');

beforeEach(() => storage.kept.clear());

it('keeps a secret under the name of its account, and forgets it', async () => {
  const secrets = createSecrets();
  await secrets.put('bluesky did:plc:ed', { access: 'x' });
  expect(await secrets.get('bluesky did:plc:ed')).toEqual({ access: 'x' });
  expect(await secrets.get('bluesky did:plc:ann')).toBeUndefined();
  await secrets.remove('bluesky did:plc:ed');
  expect(storage.kept.size).toBe(0);
});

it('leaves scripts on pages nothing to read', () => {
  createSecrets();
  expect(storage.level).toBe('TRUSTED_CONTEXTS');
});
