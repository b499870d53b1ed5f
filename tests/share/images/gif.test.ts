import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainGif } from '../../../lib/share/images/gif.ts';
import { aGif, bytesOf, GIF_FRAME, GIF_LOOP } from '../../support/images.ts';

const note = (text: string) => bytesOf(0x21, 0xfe, text.length, text, 0);
const application = (name: string, ...blocks: Uint8Array[]) => bytesOf(0x21, 0xff, 11, name, ...blocks, 0);
const PLAIN = aGif(GIF_LOOP, GIF_FRAME, GIF_FRAME);

it.each([
  ['a comment', aGif(GIF_LOOP, note('ward 12'), GIF_FRAME, GIF_FRAME)],
  ['comments everywhere', aGif(note('a'), GIF_LOOP, GIF_FRAME, note('b'), GIF_FRAME, note('c'))],
  ['what a program notes', aGif(GIF_LOOP, application('XMP DataXMP', bytesOf(3, 'abc')), GIF_FRAME, GIF_FRAME)],
  [
    'a loop that holds more than its number',
    aGif(GIF_LOOP, application('NETSCAPE2.0', bytesOf(4, 1, 'abc')), GIF_FRAME, GIF_FRAME),
  ],
  [
    'a loop with more behind it',
    aGif(GIF_LOOP, application('NETSCAPE2.0', bytesOf(3, 1, 0, 0, 3, 'abc')), GIF_FRAME, GIF_FRAME),
  ],
  [
    'a time with more behind it',
    aGif(GIF_LOOP, bytesOf(0x21, 0xf9, 4, 0, 10, 0, 0, 3, 'abc', 0), GIF_FRAME, GIF_FRAME),
  ],
  ['words drawn as a picture', aGif(GIF_LOOP, bytesOf(0x21, 1, 12, 'x'.repeat(12), 3, 'abc', 0), GIF_FRAME, GIF_FRAME)],
  ['what follows its end', bytesOf(PLAIN, 'more')],
  ['nothing else', PLAIN],
])('a GIF with %s is its pictures only', (_name, bytes) => {
  expect(plainGif(bytes)).toEqual(PLAIN);
});

it.each([
  ['that ends too soon', PLAIN.subarray(0, -1)],
  ['that is cut within a picture', PLAIN.subarray(0, -6)],
  ['with a block that no one knows', aGif(bytesOf(0x42), GIF_FRAME)],
])('of a GIF %s it is not sure', (_name, bytes) => {
  expect(plainGif(bytes)).toBeUndefined();
});

it('no note is left, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }), fc.boolean())),
      (notes) => {
        const blocks = notes.flatMap(([text, isFrame]) => (isFrame ? [note(text), GIF_FRAME] : [note(text)]));
        const frames = notes.filter(([, isFrame]) => isFrame).map(() => GIF_FRAME);
        expect(plainGif(aGif(...blocks))).toEqual(aGif(...frames));
      },
    ),
  );
});
