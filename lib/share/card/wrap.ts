/** Text set into a box. How wide words are is asked of who draws them. */

export interface Font {
  /** Pixels. */
  size: number;
  weight: 400 | 600;
}

/** The width of a text in pixels. */
export type Measure = (text: string, font: Font) => number;

/** Of the font's size: room for marks above and below in any script. */
export const LINE_HEIGHT = 1.3;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Between these characters a line may break, but not before what closes, nor after what opens. */
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;
const OPENING = String.raw`[「『（【《〈(\[“‘]`;
const CLOSING = String.raw`[、。，．：；！？」』）】》〉)\]”’,.:;!?…%]`;
/** What stays on one line: an ideograph with its marks, or a run of anything else; a hyphen or a slash ends one. */
const PIECE = new RegExp(
  String.raw`${OPENING}*${IDEOGRAPH}\p{M}*${CLOSING}*|(?:(?!${OPENING}*${IDEOGRAPH})[^\-/‐–—])*[\-/‐–—]*`,
  'gu',
);

interface Piece {
  text: string;
  /** Does a space stand before it, where it does not begin a line? */
  isSpaced: boolean;
}

/** A text in lines of at most `width`; a word that is longer is broken between its characters. */
export function wrapped(text: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, isSpaced } of piecesOf(text)) {
    const longer = line === '' ? piece : `${line}${isSpaced ? ' ' : ''}${piece}`;
    if (measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = piece;
    if (measure(piece, font) <= width) continue;
    const broken = brokenWord(piece, width, font, measure);
    line = broken.pop() ?? '';
    lines.push(...broken);
  }
  if (line !== '') lines.push(line);
  return lines;
}

export interface Fitted {
  lines: string[];
  font: Font;
  /** Pixels. */
  height: number;
  isCut: boolean;
}

/** The text in the largest of the sizes at which it fits a box; where it fits at none, cut with an ellipsis at the last. */
export function fitted(
  text: string,
  box: { width: number; height: number },
  { sizes, weight }: { sizes: readonly number[]; weight: Font['weight'] },
  measure: Measure,
): Fitted {
  const heightOf = (lines: number, size: number) => Math.ceil(lines * size * LINE_HEIGHT);
  let last: Fitted = { lines: [], font: { size: sizes.at(-1) ?? 0, weight }, height: 0, isCut: text !== '' };
  for (const size of sizes) {
    const font: Font = { size, weight };
    const lines = wrapped(text, box.width, font, measure);
    last = { lines, font, height: heightOf(lines.length, size), isCut: false };
    if (last.height <= box.height) return last;
  }
  const { size } = last.font;
  const most = Math.max(0, Math.floor(box.height / (size * LINE_HEIGHT)));
  const lines = last.lines.slice(0, most);
  const end = lines.pop();
  if (end !== undefined) lines.push(withEllipsis(end, box.width, last.font, measure));
  return { lines, font: last.font, height: heightOf(lines.length, size), isCut: true };
}

/** A line that ends with `…`, as much of it as has room. */
function withEllipsis(line: string, width: number, font: Font, measure: Measure): string {
  const kept = charactersOf(line);
  while (kept.length > 0 && measure(`${kept.join('').trimEnd()}…`, font) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

function brokenWord(word: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of charactersOf(word)) {
    if (line !== '' && measure(line + character, font) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

function piecesOf(text: string): Piece[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) =>
      (word.match(PIECE) ?? []).filter(Boolean).map((piece, index) => ({ text: piece, isSpaced: index === 0 })),
    );
}

/** Graphemes: an accent stays on its letter. */
function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
