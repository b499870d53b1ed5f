import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, inkOn, isColour, READABLE, readableOn } from '../../../lib/share/card/colours.ts';
import { schemeOf } from '../../../lib/share/card/scheme.ts';

const aColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // WebAIM's contrast checker.
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
])('the contrast of %s and %s is %d, either way', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
  expect(contrast(other, one)).toBeCloseTo(expected, 2);
});

it.each([
  ['#0a0B0c', true],
  ['#fff', false],
  ['red', false],
  ['#ffffff; x', false],
  [undefined, false],
])('%s is a colour: %s', (text, is) => {
  expect(isColour(text)).toBe(is);
});

it('ink is read on every ground', () => {
  fc.assert(
    fc.property(aColour, (ground) => void expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(READABLE)),
  );
});

it('a colour that can be read stays as it is; another is made so', () => {
  expect(readableOn('#53389e', '#ffffff')).toBe('#53389e');
  expect(readableOn('#ffff00', '#ffffff')).not.toBe('#ffff00');
  fc.assert(
    fc.property(
      aColour,
      fc.constantFrom('#ffffff', '#1b1b1d'),
      (colour, ground) => void expect(contrast(readableOn(colour, ground), ground)).toBeGreaterThanOrEqual(READABLE),
    ),
  );
});

it('every text of a card can be read, whatever the person chose', () => {
  fc.assert(
    fc.property(aColour, aColour, fc.boolean(), (band, detail, isDark) => {
      const scheme = schemeOf({ band, detail }, isDark);
      for (const ink of [scheme.ink, scheme.quiet, scheme.detail])
        expect(contrast(ink, scheme.ground)).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(scheme.onBand, scheme.band)).toBeGreaterThanOrEqual(READABLE);
      expect(scheme.isDetailChanged).toBe(scheme.detail !== detail);
    }),
  );
});
