import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFinder, isSamePassage, type Passage } from '../../lib/article/anchor.ts';

const TEXT =
  'Feedback is a conversation. Learners who ask for feedback receive more of it. In the treated group, mortality was lower than in usual care. ' +
  'In the other group, mortality was lower than anyone had thought. The naïve co-operation of the teachers “helped”, they say (p < 0.05): efficient care.';

/** The passage at a place, as a selection of it is kept. */
function passage(text: string, start: number, end: number): Passage {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 64), start),
    suffix: text.slice(end, end + 64),
  };
}
const of = (text: string, words: string, from = 0): Passage => {
  const start = text.indexOf(words, from);
  return passage(text, start, start + words.length);
};
const shown = (text: string, wanted: Passage) => {
  const place = createFinder(text)(wanted);
  return place && text.slice(place.start, place.end);
};

it('finds an unchanged passage with all confidence', () => {
  const start = TEXT.indexOf('receive');
  expect(createFinder(TEXT)(of(TEXT, 'receive more'))).toEqual({ start, end: start + 12, confidence: 1 });
});

it('takes the punctuation at its ends along', () => {
  for (const words of ['Learners who ask for feedback receive more of it.', '“helped”', '(p < 0.05)']) {
    expect(shown(TEXT, of(TEXT, words))).toBe(words);
  }
});

it('takes what stands around it to choose among several', () => {
  const second = TEXT.lastIndexOf('mortality was lower');
  expect(createFinder(TEXT)(of(TEXT, 'mortality was lower'))?.start).toBe(TEXT.indexOf('mortality was lower'));
  expect(createFinder(TEXT)(of(TEXT, 'mortality was lower', second))?.start).toBe(second);
});

it.each([
  ['white space', 'receive   more\n of it', 'receive more of it'],
  ['hyphenation', 'con-\nversation', 'conversation'],
  ['soft hyphens', 'feed\u00adback rece\u00adive', 'feedback receive'],
  ['quotation marks', '"helped"', 'helped'],
  ['Unicode normal form', 'nai\u0308ve co-operation', 'naïve co-operation'],
  ['a ligature', 'e\ufb03cient care', 'efficient care'],
  ['case', 'Learners Who Ask', 'Learners who ask'],
])('finds it although %s differs', (_, exact, expected) => {
  const at = TEXT.indexOf(expected);
  expect(shown(TEXT, { ...passage(TEXT, at, at + expected.length), exact })).toContain(expected.slice(3));
});

it('finds a passage of which words were replaced', () => {
  const changed = TEXT.replace('receive more of it', 'receive much more of it').replace('who ask', 'that ask');
  expect(shown(changed, of(TEXT, 'Learners who ask for feedback receive more of it'))).toBe(
    'Learners that ask for feedback receive much more of it',
  );
});

it('does not find what was taken out', () => {
  expect(
    shown(TEXT.replace(/Learners.*?it\. /, ''), of(TEXT, 'Learners who ask for feedback receive')),
  ).toBeUndefined();
});

it('takes a short word for the passage only where something around it is as it was', () => {
  const other =
    'An altogether different paper, about the weather, in which mortality has no place but in this sentence.';
  expect(shown(other, of(TEXT, 'mortality'))).toBeUndefined();
});

it('finds signs that hold no letter only as they are', () => {
  expect(shown('a … b', { exact: '…', prefix: 'a ', suffix: ' b' })).toBe('…');
  expect(shown('a b', { exact: '…', prefix: 'a ', suffix: ' b' })).toBeUndefined();
  expect(shown('a b', { exact: ' ', prefix: 'a', suffix: 'b' })).toBeUndefined();
});

it('tells the same passage from the same words elsewhere', () => {
  const second = of(TEXT, 'mortality was lower', TEXT.lastIndexOf('mortality was lower'));
  const first = of(TEXT, 'mortality was lower');
  expect(isSamePassage(first, { ...first, prefix: '\n In  the treated group, ', suffix: 'elsewhere' })).toBe(true);
  expect(isSamePassage(first, second)).toBe(false);
  expect(isSamePassage(first, of(TEXT, 'mortality was'))).toBe(false);
});

const WORDS = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 4, maxLength: 9 }), {
    minLength: 120,
    maxLength: 300,
  })
  .map((words) => words.join(' '));

it('finds a passage at its place after a few edits anywhere', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    put: fc.constantFrom('', 'x', ' ', ', ', 'xy'),
  });
  fc.assert(
    fc.property(
      WORDS,
      fc.double({ min: 0.1, max: 0.7, noNaN: true }),
      fc.integer({ min: 60, max: 500 }),
      fc.array(edit, { maxLength: 6 }),
      (text, from, length, edits) => {
        const start = text.indexOf(' ', Math.floor(text.length * from)) + 1;
        const end = Math.min(text.length, start + length);
        fc.pre(end - start >= 60);
        const wanted = passage(text, start, end);
        let edited = text;
        let shift = 0;
        for (const { at, put } of edits) {
          const place = Math.floor(edited.length * at);
          edited = edited.slice(0, place) + put + edited.slice(place + 1);
          if (place < start + shift) shift += put.length - 1;
        }
        const found = createFinder(edited)(wanted);
        expect(found).toBeDefined();
        expect(Math.abs((found?.start ?? 0) - start - shift)).toBeLessThan(20);
      },
    ),
    { numRuns: 200 },
  );
});

it('finds nothing in a text that has nothing to do with it', () => {
  const other = fc
    .array(fc.string({ unit: fc.constantFrom(...'qrstuvwxyz'), minLength: 2, maxLength: 9 }), { maxLength: 300 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(WORDS, other, fc.integer({ min: 3, max: 600 }), (text, unrelated, length) => {
      expect(createFinder(unrelated)(passage(text, 20, 20 + length))).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

it('gives back the very characters, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (exact) => {
      const text = `before the passage ${exact} after the passage`;
      const found = createFinder(text)({ exact, prefix: 'before the passage ', suffix: ' after the passage' });
      if (!found) return;
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('reads a text of 1 MB, and one of a single letter, without end', () => {
  const long = Array.from({ length: 8000 }, (_, index) => `${index.toString(36)} ${TEXT}`)
    .join(' ')
    .slice(0, 1_000_000);
  const find = createFinder(long);
  expect(find({ exact: 'zz top of nothing that is there at all', prefix: '', suffix: '' })).toBeUndefined();
  expect(find(passage(long, 400_000, 900_000))).toMatchObject({ start: expect.any(Number) });
  expect(createFinder('a'.repeat(1_000_000))({ exact: 'a', prefix: 'a', suffix: 'a' })).toBeDefined();
  expect(
    createFinder('a'.repeat(200_000))({ exact: `${'a'.repeat(20)}b${'a'.repeat(20)}`, prefix: '', suffix: '' }),
  ).toBeDefined();
});
