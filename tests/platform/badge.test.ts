import { beforeEach, expect, it, vi } from 'vitest';

const shown = vi.hoisted(() => ({ text: '', title: '', color: '' }));
vi.mock('wxt/browser', () => ({
  browser: {
    action: {
      setBadgeText: async (said: { text: string }) => void Object.assign(shown, said),
      setTitle: async (said: { title: string }) => void Object.assign(shown, said),
      setBadgeBackgroundColor: async (said: { color: string }) => void Object.assign(shown, said),
    },
    i18n: { getMessage: (key: string, filled = '') => `${key} ${filled}`.trim(), getUILanguage: () => 'en' },
  },
}));
const { createBadge } = await import('../../lib/platform/badge.ts');

let isWanted: boolean;
let badge: ReturnType<typeof createBadge>;

beforeEach(() => {
  isWanted = true;
  // As another worker left it.
  Object.assign(shown, { text: '5', title: '', color: '' });
  badge = createBadge(async () => isWanted);
});

it('counts what is new, as far as there is room', async () => {
  await badge.showNewItems(12);
  expect(shown).toMatchObject({ text: '12', title: 'actionTitle\nannounceNew_other 12' });
  await badge.showNewItems(1234);
  expect(shown).toMatchObject({ text: '999+', title: 'actionTitle\nannounceNew_other 1,234' });
});

it('leaves what the worker before showed until it knows better', async () => {
  await badge.showFailedPosts(0);
  expect(shown.text).toBe('5');
  await badge.showNewItems(0);
  expect(shown).toMatchObject({ text: '', title: 'actionTitle' });
});

it('shows a post that did not go out in its place, and the count again when that is dealt with', async () => {
  await badge.showNewItems(3);
  const { color } = shown;
  await badge.showFailedPosts(1);
  expect(shown).toMatchObject({ text: '!', title: 'announceNotPosted_one 1' });
  await badge.showNewItems(4);
  expect(shown.text).toBe('!');
  await badge.showFailedPosts(0);
  expect(shown).toMatchObject({ text: '4', color });
});

it('counts nothing where that is not wanted', async () => {
  await badge.showNewItems(3);
  isWanted = false;
  await badge.show();
  expect(shown).toMatchObject({ text: '', title: 'actionTitle' });
});
