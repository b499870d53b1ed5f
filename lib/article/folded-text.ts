/** A text as it is compared: letters, digits and signs only, so that spaces, hyphenation and punctuation make no difference. */
export interface FoldedText {
  letters: string;
  /** Where the character that each letter is of begins and ends in the text, in UTF-16 units. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Spaces, hyphens and punctuation, accents, what cannot be seen: not compared. */
const LEFT_OUT = /[\p{P}\p{Z}\p{C}\p{M}]/gu;
const CHUNK = 8192;

/** The text as it is compared, with the way back. */
export function fold(text: string): FoldedText {
  const chunks: string[] = [];
  let chunk = '';
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const size = code > 0xffff ? 2 : 1;
    const letters = code < 0x80 ? foldAscii(code) : foldWord(String.fromCodePoint(code));
    if (letters !== '') {
      if (length + letters.length > starts.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      for (let each = 0; each < letters.length; each++) {
        starts[length + each] = at;
        ends[length + each] = at + size;
      }
      length += letters.length;
      chunk += letters;
      if (chunk.length > CHUNK) {
        chunks.push(chunk);
        chunk = '';
      }
    }
    at += size;
  }
  chunks.push(chunk);
  return { letters: chunks.join(''), starts, ends };
}

/** The same of a short text, without the way back. */
export function foldWord(text: string): string {
  return text.normalize('NFKD').replace(LEFT_OUT, '').toLowerCase().normalize('NFKD').replace(LEFT_OUT, '');
}

function foldAscii(code: number): string {
  if (code >= 0x61 && code <= 0x7a) return String.fromCharCode(code);
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code <= 0x20) return '';
  return foldWord(String.fromCharCode(code));
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(array.length * 2);
  more.set(array);
  return more;
}
