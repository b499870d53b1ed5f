import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Card,
  type CardFacts,
  cardLayout,
  type Drawn,
  isCardStyle,
  RATIOS,
  type Ratio,
} from '../../../lib/share/card/layout.ts';
import { qrCode } from '../../../lib/share/card/qr.ts';
import { CARD_COLOURS } from '../../../lib/share/card/scheme.ts';
import { measure } from './measure.ts';

const FACTS: CardFacts = {
  head: 'Journal of Sample Medicine · 2024',
  main: 'Feedback works when it is asked for.',
  options: [],
  title: 'Feedback literacy in clinical teaching: a scoping review',
  authors: 'A. Sample, B. Sample +38',
  foot: 'doi.org/10.5555/sample.2024.001',
  code: qrCode('https://doi.org/10.5555/sample.2024.001'),
};
const ratios = Object.keys(RATIOS) as Ratio[];
const lay = (facts: Partial<CardFacts>, ratio: Ratio = '1:1', isDark = false) =>
  cardLayout({ ...FACTS, ...facts }, { ratio, isDark, colours: CARD_COLOURS }, measure);
type Text = Extract<Drawn, { kind: 'text' }>;
const texts = ({ drawn }: Card) => drawn.filter((each): each is Text => each.kind === 'text');

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
function areaOf(each: Drawn): Area {
  if (each.kind === 'box')
    return { left: each.x, right: each.x + each.width, top: each.y, bottom: each.y + each.height };
  const width = measure(each.text, each.font);
  const left = each.align === 'left' ? each.x : each.x - width;
  return { left, right: left + width, top: each.y - each.font.size * 0.8, bottom: each.y + each.font.size * 0.25 };
}

/** Is everything within the card, and no text over another or over the code? */
function expectWhole(card: Card) {
  for (const each of card.drawn) {
    const { left, right, top, bottom } = areaOf(each);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(card.width);
    expect(bottom).toBeLessThanOrEqual(card.height);
  }
  // The ground and the band lie under what is written.
  const apart = [
    ...texts(card),
    ...card.drawn
      .filter((each) => each.kind === 'box' && each.fill === '#ffffff')
      .slice(card.drawn[0]?.fill === '#ffffff' ? 1 : 0),
  ].map(areaOf);
  for (const [at, one] of apart.entries())
    for (const other of apart.slice(at + 1)) {
      const meets =
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      expect(meets && { one, other }).toBe(false);
    }
}

describe.each(ratios)('a card of %s', (ratio) => {
  it.each<[string, Partial<CardFacts>]>([
    ['an article', {}],
    ['an article without a take-home', { main: FACTS.title, title: '' }],
    ['nothing but a title', { head: '', main: 'A title', title: '', authors: '', foot: '', code: [] }],
    ['a title of a paragraph', { title: 'Effects of dexamethasone on mortality '.repeat(30) }],
    ['a take-home of a page', { main: 'One more sentence of it. '.repeat(200) }],
    [
      'one word without end',
      { main: 'x'.repeat(5000), title: 'y'.repeat(500), authors: 'z'.repeat(500), foot: 'w'.repeat(500) },
    ],
    ['Greek', { main: 'Η ανατροφοδότηση στην κλινική εκπαίδευση. '.repeat(8) }],
    ['Chinese', { main: '临床教学中的反馈素养：范围综述。'.repeat(20), title: '临床教学'.repeat(40) }],
    ['Arabic', { main: 'التغذية الراجعة في التعليم السريري. '.repeat(12), title: 'مراجعة استطلاعية' }],
    [
      'a journal of a long name',
      { head: 'Proceedings of the Sample Academy of Clinical and Translational Medicine. '.repeat(4) },
    ],
    [
      'a question',
      {
        main: 'What would you do?',
        options: ['A  Wait', 'B  Treat', 'C  Ask', 'D  Refer'],
        title: '',
        authors: '',
        code: [],
      },
    ],
    [
      'a question of long answers',
      { options: Array.from({ length: 4 }, () => 'An answer of many words. '.repeat(10)) },
    ],
  ])('has room for %s', (_name, facts) => {
    expectWhole(lay(facts, ratio));
  });

  it('has room for anything', () => {
    const aText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.lorem({ maxCount: 80 }),
      fc.constantFrom('', '临床'.repeat(90), 'מחקר '.repeat(60)),
    );
    fc.assert(
      fc.property(
        fc.record({
          head: aText,
          main: aText,
          title: aText,
          authors: aText,
          foot: aText,
          options: fc.array(aText, { maxLength: 6 }),
        }),
        fc.boolean(),
        (facts, isDark) => expectWhole(lay(facts, ratio, isDark)),
      ),
      { numRuns: 60 },
    );
  });
});

it('says what is read first in the largest letters, and all of it where there is room', () => {
  const card = lay({});
  const [largest] = texts(card).toSorted((a, b) => b.font.size - a.font.size);
  expect(FACTS.main).toContain(largest?.text);
  expect(card.isCut).toBe(false);
  const said = texts(card)
    .map(({ text }) => text)
    .join(' ');
  for (const part of [FACTS.head, FACTS.main, FACTS.title, FACTS.authors, FACTS.foot]) expect(said).toContain(part);
});

it('tells where not all had room', () => {
  expect(lay({ title: 'Effects of dexamethasone on mortality '.repeat(30) }).isCut).toBe(true);
});

it('of an article in Hebrew begins on the right, and its link is read from the left all the same', () => {
  const card = lay({ main: 'משוב בהוראה קלינית' });
  expect(texts(card).every(({ align, x }) => align === 'right' && x > 540)).toBe(true);
  expect(texts(card).find(({ text }) => text.startsWith('doi'))?.direction).toBe('ltr');
  expect(texts(card).find(({ text }) => text.startsWith('משוב'))?.direction).toBe('rtl');
});

it.each([10, 40, 60, 90, 120, 150])(
  'has the code of %i characters black on white in the dark too, with four squares of room around it',
  (length) => {
    const code = qrCode('x'.repeat(length));
    const { drawn } = lay({ code }, '1:1', true);
    const squares = drawn.filter((each) => each.kind === 'box' && each.fill === '#000000').map(areaOf);
    expect(squares).toHaveLength(code.flat().filter(Boolean).length);
    const side = (squares[0]?.right ?? 0) - (squares[0]?.left ?? 0);
    expect(side).toBeGreaterThanOrEqual(3);
    const [white] = drawn.filter((each) => each.kind === 'box' && each.fill === '#ffffff').map(areaOf);
    expect(Math.min(...squares.map(({ left }) => left)) - (white?.left ?? 0)).toBeGreaterThanOrEqual(4 * side);
    expect((white?.bottom ?? 0) - Math.max(...squares.map(({ bottom }) => bottom))).toBeGreaterThanOrEqual(4 * side);
  },
);

it.each([
  [{ ratio: '4:5', colours: { band: '#000000', detail: '#ff0000' }, isDark: true }, true],
  [{ ratio: '2:1', colours: CARD_COLOURS, isDark: true }, false],
  [{ ratio: '1:1', colours: { ...CARD_COLOURS, band: 'url(x)' }, isDark: true }, false],
  [{ ratio: '1:1', isDark: false }, false],
  [null, false],
])('%j is a style: %s', (value, is) => {
  expect(isCardStyle(value)).toBe(is);
});
