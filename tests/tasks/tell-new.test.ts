import { beforeEach, expect, it } from 'vitest';
import { createTellNew } from '../../lib/tasks/tell-new.ts';
import { aStore } from '../support/memory.ts';

const HOUR_MS = 3_600_000;

let at: number;
let told: number[];
let items: number;
const { settings } = aStore();
const tellNew = createTellNew({
  settings,
  inbox: { count: async () => items },
  now: () => new Date(at).toISOString(),
  tell: async (count) => void told.push(count),
});

beforeEach(async () => {
  [at, told, items] = [Date.parse('2026-11-29T09:00:00.000Z'), [], 7];
  await settings.put('inboxNotices', true);
  await settings.put('lastNoticeAt', '');
});

it('tells of all that is new in one word, and not again for hours', async () => {
  await tellNew();
  items = 9;
  at += HOUR_MS;
  await tellNew();
  expect(told).toEqual([7]);
  at += 3 * HOUR_MS;
  await tellNew();
  expect(told).toEqual([7, 9]);
});

it('tells of it where it told last when the clock was ahead', async () => {
  await settings.put('lastNoticeAt', '2099-01-01T00:00:00.000Z');
  await tellNew();
  expect(told).toEqual([7]);
});

it('is silent where the person did not ask for it, or has dealt with all', async () => {
  items = 0;
  await tellNew();
  items = 3;
  await settings.put('inboxNotices', false);
  await tellNew();
  expect(told).toEqual([]);
});
