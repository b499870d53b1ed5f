import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** A browser with two windows: in the first is tab 1, in the second tab 2. */
const world = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  listeners: new Set<unknown>(),
  opened: [] as unknown[],
  panel: undefined as undefined | ((beside?: unknown) => Promise<void>),
  sidebar: undefined as undefined | (() => Promise<void>),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    get sidePanel() {
      return world.panel && { open: world.panel };
    },
    get sidebarAction() {
      return world.sidebar && { open: world.sidebar };
    },
    extension: { getViews: () => [] },
    runtime: { getURL: (path: string) => `chrome-extension://sheaf${path}` },
    tabs: {
      create: async (tab: unknown) => void world.opened.push(tab),
      get: async (id: number) => ({ id, windowId: id }),
    },
    windows: { getCurrent: async () => ({ id: 1 }) },
    storage: {
      session: {
        get: async (name: string) => (world.session.has(name) ? { [name]: world.session.get(name) } : {}),
        remove: async (name: string) => void world.session.delete(name),
        set: async (items: Record<string, unknown>) => {
          for (const [name, newValue] of Object.entries(items)) {
            world.session.set(name, newValue);
            for (const listener of world.listeners) (listener as Listener)({ [name]: { newValue } });
          }
        },
        onChanged: {
          addListener: (listener: Listener) => world.listeners.add(listener),
          removeListener: (listener: Listener) => world.listeners.delete(listener),
        },
      },
    },
  },
}));
const { pages } = await import('../../lib/platform/pages.ts');
const { beside } = await import('../../lib/platform/beside.ts');

let end: () => void = () => undefined;
let taken: string[];
beforeEach(() => {
  end();
  taken = [];
  world.session.clear();
  world.opened = [];
  world.panel = async () => undefined;
  world.sidebar = undefined;
});
const watch = () => {
  end = beside.watchHandedOver((id) => taken.push(id));
};

it('an article that is shared is taken by the panel that opens, once', async () => {
  await pages.openComposer('article-1', 1);
  watch();
  await vi.waitFor(() => expect(taken).toEqual(['article-1']));
  await vi.waitFor(() => expect(world.session.size).toBe(0));
  expect(world.opened).toEqual([]);
});

it('and by the panel that is open already, each time', async () => {
  watch();
  const now = vi.spyOn(Date, 'now');
  for (const at of [1_000_000, 1_000_001]) {
    now.mockReturnValue(at);
    await pages.openComposer('article-1', 1);
    await vi.waitFor(() => expect(taken).toHaveLength(at - 999_999));
  }
  now.mockRestore();
});

it('but not by that of another window, nor when it is long gone', async () => {
  watch();
  await pages.openComposer('article-1', 2);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(taken).toEqual([]);
  end();
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 10 * 60_000);
  await pages.openComposer('article-2', 1);
  now.mockRestore();
  watch();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(taken).toEqual([]);
});

it.each([
  ['has no panel', undefined],
  ['has none in this window', () => Promise.reject(new Error('No active side panel'))],
])('where the browser %s, the composer opens in a tab', async (_, panel) => {
  world.panel = panel;
  await pages.openComposer('article/1', 1);
  expect(world.opened).toEqual([{ url: 'chrome-extension://sheaf/app.html#/compose/article/article%2F1' }]);
});

it('opens Firefox’s sidebar within the press, before anything is waited for', () => {
  let isOpen = false;
  world.sidebar = async () => {
    isOpen = true;
  };
  void pages.openComposer('article-1', 1);
  expect(isOpen).toBe(true);
});
