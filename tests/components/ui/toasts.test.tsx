// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useToasts } from '../../../components/ui/toasts.tsx';
import { aLibrary } from '../library/a-library.ts';
import { mount } from '../mount.tsx';

let unmount: () => void = () => undefined;

function Asker() {
  const { show } = useToasts();
  return (
    <button type="button" onClick={() => show('Starred', async () => undefined)}>
      Do
    </button>
  );
}

const toast = () => document.querySelector('.toast');

beforeEach(async () => {
  vi.useFakeTimers();
  unmount = mount(<Asker />, aLibrary());
  await vi.advanceTimersByTimeAsync(100);
  document.querySelector('button')?.click();
  await vi.advanceTimersByTimeAsync(100);
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

it('goes by itself, with an Undo too', async () => {
  expect(toast()?.textContent).toContain('Undo');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(toast()).toBeNull();
});

it('stays while the pointer or the focus is on it', async () => {
  toast()?.querySelector('button')?.focus();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(toast()).not.toBeNull();
  toast()?.dispatchEvent(new Event('pointerenter'));
  document.body.focus();
  toast()?.querySelector('button')?.blur();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(toast()).not.toBeNull();
  toast()?.dispatchEvent(new Event('pointerleave'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(toast()).toBeNull();
});
