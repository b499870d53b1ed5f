import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mimeOf, readImageFile } from '../../../lib/share/images/image-file.ts';
import {
  aChunk,
  aGif,
  aJpeg,
  anExif,
  aPng,
  aRiffChunk,
  aSegment,
  aWebp,
  big,
  bytesOf,
  exifSegment,
  GIF_FRAME,
  little,
} from '../../support/images.ts';
import { ownTime } from '../../support/own-time.ts';

const BOTH = { place: [51.75, 1.25] as [number, number], takenAt: '2026:03:04 22:10:00' };
const xmp = (inside: string) => `<x:xmpmeta><rdf:Description ${inside}</rdf:Description></x:xmpmeta>`;
const iptc = (dataset: number, value: string) => bytesOf(0x1c, 2, dataset, big(value.length, 2), value);
const photoshop = (...fields: Uint8Array[]) => {
  const data = bytesOf(...fields);
  // Another block before it, whose length is odd.
  return aSegment(
    0xed,
    'Photoshop 3.0\0',
    '8BIM',
    4,
    1,
    0,
    0,
    big(1, 4),
    9,
    0,
    '8BIM',
    4,
    4,
    0,
    0,
    big(data.length, 4),
    data,
  );
};
const gps = (value: Uint8Array) =>
  aJpeg({
    segments: [
      aSegment(
        0xe1,
        'Exif\0\0MM',
        bytesOf(big(42, 2), big(8, 4), big(1, 2), big(0x8825, 2), big(4, 2), big(1, 4), big(26, 4), big(0, 4)),
        bytesOf(big(1, 2), big(2, 2), big(5, 2), big(3, 4), big(44, 4), big(0, 4), value),
      ),
    ],
  });

