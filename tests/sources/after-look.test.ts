import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsPerWeek, withActivity } from '../../lib/sources/activity.ts';
import { afterFailure, firstCheck } from '../../lib/sources/after-look.ts';
import type { Brought } from '../../lib/sources/kinds/kind.ts';
import { unknownOf } from '../../lib/sources/known.ts';

const NOW = '2026-11-29T12:00:00.000Z';
const WEEK_MS = 604_800_000;
const item = (guid: string, print = ''): Brought => ({ guid, print, fields: () => ({}) });
const guids = (items: readonly Brought[]) => items.map(({ guid }) => guid);
const weeksAgo = (weeks: number) => new Date(Date.parse(NOW) - weeks * WEEK_MS).toISOString();

describe('what is new in an answer', () => {
  it('is what the last ones did not hold, or held otherwise', () => {
    const first = unknownOf([], [item('a', '1'), item('b', '1'), item('a', '2')]);
    expect(guids(first.brought)).toEqual(['a', 'b']);
    const second = unknownOf(first.known, [item('c', '1'), item('a', '2'), item('b', '1')]);
    expect(guids(second.brought)).toEqual(['c', 'a']);
    expect(guids(second.added)).toEqual(['c']);
  });

  it('is nothing the second time, whatever the answer, and what it leaves out once comes back as known', () => {
    const items = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(items, (pairs) => {
        const all = pairs.map(([guid, print]) => item(guid, print));
        const { known } = unknownOf([], all);
        expect(unknownOf(known, all).brought).toEqual([]);
        expect(unknownOf(known, all).known).toEqual(known);
        expect(unknownOf(unknownOf(known, []).known, all).added).toEqual([]);
      }),
    );
  });

  it('does not remember for ever', () => {
    let known: string[] = [];
    for (let look = 0; look < 50; look++)
      known = unknownOf(
        known,
        Array.from({ length: 30 }, (_, at) => item(`${look} ${at}`)),
      ).known;
    expect(known).toHaveLength(30 + 200);
  });
});

describe('activity', () => {
  it('is counted in the weeks in which items came out, the first time too', () => {
    const first = withActivity(
      { activity: [], activityWeek: 0 },
      [NOW, NOW, weeksAgo(2), weeksAgo(11), weeksAgo(40)],
      NOW,
    );
    expect(first.activity).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2]);
    const later = withActivity(first, [], new Date(Date.parse(NOW) + 2 * WEEK_MS).toISOString());
    expect(later.activity).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0]);
    expect(itemsPerWeek(later)).toBe(0.5);
  });

  it('has at most twelve weeks and never less than nothing, whatever dates a feed gives', () => {
    const dates = fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2030-01-01') }));
    fc.assert(
      fc.property(dates, fc.array(fc.nat(50), { maxLength: 12 }), fc.nat(60), (came, activity, weeks) => {
        const before = { activity, activityWeek: Math.floor(Date.parse(NOW) / WEEK_MS) - weeks };
        const after = withActivity(
          before,
          came.map((date) => date.toISOString()),
          NOW,
        );
        expect(after.activity.length).toBeLessThanOrEqual(12);
        expect(after.activity.every((count) => count >= 0)).toBe(true);
        expect(after.activityWeek).toBe(Math.floor(Date.parse(NOW) / WEEK_MS));
      }),
    );
  });
});

it.each([
  ['rate-limited', {}, 10 * 60],
  ['rate-limited', { 'retry-after': '3600' }, 3600],
  ['rate-limited', { 'retry-after': '99999999' }, 86_400],
  ['server', {}, undefined],
  ['server', { 'retry-after': '120' }, 120],
  ['not-found', { 'retry-after': '120' }, undefined],
] as const)('a server that answers %s with %j is left alone by all for %s seconds', (problem, given, seconds) => {
  const headers = new Headers(given);
  const { restsUntil } = afterFailure(firstCheck('a', NOW), { now: NOW, problem, headers, isAsked: false });
  expect(restsUntil && (Date.parse(restsUntil) - Date.parse(NOW)) / 1000).toBe(seconds);
});
