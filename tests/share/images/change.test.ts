import { expect, it } from 'vitest';
import type { DraftImage } from '../../../lib/share/draft.ts';
import { changedImages, type ImageChange, parseImageChange } from '../../../lib/share/images/change.ts';
import { MISFIT } from '../../../lib/text/parse.ts';
import { anImage } from '../../support/draft-facts.ts';

const image = (id: string) => anImage({ id, partId: id.slice(0, 1), alt: id });
const IMAGES = ['a1', 'b1', 'a2', 'a3'].map(image);
const told = (images: readonly DraftImage[]) => images.map(({ id, partId }) => `${id}${partId}`).join(' ');

it.each<[string, ImageChange]>([
  ['a1a b1b a3a a2a', { kind: 'move', id: 'a2', by: 1 }],
  ['b1b a2a a3a a1a', { kind: 'place', id: 'a1', at: 'a3' }],
  ['b1b a2a a3a a1b', { kind: 'place-last', id: 'a1', partId: 'b' }],
  ['a1a b1b a3a', { kind: 'remove', id: 'a2' }],
  ['a1a b1b a2a a3a', { kind: 'remove', id: 'gone' }],
  ['a1a c1c b1b a2a a3a', { kind: 'put-back', image: image('c1'), at: 1 }],
  ['a1a b1b a2a a3a c1c', { kind: 'put-back', image: image('c1'), at: 9 }],
  ['a1a b1b a2a a3a', { kind: 'put-back', image: image('a2'), at: 0 }],
  ['a1c b1b a2a a3c', { kind: 'place-all', places: { a1: 'c', a3: 'c', gone: 'b' } }],
  ['b1b a1b a2b a3b', { kind: 'join', partId: 'a', to: 'b' }],
])('%s, after %j, which a message can hold', (expected, change) => {
  expect(parseImageChange(change)).toEqual(change);
  expect(told(changedImages(IMAGES, change))).toBe(expected);
});

it.each([
  [null],
  ['remove'],
  [[]],
  [{ kind: 'toString' }],
  [{ kind: 'remove' }],
  [{ kind: 'move', id: 'a1', by: 0.5 }],
  [{ kind: 'place-all', places: { a1: 1 } }],
  [{ kind: 'place-all', places: null }],
  [{ kind: 'put-back', image: image('c1'), at: -1 }],
  [{ kind: 'put-back', image: { id: 'c1' }, at: 0 }],
])('%j is no change', (value) => {
  expect(parseImageChange(value)).toBe(MISFIT);
});
