/** Between these signs a line may break without a space, but not before what closes, nor after what opens. */
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;
const OPENING = String.raw`[「『（【《〈(\[“‘]`;
/** Of those before one sign; a text of nothing else would be gone through again from each of them. */
const OPENINGS = `${OPENING}{0,9}`;
const CLOSING = String.raw`[、。，．：；！？」』）】》〉)\]”’,.:;!?…%]`;
const HAS_IDEOGRAPH = new RegExp(IDEOGRAPH, 'u');
const PIECE = new RegExp(String.raw`${OPENINGS}${IDEOGRAPH}\p{M}*${CLOSING}*|(?:(?!${OPENINGS}${IDEOGRAPH}).)+`, 'gsu');
/** No line of a mail is longer than 998 bytes (RFC 5322): words that long are no words. */
const LONGEST_WORD = 300;

const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const ASCII = /^[ -~]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a text takes where each letter has one, and what is Chinese, Japanese, Korean or a picture has two. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (WIDE.test(segment) || segment.includes('\ufe0f')) width += 2;
    else if (!/^[\p{M}\p{Cf}]+$/u.test(segment)) width += 1;
  }
  return width;
}

/** A line in lines of at most so many columns; words, and addresses with them, stay whole. */
export function wrapText(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const word of line.split(/[ \t\n]+/).filter(Boolean)) {
    let space = current === '' ? '' : ' ';
    for (const piece of piecesOf(word)) {
      const needed = displayWidth(piece);
      if (current !== '' && width + space.length + needed > columns) {
        lines.push(current);
        current = '';
        width = 0;
        space = '';
      }
      current += space + piece;
      width += space.length + needed;
      space = '';
    }
  }
  if (current !== '') lines.push(current);
  return lines;
}

function piecesOf(word: string): string[] {
  const pieces = HAS_IDEOGRAPH.test(word) ? (word.match(PIECE) ?? []) : [word];
  return pieces.flatMap((piece) => (piece.length <= LONGEST_WORD || /:\/\//.test(piece) ? piece : cut(piece)));
}

function cut(word: string): string[] {
  return word.match(/.{1,72}/gsu) ?? [];
}
