import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, LINE_HEIGHT, wrapped } from '../../../lib/share/card/wrap.ts';
import { measure } from './measure.ts';

const FONT = { size: 10, weight: 400 } as const;

describe('lines', () => {
  it.each([
    ['of words', 'one two three', 40, ['one two', 'three']],
    ['of one word', 'one', 40, ['one']],
    ['of nothing', '  \n ', 40, []],
    [
      'of a word that is longer than a line',
      'a pneumonoultramicroscopic b',
      50,
      ['a', 'pneumonoul', 'tramicrosc', 'opic b'],
    ],
    ['of a word with a hyphen', 'placebo-controlled', 60, ['placebo-', 'controlled']],
    ['of letters wider than a line', 'ab c', 3, ['a', 'b', 'c']],
    ['of Greek', 'Η ανατροφοδότηση βοηθά', 75, ['Η', 'ανατροφοδότηση', 'βοηθά']],
    ['of Chinese, no mark at a beginning', '临床教学中的反馈，研究。', 80, ['临床教学中的反', '馈，研究。']],
    ['of Chinese, no bracket at an end', '临床教学中的反「馈」研究', 80, ['临床教学中的反', '「馈」研究']],
    ['of Japanese with a word of Latin letters', '臨床のFeedback研究', 65, ['臨床の', 'Feedback研究']],
    ['of Arabic', 'التغذية الراجعة في التعليم', 80, ['التغذية الراجعة', 'في التعليم']],
    ['of letters with their marks', 'e\u0301e\u0301e\u0301e\u0301', 10, ['e\u0301e\u0301', 'e\u0301e\u0301']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrapped(text, width, FONT, measure)).toEqual(lines);
  });

  it('are never too wide, and lose nothing', () => {
    const aText = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '临床。', 'Η ', 'في ', '-', '/')))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(aText, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = wrapped(text, width, FONT, measure);
        for (const line of lines) expect(measure(line, FONT)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('a text in a box', () => {
  const set = (text: string, height: number) =>
    fitted(text, { width: 100, height }, { sizes: [20, 10], weight: 600 }, measure);

  it('is as large as it can', () => {
    expect(set('one two', 30)).toMatchObject({ lines: ['one two'], font: { size: 20 }, isCut: false });
    expect(set('one two three', 30)).toMatchObject({ lines: ['one two three'], font: { size: 10 }, isCut: false });
  });

  it('is cut with an ellipsis where it fits at no size', () => {
    expect(set('one two three four five six seven', 13)).toMatchObject({ lines: ['one two three four…'], isCut: true });
    expect(set('one two', 5)).toMatchObject({ lines: [], height: 0, isCut: true });
    expect(set('', 5)).toMatchObject({ lines: [], height: 0, isCut: false });
  });

  it('never reaches over it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 30, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        (text, width, height) => {
          const {
            lines,
            font,
            height: used,
          } = fitted(text, { width, height }, { sizes: [24, 16, 12], weight: 400 }, measure);
          for (const line of lines) expect(measure(line, font)).toBeLessThanOrEqual(width);
          expect(Math.floor(used)).toBeLessThanOrEqual(Math.ceil(height));
          expect(used).toBeCloseTo(Math.ceil(lines.length * font.size * LINE_HEIGHT), 5);
        },
      ),
    );
  });
});
