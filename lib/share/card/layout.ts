/** Where everything of a card goes. Pure: who draws it says how wide words are. */

import { isColour } from './colours.ts';
import { type CardColours, schemeOf } from './scheme.ts';
import { type Fitted, type Font, fitted, LINE_HEIGHT, type Measure } from './wrap.ts';

/** Pixels of each shape: as networks show them whole. */
export const RATIOS = {
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
  '16:9': { width: 1600, height: 900 },
} as const;
export type Ratio = keyof typeof RATIOS;

/** What a card says: all that is empty is left out. */
export interface CardFacts {
  /** On the band: the journal and the year, or that it is a question. */
  head: string;
  /** What is read first: the take-home, the question, else the title. */
  main: string;
  /** Answers to choose from, each on its own line. */
  options: string[];
  /** Under it: the title. */
  title: string;
  authors: string;
  /** At the foot: the link without its `https://`, or when the answer comes. */
  foot: string;
  /** The squares of a QR code, row by row, dark ones true. */
  code?: readonly (readonly boolean[])[];
}

export interface CardStyle {
  ratio: Ratio;
  colours: CardColours;
  isDark: boolean;
}

/** Is it a style as it is kept? */
export function isCardStyle(value: unknown): value is CardStyle {
  const { ratio, colours, isDark } = (value ?? {}) as Partial<Record<keyof CardStyle, unknown>>;
  const { band, detail } = (colours ?? {}) as Partial<Record<keyof CardColours, unknown>>;
  return Object.keys(RATIOS).includes(ratio as string) && [band, detail].every(isColour) && typeof isDark === 'boolean';
}

type Direction = 'ltr' | 'rtl';

/** What is drawn, in this order. Text stands on its baseline, at its left or right end. */
export type Drawn =
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: string }
  | {
      kind: 'text';
      text: string;
      x: number;
      y: number;
      font: Font;
      fill: string;
      align: 'left' | 'right';
      direction: Direction;
    };

export interface Card {
  width: number;
  height: number;
  drawn: Drawn[];
  /** Did something not find room? Its alt text still says it all. */
  isCut: boolean;
}

/** No card has room for more; longer texts cost only time. */
const MOST_CHARACTERS = 1200;
/** Of the font's size: where a line's baseline is in its height. */
const BASELINE = 0.98;

const steps = (from: number, to: number) => Array.from({ length: (from - to) / 4 + 1 }, (_, at) => from - at * 4);
const SIZES = {
  head: steps(40, 28),
  main: steps(92, 36),
  options: steps(48, 28),
  title: steps(44, 28),
  authors: [36, 30, 26],
  foot: [36, 30, 26, 22],
};

/** Lays a card out; nothing ever reaches over its edge or over what is beside it. */
export function cardLayout(facts: CardFacts, style: CardStyle, measure: Measure): Card {
  const { width, height } = RATIOS[style.ratio];
  const scheme = schemeOf(style.colours, style.isDark);
  const edge = Math.round(Math.min(width, height) * 0.065);
  const gap = Math.round(edge * 0.5);
  const inner = width - 2 * edge;
  /** Its side: an article in Arabic has its card begin on the right. */
  const direction = directionOf(facts.main || facts.title);
  const drawn: Drawn[] = [{ kind: 'box', x: 0, y: 0, width, height, fill: scheme.ground }];
  let isCut = false;

  const text = (given: string) => given.slice(0, MOST_CHARACTERS).trim();
  const setIn = (
    given: string,
    box: { width: number; height: number },
    sizes: readonly number[],
    weight: Font['weight'],
  ) => {
    const set = fitted(text(given), box, { sizes, weight }, measure);
    isCut ||= set.isCut || given.length > MOST_CHARACTERS;
    return set;
  };
  /** Writes lines from `top` on, on the side where the card begins, between `left` and `right`. */
  const write = ({ lines, font }: Fitted, of: string, top: number, fill: string, left = edge, right = width - edge) => {
    for (const [index, line] of lines.entries())
      drawn.push({
        kind: 'text',
        text: line,
        x: direction === 'ltr' ? left : right,
        y: Math.round(top + index * font.size * LINE_HEIGHT + font.size * BASELINE),
        font,
        fill,
        align: direction === 'ltr' ? 'left' : 'right',
        direction: directionOf(of),
      });
  };

  const band = Math.round(height * 0.1);
  drawn.push({ kind: 'box', x: 0, y: 0, width, height: band, fill: scheme.band });
  const head = setIn(facts.head, { width: inner, height: band }, SIZES.head, 600);
  write(head, facts.head, (band - head.height) / 2, scheme.onBand);

  const foot = footOf();
  const top = band + gap;
  const bottom = height - edge - (foot > 0 ? foot + gap : 0);
  const blocks = [...facts.options, facts.title, facts.authors].filter((each) => each.trim() !== '').length;
  const room = bottom - top - blocks * gap;

  // What is small is set first: the main words take what is left, as large as they can.
  const options = facts.options.map((option) =>
    setIn(option, { width: inner, height: (room * 0.45) / facts.options.length }, SIZES.options, 400),
  );
  const title = setIn(facts.title, { width: inner, height: room * 0.26 }, SIZES.title, 400);
  const authors = setIn(facts.authors, { width: inner, height: room * 0.1 }, SIZES.authors, 400);
  const taken = [...options, title, authors].reduce((sum, { height: own }) => sum + own, 0);
  const main = setIn(facts.main, { width: inner, height: room - taken }, SIZES.main, 600);
  let at = top;
  const stack = (set: Fitted, of: string, fill: string) => {
    if (set.lines.length === 0) return;
    write(set, of, at, fill);
    at += set.height + gap;
  };
  stack(main, facts.main, scheme.ink);
  for (const [index, option] of options.entries()) stack(option, facts.options[index] ?? '', scheme.ink);
  stack(title, facts.title, scheme.ink);
  stack(authors, facts.authors, scheme.quiet);
  return { width, height, drawn, isCut };

  /** The code on the far side, the link beside it; answers how high that is. */
  function footOf(): number {
    const code = facts.code ?? [];
    const side = code.length > 0 ? Math.round(Math.min(width, height) * 0.22) : 0;
    const far = direction === 'ltr' ? width - edge - side : edge;
    if (side > 0) drawn.push(...codeAt(code, far, height - edge - side, side));
    const beside = side > 0 ? side + gap : 0;
    const set = setIn(facts.foot, { width: inner - beside, height: side || height * 0.1 }, SIZES.foot, 400);
    const [left, right] = direction === 'ltr' ? [edge, width - edge - beside] : [edge + beside, width - edge];
    write(set, facts.foot, height - edge - set.height, scheme.detail, left, right);
    return Math.max(side, set.height);
  }
}

/** Squares of whole pixels on white, with the quiet zone of four that readers need (ISO/IEC 18004). */
function codeAt(code: readonly (readonly boolean[])[], x: number, y: number, side: number): Drawn[] {
  const square = Math.floor(side / (code.length + 8));
  const start = Math.floor((side - square * code.length) / 2);
  const squares = code.flatMap((row, line) =>
    row.flatMap((isDark, column): Drawn[] =>
      isDark
        ? [
            {
              kind: 'box',
              x: x + start + column * square,
              y: y + start + line * square,
              width: square,
              height: square,
              fill: '#000000',
            },
          ]
        : [],
    ),
  );
  return [{ kind: 'box', x, y, width: side, height: side, fill: '#ffffff' }, ...squares];
}

/** By its first letter that has a direction. */
function directionOf(text: string): Direction {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}
