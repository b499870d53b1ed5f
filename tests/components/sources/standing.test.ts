import { expect, it } from 'vitest';
import { filtered, sorted } from '../../../components/sources/shown.ts';
import { perWeek, standings, weeksUntil } from '../../../components/sources/standing.ts';
import type { Source } from '../../../lib/sources/source.ts';

const NOW = '2026-11-29T12:00:00.000Z';
/** 2026-11-26 began the week 2969 since 1970. */
const WEEK = Math.floor(Date.parse(NOW) / (7 * 86_400_000));

const aSource = (id: string, changes: Partial<Source> = {}): Source => ({
  id,
  where: { kind: 'feed', url: `https://${id}.example/feed` },
  title: id,
  folder: [],
  tags: [],
  starred: false,
  isPaused: false,
  addedAt: NOW,
  updatedAt: NOW,
  ...changes,
});
const aCheck = (sourceId: string, changes: object = {}) => ({
  sourceId,
  dueAt: NOW,
  failures: 0,
  activity: [],
  activityWeek: WEEK,
  ...changes,
});

it.each([
  [[1, 2], WEEK, [1, 2]],
  [[1, 2], WEEK - 2, [1, 2, 0, 0]],
  [[5], WEEK - 40, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  [[], WEEK - 3, []],
])('the activity %j of week %i goes on to this week', (activity, activityWeek, weeks) => {
  expect(weeksUntil({ activity, activityWeek }, NOW)).toEqual(weeks);
});

it('counts new items a week over the weeks that are known', () => {
  expect(perWeek([4, 0])).toBe(2);
  expect(perWeek([])).toBe(0);
});

it.each([
  ['timeout', 1, false, undefined],
  ['timeout', 3, false, 'timeout'],
  ['not-permitted', 1, false, 'not-permitted'],
  ['gone', 1, false, 'gone'],
  ['gone', 1, true, 'gone'],
  ['timeout', 3, true, undefined],
] as const)('%s after %i failures, paused %s, is told as %s', (problem, failures, isPaused, told) => {
  const [standing] = standings([aSource('a', { isPaused })], [aCheck('a', { problem, failures })], NOW, true);
  expect(standing?.problem).toBe(told);
});

const SOME = standings(
  [
    aSource('Zeta', { folder: ['Medical education'], addedAt: '2026-11-28T00:00:00.000Z' }),
    aSource('alpha', { tags: ['MedEd'] }),
    aSource('Ärzte', { where: { kind: 'journal', issn: ['0142-159X'] } }),
  ],
  [aCheck('Zeta', { activity: [1, 9] }), aCheck('alpha', { problem: 'gone', failures: 1, answeredAt: NOW })],
  NOW,
  true,
);
const titles = (found: readonly { source: Source }[]) => found.map(({ source }) => source.title);

it.each([
  ['med', ['Zeta', 'alpha']],
  ['arzte', ['Ärzte']],
  ['0142', ['Ärzte']],
  ['journal', ['Ärzte']],
  ['zeta.example', ['Zeta']],
  ['med zeta', ['Zeta']],
  ['', ['Zeta', 'alpha', 'Ärzte']],
  ['nothing', []],
])('narrowed to %j it shows %j', (text, expected) => {
  expect(titles(filtered(SOME, text, ({ where }) => (where.kind === 'journal' ? 'Journal' : 'Feed')))).toEqual(
    expected,
  );
});

it.each([
  ['title', ['alpha', 'Ärzte', 'Zeta']],
  ['activity', ['Zeta', 'alpha', 'Ärzte']],
  ['added', ['alpha', 'Ärzte', 'Zeta']],
  ['looked', ['Ärzte', 'Zeta', 'alpha']],
  ['problem', ['alpha', 'Ärzte', 'Zeta']],
] as const)('in the order %s it shows %j', (sort, expected) => {
  expect(titles(sorted(SOME, sort))).toEqual(expected);
});

it('tells of a feed that leads to where another is followed', () => {
  const moved = { to: 'https://b.example/feed', times: 1, since: NOW };
  const of = (...ids: string[]) =>
    standings(
      ids.map((id) => aSource(id)),
      [aCheck('a', { moved })],
      NOW,
      true,
    );
  expect(of('a', 'b').map(({ sameAs }) => sameAs)).toEqual(['b', undefined]);
  expect(of('a', 'c').map(({ sameAs }) => sameAs)).toEqual([undefined, undefined]);
});