describe('the type and the size', () => {
  it.each([
    ['a JPEG', aJpeg({ width: 4000, height: 3000 }), 'image/jpeg', 4000, 3000],
    [
      'a JPEG with much before its frame',
      aJpeg({ segments: [aSegment(0xe2, 'ICC_PROFILE\0'), exifSegment(BOTH)] }),
      'image/jpeg',
      4,
      3,
    ],
    ['a PNG', aPng({ width: 70_000, height: 2 }), 'image/png', 70_000, 2],
    ['a GIF', aGif(GIF_FRAME), 'image/gif', 1, 1],
    ['a WebP in its extended form', aWebp({ width: 5000, height: 16 }), 'image/webp', 5000, 16],
    [
      'a WebP as cameras write it',
      bytesOf(
        'RIFF',
        little(30, 4),
        'WEBP',
        aRiffChunk('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, little(640, 2), little(480, 2)),
      ),
      'image/webp',
      640,
      480,
    ],
    [
      'a WebP without loss',
      bytesOf('RIFF', little(30, 4), 'WEBP', aRiffChunk('VP8L', 0x2f, little(639 + 479 * 2 ** 14, 4), 0, 0, 0, 0, 0)),
      'image/webp',
      640,
      480,
    ],
  ])('of %s', (_name, bytes, mime, width, height) => {
    expect(readImageFile(bytes)).toMatchObject({ mime, width, height, isAnimated: false });
  });

  it.each([
    ['nothing', bytesOf()],
    ['words', bytesOf('no image at all')],
    ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a JPEG that ends before its frame', aJpeg().subarray(0, 8)],
    ['a PNG that ends in its head', aPng().subarray(0, 20)],
    ['a PNG without height', aPng({ height: 0 })],
  ])('of %s are not told', (_name, bytes) => {
    expect(readImageFile(bytes)).toBeUndefined();
  });

  it('names what phones of Apple write, though it is not read', () => {
    const heic = bytesOf(big(24, 4), 'ftypheic', big(0, 4));
    expect([mimeOf(heic), readImageFile(heic)]).toEqual(['image/heic', undefined]);
  });
});

it.each([
  ['a GIF of two frames', aGif(GIF_FRAME, GIF_FRAME), true],
  ['a GIF of one', aGif(GIF_FRAME), false],
  ['an animated PNG', aPng({ chunks: [aChunk('acTL', big(2, 4), big(0, 4))] }), true],
  ['an animated WebP', aWebp({ flags: 0x02 }), true],
  ['a WebP with transparency', aWebp({ flags: 0x10 }), false],
])('%s moves: %s', (_name, bytes, moves) => {
  expect(readImageFile(bytes)?.isAnimated).toBe(moves);
});

describe('what a file tells', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['nothing', aJpeg(), []],
    ['EXIF, the greater end first', aJpeg({ segments: [exifSegment(BOTH)] }), ['place', 'date']],
    ['EXIF, the lesser end first', aJpeg({ segments: [exifSegment({ ...BOTH, isLittle: true })] }), ['place', 'date']],
    ['a place only', aJpeg({ segments: [exifSegment({ place: [0, 1.25] })] }), ['place']],
    ['a date only', aJpeg({ segments: [exifSegment({ takenAt: BOTH.takenAt })] }), ['date']],
    ['a phone without a fix (0/1)', gps(bytesOf(big(0, 4), big(1, 4), big(0, 4), big(1, 4), big(0, 4), big(1, 4))), []],
    ['a phone without a fix (1/0)', gps(bytesOf(big(1, 4), big(0, 4), big(1, 4), big(0, 4), big(1, 4), big(0, 4))), []],
    ['a phone with a fix', gps(bytesOf(big(51, 4), big(1, 4), big(0, 4), big(1, 4), big(0, 4), big(1, 4))), ['place']],
    ['a clock that was never set', aJpeg({ segments: [exifSegment({ takenAt: '0000:00:00 00:00:00' })] }), []],
    ['a blank date', aJpeg({ segments: [exifSegment({ takenAt: '    :  :     :  :  ' })] }), []],
    ['when a drawing was changed', aJpeg({ segments: [exifSegment({ changedAt: BOTH.takenAt })] }), []],
    [
      'when a camera wrote it',
      aJpeg({ segments: [exifSegment({ changedAt: BOTH.takenAt, make: 'Camera' })] }),
      ['date'],
    ],
    [
      'XMP of attributes',
      aJpeg({ segments: [aSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp('exif:GPSLatitude="51,45.0N"/>'))] }),
      ['place'],
    ],
    [
      'XMP of elements',
      aJpeg({
        segments: [
          aSegment(
            0xe1,
            'http://ns.adobe.com/xap/1.0/\0',
            xmp('>\n<photoshop:City> Oxford</photoshop:City><exif:DateTimeOriginal>2026-03-04</exif:DateTimeOriginal>'),
          ),
        ],
      }),
      ['place', 'date'],
    ],
    [
      'XMP with a list of places',
      aJpeg({
        segments: [
          aSegment(
            0xe1,
            'http://ns.adobe.com/xap/1.0/\0',
            xmp('><Iptc4xmpExt:LocationName><rdf:Alt><rdf:li xml:lang="x-default">Ward 12</rdf:li></rdf:Alt>'),
          ),
        ],
      }),
      ['place'],
    ],
    [
      'XMP that is empty',
      aJpeg({
        segments: [
          aSegment(
            0xe1,
            'http://ns.adobe.com/xap/1.0/\0',
            xmp('photoshop:City="" ><exif:GPSLatitude></exif:GPSLatitude>'),
          ),
        ],
      }),
      [],
    ],
    [
      'when a program drew it',
      aJpeg({ segments: [aSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp('xmp:CreateDate="2026-03-04"/>'))] }),
      [],
    ],
    [
      'IPTC',
      aJpeg({ segments: [photoshop(iptc(5, 'A title'), iptc(90, 'Oxford'), iptc(55, '20260304'))] }),
      ['place', 'date'],
    ],
    ['IPTC of spaces', aJpeg({ segments: [photoshop(iptc(90, '  '), iptc(55, '00000000'))] }), []],
    ['EXIF of a PNG', aPng({ chunks: [aChunk('eXIf', anExif(BOTH))] }), ['place', 'date']],
    [
      'XMP of a PNG',
      aPng({ chunks: [aChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp('exif:GPSLongitude="1E"/>'))] }),
      ['place'],
    ],
    ['a time in words', aPng({ chunks: [aChunk('tEXt', 'Creation Time\0', '4 Mar 2026')] }), ['date']],
    ['other words', aPng({ chunks: [aChunk('tEXt', 'Software\0', 'Plot 2026')] }), []],
    ['EXIF of a WebP', aWebp({ chunks: [aRiffChunk('VP8 ', 1), aRiffChunk('EXIF', anExif(BOTH))] }), ['place', 'date']],
    [
      'EXIF of a WebP under JPEG’s name',
      aWebp({ chunks: [aRiffChunk('EXIF', 'Exif\0\0', anExif(BOTH))] }),
      ['place', 'date'],
    ],
    ['XMP of a WebP', aWebp({ chunks: [aRiffChunk('XMP ', xmp('photoshop:DateCreated="2026"/>'))] }), ['date']],
    [
      'XMP of a GIF',
      aGif(
        bytesOf(0x21, 0xff, 11, 'XMP DataXMP', 60, xmp('exif:GPSLatitude="1N"/>').slice(0, 60).padEnd(60), 0),
        GIF_FRAME,
      ),
      ['place'],
    ],
  ])('%s', (_name, bytes, told) => {
    expect(readImageFile(bytes)?.told).toEqual(told);
  });
});

