import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../lib/share/draft.ts';
import {
  type Encoding,
  firstEncoding,
  imageLimits,
  LONGEST_SIDE,
  smallerEncoding,
} from '../../../lib/share/images/fit.ts';
import { DEFAULT_LIMITS } from '../../../lib/share/networks.ts';

it.each<[string, Network[], object]>([
  ['no network', [], { count: 4, bytes: 2_000_000, altCharacters: 1500 }],
  ['Bluesky', ['bluesky', 'x'], { count: 4, bytes: 2_000_000, altCharacters: 1500 }],
])('%s takes images of two megabytes', (_name, networks, limits) => {
  expect(imageLimits(networks)).toEqual(limits);
});

it('an instance that takes fewer, or shorter texts, is heeded where it is chosen', () => {
  const limits = {
    ...DEFAULT_LIMITS,
    mastodon: { ...DEFAULT_LIMITS.mastodon, images: { count: 2, altCharacters: 420 } },
  };
  expect(imageLimits(['mastodon'], limits)).toMatchObject({ count: 2, altCharacters: 420 });
  expect(imageLimits(['bluesky'], limits)).toMatchObject({ count: 4 });
});

describe('how an image is written', () => {
  it.each([
    ['a photograph', 'image/jpeg', 'image/jpeg'],
    ['a figure', 'image/png', 'image/png'],
    ['a GIF that does not move', 'image/gif', 'image/png'],
    ['a WebP', 'image/webp', 'image/webp'],
  ] as const)('first: %s', (_name, mime, written) => {
    expect(firstEncoding({ mime, width: 8192, height: 100 })).toMatchObject({ mime: written, width: 4096, height: 50 });
  });

  it('then: a figure with all its pixels as JPEG, a photograph coarser, and only then smaller', () => {
    const tries: Encoding[] = [];
    let next: Encoding | undefined = firstEncoding({ mime: 'image/png', width: 2000, height: 1000 });
    for (; next && tries.length < 4; next = smallerEncoding(next, 4_000_000, 2_000_000)) tries.push(next);
    expect(tries.map(({ mime, width, quality }) => [mime, width, quality])).toEqual([
      ['image/png', 2000, 0.92],
      ['image/jpeg', 2000, 0.92],
      ['image/jpeg', 2000, 0.82],
      ['image/jpeg', Math.round(2000 * Math.SQRT1_2 * 0.95), 0.82],
    ]);
  });

  it('ends, however large an image stays, and never has a side of none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('image/jpeg', 'image/png', 'image/gif', 'image/webp'),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(fc.integer({ min: 2_000_001, max: 500_000_000 }), { minLength: 1 }),
        (mime, width, height, sizes) => {
          let next: Encoding | undefined = firstEncoding({ mime, width, height });
          let tries = 0;
          for (; next; tries++) {
            expect(Math.min(next.width, next.height)).toBeGreaterThanOrEqual(1);
            expect(Math.max(next.width, next.height)).toBeLessThanOrEqual(LONGEST_SIDE);
            next = smallerEncoding(next, sizes[tries % sizes.length] ?? 0, 2_000_000);
          }
          expect(tries).toBeLessThan(60);
        },
      ),
    );
  });
});
