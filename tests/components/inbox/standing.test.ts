import { expect, it } from 'vitest';
import { headKey, shownItems } from '../../../components/inbox/sections.ts';
import { createStanding, type Standing } from '../../../components/inbox/standing.ts';

const ids = (standing: Standing) =>
  standing.sections().flatMap(({ key, ids: all, count }) => all ?? [`${key}:${count}`]);

/** A view of two days that was read, and one that was not. */
function aStanding(): Standing {
  const standing = createStanding();
  standing.tell([
    { key: 'today', count: 3 },
    { key: 'yesterday', count: 2 },
    { key: 'before', count: 50 },
  ]);
  standing.read('today', ['a', 'b', 'c']);
  standing.read('yesterday', ['d', 'e']);
  return standing;
}

it('shows the first sections while the others are counted, and then tells which are known otherwise', () => {
  const standing = createStanding();
  standing.begin([{ key: 'today', count: 3 }]);
  standing.read('today', ['a', 'b', 'c']);
  standing.begin([]);
  expect(standing.isWhole()).toBe(false);
  expect(ids(standing)).toEqual(['a', 'b', 'c']);
  const all = [
    { key: 'today', count: 3 },
    { key: 'before', count: 50 },
  ];
  expect(standing.tell(all)).toEqual([]);
  expect(standing.isWhole()).toBe(true);
  expect(ids(standing)).toEqual(['a', 'b', 'c', 'before:50']);
  expect(standing.waiting()).toBe(0);
  expect(standing.tell([{ key: 'today', count: 2 }])).toEqual(['today']);
});

it('shows the first of a section until all of it are read, without those that are dealt with meanwhile', () => {
  const standing = createStanding();
  standing.begin([{ key: 'today', count: 5 }]);
  standing.readFirst('today', ['a', 'b']);
  expect(standing.sections()).toEqual([{ key: 'today', count: 5, ids: ['a', 'b'] }]);
  expect([standing.isRead('today'), standing.sectionOf('b')]).toEqual([false, 'today']);
  standing.hide(['a']);
  expect(standing.sections()).toEqual([{ key: 'today', count: 4, ids: ['b'] }]);
  standing.read('today', ['a', 'b', 'c', 'd', 'e']);
  expect(standing.sections()).toEqual([{ key: 'today', count: 4, ids: ['b', 'c', 'd', 'e'] }]);
  standing.readFirst('before', []);
  expect(standing.sections().map(({ key }) => key)).toEqual(['today']);
});

it('takes out what is dealt with at once, and what is gone', () => {
  const standing = aStanding();
  standing.hide(['b']);
  expect(ids(standing)).toEqual(['a', 'c', 'd', 'e', 'before:50']);
  standing.show(['b']);
  standing.read('today', ['a']);
  expect(ids(standing)).toEqual(['a', 'd', 'e', 'before:50']);
  standing.read('today', []);
  expect(standing.sections().map(({ key }) => key)).toEqual(['yesterday', 'before']);
});

it('has what comes wait until it is taken in, and what comes back stand where it stood', () => {
  const standing = aStanding();
  standing.read('today', ['new', 'a', 'c']);
  standing.tell([
    { key: 'tomorrow', count: 4 },
    { key: 'today', count: 3 },
    { key: 'yesterday', count: 2 },
    { key: 'before', count: 51 },
  ]);
  expect(ids(standing)).toEqual(['a', 'c', 'd', 'e', 'before:51']);
  expect(standing.waiting()).toBe(5);
  standing.read('today', ['new', 'c', 'b', 'a']);
  expect(ids(standing)).toEqual(['a', 'b', 'c', 'd', 'e', 'before:51']);
  standing.takeIn();
  expect(standing.waiting()).toBe(0);
  expect(ids(standing)).toEqual(['tomorrow:4', 'new', 'c', 'b', 'a', 'd', 'e', 'before:51']);
});

it('knows each row and each item by its place, read or not', () => {
  const standing = aStanding();
  const shown = shownItems('view', standing.sections(), standing.sectionOf);
  expect(shown.all.length).toBe(55);
  expect(shown.rows.length).toBe(58);
  expect([...shown.all]).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([0, 1, 3, 4, 5].map((index) => shown.rows.at(index))).toEqual([
    headKey('today'),
    'a',
    'c',
    headKey('yesterday'),
    'd',
  ]);
  expect(shown.rowAt(8)).toMatchObject({ isHead: false, id: undefined, section: { key: 'before' } });
  expect(shown.rowAt(58)).toBeUndefined();
  for (const id of ['a', 'c', 'd', 'e']) {
    expect(shown.all.at(shown.indexOf(id))).toBe(id);
    expect(shown.rows.at(shown.rows.indexOf(id))).toBe(id);
  }
  expect(shown.rows.indexOf(headKey('before'))).toBe(7);
  expect([shown.indexOf('z'), shown.rows.indexOf('z'), shown.indexOf(undefined)]).toEqual([-1, -1, -1]);
  expect(shown.sectionsFrom(4, 5).map(({ key }) => key)).toEqual(['yesterday', 'before']);
});

it('has no heads where none are wanted', () => {
  const standing = aStanding();
  const shown = shownItems('view', standing.sections(), standing.sectionOf, false);
  expect(shown.rows.length).toBe(55);
  expect(shown.rows.at(3)).toBe('d');
});

it('shows nothing of a view that holds nothing', () => {
  const standing = createStanding();
  expect(standing.tell([])).toEqual([]);
  const shown = shownItems('view', standing.sections(), standing.sectionOf);
  expect([shown.all.length, shown.rows.length, shown.rowAt(0), shown.sectionsFrom(0, 10)]).toEqual([
    0,
    0,
    undefined,
    [],
  ]);
});