describe('bytes that mean harm', () => {
  const anImage = fc.constantFrom(
    aJpeg({ segments: [exifSegment(BOTH), photoshop(iptc(90, 'Oxford'))] }),
    aPng({ chunks: [aChunk('eXIf', anExif(BOTH))] }),
    aWebp({ chunks: [aRiffChunk('EXIF', anExif({ ...BOTH, isLittle: true }))] }),
    aGif(GIF_FRAME, GIF_FRAME),
  );

  it('cut short anywhere never throw', () => {
    fc.assert(
      fc.property(anImage, fc.nat(400), (bytes, length) => {
        readImageFile(bytes.subarray(0, length));
      }),
      { numRuns: 500 },
    );
  });

  it('changed anywhere never throw', () => {
    fc.assert(
      fc.property(
        anImage,
        fc.array(fc.tuple(fc.nat(400), fc.oneof(fc.nat(255), fc.constantFrom(0, 0x7f, 0x80, 0xff))), { maxLength: 12 }),
        (bytes, changes) => {
          const changed = bytes.slice();
          for (const [at, value] of changes) if (at >= 4 && at < changed.length) changed[at] = value;
          readImageFile(changed);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('after a true beginning never throw', () => {
    const starts = [
      aJpeg().subarray(0, 2),
      aPng().subarray(0, 33),
      aWebp().subarray(0, 12),
      aGif().subarray(0, 13),
      exifSegment(BOTH),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        readImageFile(bytesOf(start, rest));
        readImageFile(aJpeg({ segments: [aSegment(0xe1, 'Exif\0\0MM\0*', rest)] }));
      }),
      { numRuns: 1000 },
    );
  });

  it('whose directories point at each other are read once', () => {
    // Of two entries, each of which is said to be further on, and the next directory is itself.
    const round = bytesOf(
      'MM',
      big(42, 2),
      big(8, 4),
      big(1, 2),
      big(0x8769, 2),
      big(4, 2),
      big(1, 4),
      big(8, 4),
      big(8, 4),
    );
    expect(readImageFile(aJpeg({ segments: [aSegment(0xe1, 'Exif\0\0', round)] }))?.told).toEqual([]);
  });

  it.each([
    ['a JPEG of empty segments', new Uint8Array(100_000_000).fill(0xff).fill(0xd8, 1, 2)],
    ['a PNG of empty chunks', bytesOf(aPng().subarray(0, 33))],
    ['a GIF of nothing', bytesOf(aGif().subarray(0, 19))],
  ])('of 100 MB are left soon: %s', (_name, start) => {
    const bytes = new Uint8Array(100_000_000);
    bytes.set(start.subarray(0, 100_000_000));
    const began = ownTime();
    readImageFile(bytes);
    expect(ownTime() - began).toBeLessThan(1000);
  });
});
