import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../lib/digest/issue.ts';
import { placed, sectionsTakenBack, withEntries, withoutEntries } from '../../lib/digest/sections.ts';

const section = (id: string, ...entryIds: string[]): Section => ({ id, title: id, entryIds });
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
const sections = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('x', 'y', 'z'),
    title: fc.constant(''),
    entryIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
  }),
  { selector: ({ id }) => id, maxLength: 3 },
);
const idsOf = (all: readonly Section[]) => all.flatMap(({ entryIds }) => entryIds);

describe('the order of an issue', () => {
  it('has each of its entries once and no other, whatever windows set', () => {
    fc.assert(
      fc.property(sections, ids, sections, (set, own, before) => {
        const after = placed(set, own, before);
        expect(idsOf(after).toSorted()).toEqual(own.toSorted());
        expect(placed(after, own)).toEqual(after);
        expect(after.map(({ id }) => id)).toEqual(set.length > 0 ? set.map(({ id }) => id) : ['first']);
      }),
    );
  });

  it('keeps what it leaves out in the section where it was, or else in the last', () => {
    const before = [section('x', 'a', 'b'), section('y', 'c'), section('gone', 'd')];
    expect(placed([section('x', 'b'), section('y')], ['a', 'b', 'c', 'd'], before)).toEqual([
      section('x', 'b', 'a'),
      section('y', 'c', 'd'),
    ]);
  });

  it('has one section of a name that was given twice', () => {
    expect(placed([section('x', 'a'), section('x', 'b')], ['a', 'b'])).toEqual([section('x', 'a', 'b')]);
  });

  it.each([
    ['in their section', 'x', [section('x', 'a', 'n'), section('y', 'b')]],
    ['in the last where theirs is gone', 'gone', [section('x', 'a'), section('y', 'b', 'n')]],
  ])('has entries at the end %s', (_name, id, expected) => {
    expect(withEntries([section('x', 'a'), section('y', 'b')], id, ['n'])).toEqual(expected);
  });

  it('has a section for entries where it had none', () => {
    expect(withEntries([], 'x', ['n'])).toEqual([{ id: 'first', title: '', entryIds: ['n'] }]);
  });
});

describe('a change of the order', () => {
  it('is taken back as it was where nothing came between, and once', () => {
    fc.assert(
      fc.property(sections, sections, (was, became) => {
        expect(sectionsTakenBack(became, was, became)).toEqual(was);
        expect(sectionsTakenBack(was, was, became)).toEqual(was);
      }),
    );
  });

  const was = [section('x', 'a', 'b', 'c'), section('y', 'd')];
  it.each<[string, Section[], Section[], Section[] | undefined]>([
    [
      'that took an entry out gives it back behind what stood before it',
      withoutEntries(was, ['c']),
      [section('y', 'd', 'b'), section('x', 'new', 'a', 'more')],
      [section('y', 'd', 'b'), section('x', 'new', 'a', 'c', 'more')],
    ],
    [
      'that took one out gives it back at the beginning where nothing of that is there',
      withoutEntries(was, ['b']),
      [section('y', 'd', 'a'), section('x', 'c', 'new')],
      [section('y', 'd', 'a'), section('x', 'b', 'c', 'new')],
    ],
    [
      'that took out a section with all in it gives that back to the last',
      [section('x', 'a', 'b', 'c')],
      [section('x', 'c', 'b', 'a')],
      [section('x', 'd', 'c', 'b', 'a')],
    ],
    [
      'that put one in takes it out, wherever it is by now',
      withEntries(was, 'x', ['n']),
      [section('x', 'a', 'b', 'c'), section('y', 'n', 'd', 'm')],
      [section('x', 'a', 'b', 'c'), section('y', 'd', 'm')],
    ],
    [
      'that moved one is none where it was moved again',
      [section('x', 'b', 'a', 'c'), section('y', 'd')],
      [section('x', 'c', 'b', 'a'), section('y', 'd')],
      undefined,
    ],
  ])('%s', (_name, became, current, expected) => {
    expect(sectionsTakenBack(current, was, became)).toEqual(expected);
  });
});
