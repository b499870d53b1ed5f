import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restMs } from '../../lib/sources/schedule.ts';
import { askedMsOf, conditionalHeaders, validatorsOf } from '../../lib/sources/validators.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-29T12:00:00Z');

describe('how long a source is left alone', () => {
  it.each([
    ['many items', { itemsPerWeek: 500, failures: 0 }, HOUR],
    ['two a day', { itemsPerWeek: 14, failures: 0 }, 12 * HOUR],
    ['one a month', { itemsPerWeek: 0.25, failures: 0 }, 24 * HOUR],
    ['none ever', { itemsPerWeek: 0, failures: 0 }, 24 * HOUR],
    ['a feed that asks for longer', { itemsPerWeek: 500, ttlMs: 3 * HOUR, failures: 0 }, 3 * HOUR],
    ['an answer that asks for longer', { itemsPerWeek: 500, askedMs: 30 * HOUR, failures: 0 }, 30 * HOUR],
    ['an answer that asks for years', { itemsPerWeek: 500, askedMs: 9999 * HOUR, failures: 0 }, 7 * 24 * HOUR],
    ['a third failure', { itemsPerWeek: 500, failures: 3 }, 4 * HOUR],
    ['a hundredth failure', { itemsPerWeek: 500, failures: 100 }, 24 * HOUR],
  ])('%s', (_, pace, ms) => {
    expect(restMs(pace)).toBe(ms);
  });

  it('is never under an hour, nor over a week', () => {
    const pace = fc.record({
      itemsPerWeek: fc.double({ min: 0, noNaN: true }),
      ttlMs: fc.nat(),
      askedMs: fc.double({ min: 0, noNaN: true }),
      failures: fc.nat(),
    });
    fc.assert(
      fc.property(pace, (each) => {
        expect(restMs(each)).toBeGreaterThanOrEqual(HOUR);
        expect(restMs(each)).toBeLessThanOrEqual(7 * 24 * HOUR);
      }),
    );
  });
});

describe('what an answer says of the next question', () => {
  it('is kept, and sent back', () => {
    const validators = validatorsOf(new Headers({ ETag: '"a"', 'Last-Modified': 'Sun, 29 Nov 2026 10:00:00 GMT' }));
    expect(conditionalHeaders(validators)).toEqual({
      'If-None-Match': '"a"',
      'If-Modified-Since': 'Sun, 29 Nov 2026 10:00:00 GMT',
    });
  });

  it('stays where nothing is new, but for a newer date', () => {
    const before = { etag: '"a"', lastModified: 'Sat, 28 Nov 2026 10:00:00 GMT' };
    const newer = 'Sun, 29 Nov 2026 10:00:00 GMT';
    expect(validatorsOf(new Headers({ 'Last-Modified': newer }), before)).toEqual({ etag: '"a"', lastModified: newer });
  });

  it('is not kept of a server that says Expires: 0', () => {
    expect(validatorsOf(new Headers({ ETag: '"a"', Expires: '0' }), { etag: '"b"' })).toEqual({});
  });

  it.each([
    [{}, 0],
    [{ 'Cache-Control': 'public, max-age=600' }, 600_000],
    [{ 'Cache-Control': 's-maxage=9, max-age=600' }, 600_000],
    [{ Expires: 'Sun, 29 Nov 2026 13:00:00 GMT' }, HOUR],
    [{ Expires: '-1' }, 0],
    [{ Expires: 'Sun, 29 Nov 2020 13:00:00 GMT' }, 0],
    [{ 'Retry-After': '120' }, 120_000],
    [{ 'Retry-After': 'Sun, 29 Nov 2026 14:00:00 GMT', 'Cache-Control': 'max-age=1' }, 2 * HOUR],
  ])('%j asks for %d ms', (headers, ms) => {
    expect(askedMsOf(new Headers(headers as Record<string, string>), NOW)).toBe(ms);
  });
});
