import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordKey } from '../../../lib/share/bluesky/record-key.ts';

/** Of https://atproto.com/specs/tid. */
const TID = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/;
const posts = fc.record({
  id: fc.uuid(),
  createdAt: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

it('is a valid TID, the same at each try, and in the order of the parts', () => {
  fc.assert(
    fc.property(posts, fc.integer({ min: 0, max: 998 }), (post, part) => {
      const key = recordKey(post, part);
      expect(key).toMatch(TID);
      expect(recordKey({ ...post }, part)).toBe(key);
      expect(recordKey(post, part + 1) > key).toBe(true);
    }),
  );
});

it('holds the time of the post', () => {
  // Of `TID.fromTime` of @atproto/common-web, its clock apart.
  expect(recordKey({ id: 'post-1', createdAt: '2026-03-04T09:00:00.000Z' }, 0).slice(0, 11)).toBe('3mg7w7rol22');
});

it('is another for each post of one moment', () => {
  const createdAt = '2026-03-04T09:00:00.000Z';
  expect(recordKey({ id: 'post-1', createdAt }, 0)).not.toBe(recordKey({ id: 'post-2', createdAt }, 0));
});

it('of a time that cannot be read is one all the same', () => {
  expect(recordKey({ id: 'post-1', createdAt: 'never' }, 0)).toMatch(TID);
});
