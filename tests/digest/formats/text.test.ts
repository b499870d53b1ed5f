import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, wrapText } from '../../../lib/digest/formats/text/wrap.ts';
import { text } from '../../../lib/digest/formats/text.ts';
import { aWriting } from '../../support/a-writing.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { nastyEdition } from '../../support/nasty-edition.ts';

const written = async (...how: Parameters<typeof aWriting>) =>
  String(await text.write(await aWriting(...how), () => {}));
const ofEntry = (fields: Parameters<typeof anEditionEntry>[0], entry: string) =>
  written(
    { edition: anEdition({ sections: [anEditionSection([anEditionEntry(fields)])] }) },
    { entry, issue: '{{ entries[0].shown }}' },
  );

it('is read as one would write it', async () => {
  const plain = await written();
  expect(plain).toMatch(/^Rheum weekly\n============\n\nNo. 12 · 29 November 2026\n/);
  expect(plain).toContain(
    '\nFeedback literacy in clinical teaching: a scoping review\nhttps://doi.org/10.5555/Sample.2024.001\n',
  );
  expect(plain).toContain('\nTNF-α and IL6 in CO₂ narcosis: 糖尿病患者的随机对照试验\nhttps://doi.org/');
  expect(plain).toContain('\n> Learners who asked for feedback used it twice as often.\n');
  expect(plain).toContain('\n- ask first\n- be brief\n- come back\n');
  expect(plain).toContain('\nMore at https://example.org/feedback_guide?a=1&b=2.\n');
  expect(plain).toMatch(/Read\s+the\s+article\s+<https:\/\/doi\.org\/10\.5555\/Sample\.2020\.009>\n/);
});

it('is safe for mail: no line is joined to the next, taken for a quotation or for another mail', async () => {
  const commentary = 'From here on it is simple.\n\n> not quoted';
  expect(await ofEntry({ commentary }, '{{ entry.commentary }}')).toBe(
    ' From here on it is simple.\n\n > not quoted\n',
  );
  await fc.assert(
    fc.asyncProperty(nastyEdition, async (edition) => {
      for (const line of (
        await written(
          { edition },
          { entry: '{{ entry.commentary }}{{ entry.title }}', issue: '{{ entries[0].shown }}' },
        )
      ).split('\n')) {
        expect(line).not.toMatch(/ $/);
        expect(line).not.toMatch(/^(?:>|From )/);
      }
    }),
    { numRuns: 40 },
  );
});

describe('lines', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    [
      'see https://example.org/a-very-long-address here',
      10,
      ['see', 'https://example.org/a-very-long-address', 'here'],
    ],
    ['糖尿病患者，的随机', 8, ['糖尿病患', '者，的随', '机']],
    ['IL-6糖尿病', 8, ['IL-6糖尿', '病']],
    ['', 8, []],
  ])('of %j', (line, columns, lines) => {
    expect(wrapText(line, columns)).toEqual(lines);
  });

  it('are no wider than asked, but for a word that is, and lose no letter', () => {
    const word = fc.constantFrom(
      'a',
      'feedback',
      '糖尿病',
      'β-blocker',
      '🫀',
      'naïve',
      'e\u0301',
      '「引」',
      'HLA-B*27',
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 10, max: 40 }), (words, columns) => {
        const lines = wrapText(words.join(' '), columns);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replace(/ /g, '')).toBe(words.join(''));
      }),
    );
  });

  it.each([
    ['abc', 3],
    ['糖a', 3],
    ['e\u0301', 1],
    ['❤️', 2],
    ['👩‍⚕️', 2],
  ])('%s takes %i columns', (shown, width) => {
    expect(displayWidth(shown)).toBe(width);
  });
});

it('does not go through a text of brackets again from each of them', () => {
  expect(wrapText(`字${'('.repeat(49_000)}`, 72).join('')).toHaveLength(49_001);
});
