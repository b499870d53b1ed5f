import { describe, expect, it } from 'vitest';
import type { DraftImage } from '../../../lib/share/draft.ts';
import { joinedImages, movedImage, placedImage, placedLast, shownImages } from '../../../lib/share/images/order.ts';
import { anImage } from '../../support/draft-facts.ts';

const image = (id: string) => anImage({ id, partId: id.slice(0, 1), alt: id });
/** Two of part `a`, one of `b`, and another of `a`. */
const IMAGES = ['a1', 'b1', 'a2', 'a3'].map(image);
const told = (images: readonly DraftImage[] = []) => images.map(({ id, partId }) => `${id}${partId}`).join(' ');

it.each([
  ['a1', 1, 'a2a b1b a1a a3a'],
  ['a3', -1, 'a1a b1b a3a a2a'],
  ['a1', -1, 'a1a b1b a2a a3a'],
  ['a3', 5, 'a1a b1b a2a a3a'],
  ['a1', 2, 'a2a b1b a3a a1a'],
  ['none', 1, 'a1a b1b a2a a3a'],
])('%s is moved by %i among those of its part', (id, by, expected) => {
  expect(told(movedImage(IMAGES, id, by))).toBe(expected);
});

it.each([
  ['a1', 'a3', 'b1b a2a a3a a1a'],
  ['a3', 'a1', 'a3a a1a b1b a2a'],
  ['b1', 'a2', 'a1a a2a b1a a3a'],
  ['a1', 'a1', 'a1a b1b a2a a3a'],
  ['a1', 'none', 'a1a b1b a2a a3a'],
])('%s is put where %s is, whatever part that is of', (id, at, expected) => {
  expect(told(placedImage(IMAGES, id, at))).toBe(expected);
});

it.each([
  ['a1', 'a', 'b1b a2a a3a a1a'],
  ['a1', 'c', 'b1b a2a a3a a1c'],
  ['none', 'a', 'a1a b1b a2a a3a'],
])('%s is put at the end of part %s', (id, partId, expected) => {
  expect(told(placedLast(IMAGES, id, partId))).toBe(expected);
});

describe('where parts are joined', () => {
  it.each<[string, string, string, number, string | undefined]>([
    ['their images are too', 'b', 'a', 4, 'a1a a2a a3a b1a'],
    ['the earlier one had none', 'b', 'c', 4, 'a1a a2a a3a b1c'],
    ['they would be too many', 'b', 'a', 3, undefined],
    ['the later one has none', 'c', 'a', 2, 'a1a b1b a2a a3a'],
  ])('%s', (_name, from, to, most, expected) => {
    const joined = joinedImages(IMAGES, from, to, most);
    expect(joined && told(joined)).toBe(expected);
  });
});

it('images of a part that is gone are not shown, of a part that one network has they are', () => {
  const draft = { parts: [{ id: 'a', text: '' }], overrides: {}, networks: ['x' as const], images: IMAGES };
  expect(told(shownImages(draft))).toBe('a1a a2a a3a');
  expect(told(shownImages({ ...draft, overrides: { x: [{ id: 'b', text: '' }] } }))).toBe('a1a b1b a2a a3a');
});
