// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashNow, replaceSoon, settleAddress } from '../../../components/ui/calm-address.ts';

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({ kept: true }, '', '#/library/first');
});
afterEach(() => {
  settleAddress();
  vi.useRealTimers();
});

it('follows the keys once they rest, and keeps what the step holds', () => {
  for (const id of ['second', 'third']) {
    vi.advanceTimersByTime(50);
    replaceSoon(`#/library/${id}`);
  }
  expect([location.hash, hashNow()]).toEqual(['#/library/first', '#/library/third']);
  vi.runAllTimers();
  expect([location.hash, history.state]).toEqual(['#/library/third', { kept: true }]);
});

it('says it before a step is made', () => {
  replaceSoon('#/library/second');
  settleAddress();
  expect(location.hash).toBe('#/library/second');
});

it('says nothing where someone went elsewhere meanwhile', () => {
  replaceSoon('#/library/second');
  history.pushState(null, '', '#/inbox');
  expect(hashNow()).toBe('#/inbox');
  vi.runAllTimers();
  expect(location.hash).toBe('#/inbox');
});
