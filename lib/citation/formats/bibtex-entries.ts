import type { Place } from '../imported.ts';

/** A field of an entry as it is written, without its braces or quotes, LaTeX not read yet. */
export type RawFields = Map<string, string>;

export interface RawEntry extends Place {
  type: string;
  key: string;
  fields: RawFields;
}

/** A part that breaks the rules of the format. */
export interface RawBroken extends Place {
  broken: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST_VALUE = 500_000;
const LONGEST_NAME = 250;
const MOST_FIELDS = 1000;
const MOST_STRINGS = 50_000;
/** Where an entry surely begins: what stands before it and is still open was never closed. */
const BEGIN = /[ \t]*@[a-z]{2,30}\s{0,20}[{(]\s{0,20}[^\s,{}()"=]{1,250}\s{0,20},/iy;

/** The entries of a BibTeX file with what `@string` says put in; a broken entry is told, and reading goes on at the next. */
export class BibtexScanner {
  private readonly text: string;
  private readonly strings = new Map<string, string>(MONTHS.map((month) => [month, month]));
  private at = 0;
  private line = 1;
  private counted = 0;

  constructor(text: string) {
    this.text = text;
  }

  *entries(): Generator<RawEntry | RawBroken> {
    for (;;) {
      const sign = this.text.indexOf('@', this.at);
      if (sign < 0) return;
      this.at = sign;
      const read = this.block();
      if (read) yield read;
    }
  }

  /** One `@...`; nothing for what is no entry: a comment, a string, an address of mail between entries. */
  private block(): RawEntry | RawBroken | undefined {
    const begin = this.at;
    const line = this.lineAt(begin);
    this.at++;
    this.skipSpace();
    const type = this.take(/[a-z][\w-]{0,40}/iy).toLowerCase();
    this.skipSpace();
    const open = this.text[this.at];
    if (!type || (open !== '{' && open !== '(')) return undefined;
    if (type === 'comment') return undefined;
    this.at++;
    const close = open === '{' ? '}' : ')';
    const fail = (): RawBroken => {
      const broken = this.text.slice(begin, begin + 400);
      this.toNextEntry();
      return { broken, line, end: this.at };
    };
    if (type === 'preamble') {
      // Whatever it holds is no entry of ours; broken or not.
      if (this.braced(close) === undefined) this.toNextEntry();
      return undefined;
    }
    this.skipSpace();
    const fields: RawFields = new Map();
    let key = '';
    if (type !== 'string') {
      const named = this.at;
      key = this.take(/[^,={}()"\n\r]{0,250}(?=\s{0,20}[,}])|[^,={}"\s]{0,250}/y).trim();
      this.skipSpace();
      if (this.text[this.at] === '=') {
        this.at = named;
        key = '';
      } else if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== close) return fail();
    }
    for (;;) {
      this.skipSpace();
      const next = this.text[this.at];
      if (next === ',') {
        this.at++;
        continue;
      }
      if (next === close) {
        this.at++;
        break;
      }
      // An entry that lacks nothing but its end.
      if (fields.size > 0 && (next === undefined || (next === '@' && /[\n\r]/.test(this.text[this.at - 1] ?? ''))))
        break;
      const name = this.take(/[^\s=,{}()"#@%]{1,250}/y).toLowerCase();
      this.skipSpace();
      if (!name || this.text[this.at] !== '=') return fail();
      this.at++;
      const value = this.value();
      if (value === undefined) return fail();
      if (!fields.has(name) && fields.size < MOST_FIELDS) fields.set(name.slice(0, LONGEST_NAME), value);
    }
    if (type === 'string') {
      for (const [name, value] of fields)
        if (this.strings.size < MOST_STRINGS) this.strings.set(name, value.slice(0, 10_000));
      return undefined;
    }
    return { type, key, fields, line, end: this.at };
  }

  /** Pieces that `#` joins; `undefined` where one never ends or none is there. */
  private value(): string | undefined {
    let value = '';
    for (;;) {
      this.skipSpace();
      const sign = this.text[this.at];
      let piece: string | undefined;
      if (sign === '{') {
        this.at++;
        piece = this.braced('}');
      } else if (sign === '"') {
        this.at++;
        piece = this.braced('"');
      } else {
        const word = this.take(/[^\s,{}()"#=@]{1,250}/y);
        piece = word ? (this.strings.get(word.toLowerCase()) ?? word) : sign === ',' ? '' : undefined;
      }
      if (piece === undefined) return undefined;
      if (value.length < LONGEST_VALUE) value += piece.slice(0, LONGEST_VALUE);
      this.skipSpace();
      if (this.text[this.at] !== '#') return value;
      this.at++;
    }
  }

  /** What stands up to the closing sign, braces in it balanced; `undefined` where it is not closed before the next entry. */
  private braced(close: '}' | '"' | ')'): string | undefined {
    const { text } = this;
    const begin = this.at;
    let depth = 0;
    for (let i = begin; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 123) depth++;
      else if (code === 125) {
        if (depth === 0) {
          if (close !== '}') return undefined;
          this.at = i + 1;
          return text.slice(begin, i);
        }
        depth--;
      } else if (depth === 0 && text[i] === close) {
        this.at = i + 1;
        return text.slice(begin, i);
      } else if (code === 10 || code === 13) {
        BEGIN.lastIndex = i + 1;
        if ((text[i + 1] === '@' || text[i + 1] === ' ' || text[i + 1] === '\t') && BEGIN.test(text)) {
          this.at = i + 1;
          return undefined;
        }
      }
    }
    this.at = text.length;
    return undefined;
  }

  /** On to the next line that begins with a sign of an entry. */
  private toNextEntry(): void {
    const { text } = this;
    const next = /[\n\r][ \t]{0,100}(?=@[a-z])/gi;
    next.lastIndex = Math.max(0, this.at - 1);
    const found = next.exec(text);
    this.at = found ? found.index + found[0].length : text.length;
  }

  /** White space, and comments from `%` to the end of their line. */
  private skipSpace(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff) this.at++;
      else if (code === 37) {
        const end = text.indexOf('\n', this.at);
        this.at = end < 0 ? text.length : end + 1;
      } else return;
    }
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private lineAt(position: number): number {
    const { text } = this;
    for (; this.counted < position; this.counted++) {
      const code = text.charCodeAt(this.counted);
      if (code === 10 || (code === 13 && text.charCodeAt(this.counted + 1) !== 10)) this.line++;
    }
    return this.line;
  }
}
