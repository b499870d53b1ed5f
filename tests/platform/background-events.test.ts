import { expect, it, vi } from 'vitest';

const startup = vi.hoisted(() => ({ listeners: [] as (() => void)[] }));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { onStartup: { addListener: (listener: () => void) => startup.listeners.push(listener) } } },
}));
const { onBrowserStart } = await import('../../lib/platform/background-events.ts');

it('begins what waits when the browser starts, with no alarm of the session before', () => {
  const begin = vi.fn();
  onBrowserStart(begin);
  for (const listener of startup.listeners) listener();
  expect(begin).toHaveBeenCalledOnce();
});
