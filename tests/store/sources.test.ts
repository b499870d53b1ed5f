import { expect, it } from 'vitest';
import { aSource } from '../support/following.ts';
import { aCheck, bring, following } from '../support/inbox.ts';
import { aStore } from '../support/memory.ts';

const [EARLY, START, LATE] = ['2026-11-29T08:00:00.000Z', '2026-11-29T09:00:00.000Z', '2026-11-29T10:00:00.000Z'];

it('finds what is due: what was never looked at, and of a run what was not looked at since it began', async () => {
  const { sources } = aStore();
  await sources.put(['a', 'b', 'c', 'd'].map((id) => aSource(id, { isPaused: id === 'd' })));
  expect((await sources.due(LATE, 9)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  const later = { dueAt: '2026-12-01T00:00:00.000Z' };
  await sources.putCheck(aCheck('a', { ...later, lookedAt: EARLY }));
  await sources.putCheck(aCheck('b', { ...later, lookedAt: LATE, problem: 'timeout' }));
  await sources.putCheck(aCheck('c', { ...later, lookedAt: EARLY }));
  expect(await sources.due(LATE, 9)).toEqual([]);
  expect(await sources.progress()).toBeUndefined();
  await sources.setRun({ startedAt: START });
  expect((await sources.due(LATE, 9)).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(await sources.progress()).toEqual({ done: 1, total: 3, failed: 1 });
  await sources.setRun({ startedAt: START, sourceIds: ['c'] });
  expect((await sources.due(LATE, 9)).map(({ id }) => id)).toEqual(['c']);
  expect(await sources.progress()).toEqual({ done: 0, total: 1, failed: 0 });
});

it('counts the days of some sources only', async () => {
  const store = await following(['a', 'b', 'c']);
  await bring(store, 'a', ['1', '2'], '2026-11-28T12:00:00.000Z');
  await bring(store, 'b', ['3'], '2026-11-29T12:00:00.000Z');
  await bring(store, 'c', ['4'], '2026-11-29T12:00:00.000Z');
  const view = { state: 'new', by: 'day', sourceIds: ['a', 'b'] } as const;
  expect(await store.inbox.sections({ ...view, sourceIds: ['a', 'b'] })).toEqual([
    { key: '2026-11-29', count: 1 },
    { key: '2026-11-28', count: 2 },
  ]);
  expect(await store.inbox.ids({ ...view, sourceIds: ['a', 'b'] }, '2026-11-28')).toHaveLength(2);
  expect(await store.inbox.ids({ state: 'new', by: 'source' }, 'a', { from: 1, count: 5 })).toHaveLength(1);
});

it('goes through a view for what a query is true of', async () => {
  const store = await following(['a', 'b']);
  await bring(store, 'a', ['1', '2']);
  await bring(store, 'b', ['3']);
  const told: [number, number][] = [];
  const signal = new AbortController().signal;
  const found = (ids: string[], searched: number) => told.push([ids.length, searched]);
  await store.inbox.find({ state: 'new', by: 'day' }, 'doi:10.5555/2 OR doi:10.5555/3', found, signal);
  await store.inbox.find({ state: 'new', by: 'day', sourceIds: ['a'] }, 'doi:10.5555', found, signal);
  expect(told).toEqual([
    [2, 3],
    [2, 3],
  ]);
});
