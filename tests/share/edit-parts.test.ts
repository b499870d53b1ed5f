import { describe, expect, it } from 'vitest';
import { brokenAt, joinedToBefore, movedBy } from '../../lib/share/edit-parts.ts';

const parts = [
  { id: 'a', text: 'One. Two.' },
  { id: 'b', text: 'Three.' },
];
const texts = (of: { text: string }[]) => of.map(({ text }) => text);

describe('brokenAt', () => {
  it.each([
    [4, ['One.', 'Two.', 'Three.']],
    [5, ['One.', 'Two.', 'Three.']],
    [0, ['', 'One. Two.', 'Three.']],
    [9, ['One. Two.', '', 'Three.']],
  ])('breaks at %i', (at, broken) => {
    expect(texts(brokenAt(parts, 'a', at, 'new'))).toEqual(broken);
  });

  it('gives the later half the new id', () => {
    expect(brokenAt(parts, 'a', 4, 'new').map(({ id }) => id)).toEqual(['a', 'new', 'b']);
  });
});

describe('joinedToBefore', () => {
  it('joins with an empty line between, and keeps the first id', () => {
    expect(joinedToBefore(parts, 'b')).toEqual([{ id: 'a', text: 'One. Two.\n\nThree.' }]);
  });

  it('puts no line where one is empty', () => {
    expect(
      texts(
        joinedToBefore(
          [
            { id: 'a', text: 'One.' },
            { id: 'b', text: '' },
          ],
          'b',
        ),
      ),
    ).toEqual(['One.']);
  });

  it('leaves the first as it is', () => {
    expect(joinedToBefore(parts, 'a')).toEqual(parts);
  });
});

describe('movedBy', () => {
  it.each([
    ['b', -1, ['b', 'a']],
    ['a', 1, ['b', 'a']],
    ['a', -1, ['a', 'b']],
    ['b', 1, ['a', 'b']],
  ] as const)('moves %s by %i', (id, by, order) => {
    expect(movedBy(parts, id, by).map((part) => part.id)).toEqual(order);
  });
});
