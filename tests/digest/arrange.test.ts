import { describe, expect, it } from 'vitest';
import { movedEntry, movedSection, placedEntries, renamedSection, withoutSection } from '../../lib/digest/arrange.ts';
import type { Section } from '../../lib/digest/issue.ts';

/** `ab|c|` is two entries in a first section, one in a second, none in a third. */
function read(text: string): Section[] {
  return text.split('|').map((ids, index) => ({ id: `s${index}`, title: '', entryIds: [...ids] }));
}

function shown(sections: Section[]): string {
  return sections.map(({ entryIds }) => entryIds.join('')).join('|');
}

describe('movedEntry', () => {
  it.each([
    ['abc|d', 'b', 1, 'acb|d'],
    ['abc|d', 'b', -1, 'bac|d'],
    ['abc|d', 'a', -1, 'abc|d'],
    ['abc|d', 'c', 1, 'ab|cd'],
    ['abc|d', 'd', -1, 'abcd|'],
    ['abc|d', 'd', 1, 'abc|d'],
    ['a||b', 'a', 1, '|a|b'],
    ['a||b', 'b', -1, 'a|b|'],
    ['a', 'x', 1, 'a'],
  ] as const)('%s: %s by %i is %s', (before, id, by, after) => {
    expect(shown(movedEntry(read(before), id, by))).toBe(after);
  });
});

describe('placedEntries', () => {
  it.each([
    ['abc|de', ['a', 'e'], 's1', 'd', 'bc|aed'],
    ['abc|de', ['a'], 's0', undefined, 'bca|de'],
    ['abc|de', ['d'], 's0', 'b', 'adbc|e'],
    ['abc|de', ['b'], 's1', 'gone', 'ac|deb'],
  ])('%s: %j into %s before %s is %s', (before, ids, sectionId, place, after) => {
    expect(shown(placedEntries(read(before), ids, sectionId, place))).toBe(after);
  });

  it('leaves the other sections the same things', () => {
    const sections = read('ab|c|d');
    expect(placedEntries(sections, ['a'], 's0')[2]).toBe(sections[2]);
  });
});

describe('sections', () => {
  it('move with their entries, and no further than the ends', () => {
    expect(shown(movedSection(read('a|b|c'), 's1', -1))).toBe('b|a|c');
    expect(shown(movedSection(read('a|b|c'), 's2', 1))).toBe('a|b|c');
  });

  it('leave their entries to the one before, else to the one after, and the last stays', () => {
    expect(shown(withoutSection(read('a|bc|d'), 's1'))).toBe('abc|d');
    expect(shown(withoutSection(read('ab|c'), 's0'))).toBe('abc');
    expect(shown(withoutSection(read('ab'), 's0'))).toBe('ab');
  });

  it('take another title', () => {
    expect(renamedSection(read('a|b'), 's1', 'Education').map(({ title }) => title)).toEqual(['', 'Education']);
  });
});
