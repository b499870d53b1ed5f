import { describe, expect, it } from 'vitest';
import { momentOf } from '../../lib/sources/feeds/moment.ts';

const NOW = '2026-11-29T12:00:00.000Z';

describe('the instant of a feed’s date', () => {
  it.each([
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2026-11-20T10:30:00Z', '2026-11-20T10:30:00.000Z'],
    ['2026-11-20T10:30:00.123-05:00', '2026-11-20T15:30:00.000Z'],
    ['2018-12-17-08:00', '2018-12-17T08:00:00.000Z'],
    ['2021-12-02T15:13:49', '2021-12-02T15:13:49.000Z'],
    ['Mon, 20 Dec 2021 00:09:28 -0800', '2021-12-20T08:09:28.000Z'],
    ['Mon, 20 Dec 2021 06:00:00 EST', '2021-12-20T11:00:00.000Z'],
    ['20 Dec 21 06:00 GMT', '2021-12-20T06:00:00.000Z'],
    ['Monday, 6-Dec-99 06:00:00 GMT', '1999-12-06T06:00:00.000Z'],
    ['Fri, 31 Dec 2049 00:00:00 GMT', NOW],
  ])('%s is %s', (raw, instant) => {
    expect(momentOf(raw, NOW)).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-13-40', 'Mon, 99 Foo 2021', '0000-01-01', '9'.repeat(400)])('%s is none', (raw) => {
    expect(momentOf(raw, NOW)).toBeUndefined();
  });
});
