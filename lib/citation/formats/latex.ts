import { toMarked } from '../../article/markup.ts';
import { spelledOut } from '../../article/spelled-out.ts';
import { ACCENTS, MARK_COMMANDS, MARK_SWITCHES, SIGNS, SPACES } from './latex-signs.ts';

const LONGEST = 400_000;
/** HTML that publishers leave in their BibTeX: marks, and entities. */
const HTML = /<\/?(?:i|b|em|strong|sub|sup|sc|scp)>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/iy;
/** Mendeley escapes the sign of an entity. */
const ESCAPED_ENTITY = /\{?\\&\}?((?:amp|lt|gt|quot|apos|nbsp|#\d{2,6});)/g;

/** LaTeX as HTML: marks as tags, accents and signs as characters, everything else escaped. For `toMarked`. */
export function latexToHtml(raw: string): string {
  const latex = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
  if (!/[\\{}$~<&`]|--|''/.test(latex)) return escapeHtml(latex);
  return new LatexReader(latex.replace(ESCAPED_ENTITY, '&$1')).read();
}

/** LaTeX as plain text. */
export function latexToText(raw: string): string {
  return /[\\{}$~<&`]|--|''/.test(raw) ? spelledOut(toMarked(latexToHtml(raw), LONGEST)) : raw;
}

class LatexReader {
  private readonly source: string;
  private readonly lastDollar: number;
  private out = '';
  private at = 0;
  private isMath = false;
  /** What closes each group that is open. */
  private readonly open: string[] = [];
  /** What the next group or letter is set as. */
  private pending = '';

  constructor(source: string) {
    this.source = source;
    this.lastDollar = source.lastIndexOf('$');
  }

  read(): string {
    while (this.at < this.source.length) this.step();
    this.flushPending();
    while (this.open.length > 0) this.out += this.open.pop();
    return this.out;
  }

  private step(): void {
    const { source } = this;
    const sign = source[this.at] ?? '';
    if (sign === '\\') {
      this.command();
      return;
    }
    this.at++;
    if (sign === '{') {
      this.open.push(this.pending && `</${this.pending}>`);
      if (this.pending) this.out += `<${this.pending}>`;
      this.pending = '';
    } else if (sign === '}') this.out += this.open.pop() ?? '';
    else if (sign === '$') this.dollar();
    else if (this.isMath && (sign === '^' || sign === '_')) this.pending = sign === '^' ? 'sup' : 'sub';
    else if (sign === '~') this.put(' ');
    else if (sign === '-' && source.startsWith('--', this.at) && !this.isMath) this.put('—', 2);
    else if (sign === '-' && source[this.at] === '-' && !this.isMath) this.put('–', 1);
    else if (sign === '`') source[this.at] === '`' ? this.put('“', 1) : this.put('‘');
    else if (sign === "'" && source[this.at] === "'") this.put('”', 1);
    else if (sign === '<' || sign === '&') this.html(sign);
    else if (sign === '>') this.put('&gt;');
    else if (sign.charCodeAt(0) >= 0xd800 && sign.charCodeAt(0) < 0xdc00) this.put(sign + (source[this.at] ?? ''), 1);
    else this.put(sign);
  }

  /** One character of the text, and how many signs of the source it takes besides. */
  private put(html: string, more = 0): void {
    this.at += more;
    const mark = this.pending;
    if (mark && html === ' ' && this.isMath) return;
    this.pending = '';
    this.out += mark ? `<${mark}>${html}</${mark}>` : html;
  }

  private flushPending(): void {
    this.pending = '';
  }

  private dollar(): void {
    if (this.source[this.at] === '$') this.at++;
    if (this.isMath) this.isMath = false;
    else if (this.at <= this.lastDollar) this.isMath = true;
    else this.put('$');
    this.pending = '';
  }

  private html(sign: string): void {
    HTML.lastIndex = this.at - 1;
    const found = HTML.exec(this.source)?.[0];
    if (found) this.put(found, found.length - 1);
    else this.put(sign === '<' ? '&lt;' : '&amp;');
  }

  private command(): void {
    const { source } = this;
    const word = /\\([a-zA-Z]{1,40})\*?/y;
    word.lastIndex = this.at;
    const name = word.exec(source)?.[1];
    if (name === undefined) {
      const sign = source[this.at + 1] ?? '';
      this.at += 2;
      const accent = ACCENTS[sign];
      if (accent && !(this.isMath && sign === "'")) this.accent(accent, sign);
      else if (sign === ' ' || sign === '\\' || sign === '/' || sign === ',' || sign === ';' || sign === '\n')
        this.put(sign === '/' ? '' : ' ');
      else if (sign === '(' || sign === ')') this.isMath = sign === '(';
      else if (sign !== '-' && sign !== '!' && sign !== ':') this.put(escapeHtml(sign));
      return;
    }
    const begin = this.at;
    this.at = word.lastIndex;
    const accent = ACCENTS[name];
    if (accent) {
      this.accent(accent, name);
      return;
    }
    const mark = MARK_COMMANDS[name];
    const known = SIGNS.get(name);
    if (known === undefined && mark === undefined && MARK_SWITCHES[name] === undefined) {
      this.unknown(name, begin);
      return;
    }
    // A space after a command ends it, and is none.
    const isEmptyGroup = source.startsWith('{}', this.at);
    if (isEmptyGroup && known) this.at += 2;
    else while (source[this.at] === ' ' || source[this.at] === '\n') this.at++;
    if (mark) this.pending = mark;
    else if (known === undefined) this.setSwitch(MARK_SWITCHES[name] ?? 'i');
    else if (SPACES.has(name)) this.put(' ');
    else if (known) this.put(escapeHtml(known));
  }

  private setSwitch(mark: string): void {
    this.out += `<${mark}>`;
    const before = this.open.pop();
    this.open.push(`</${mark}>${before ?? ''}`);
    // Outside of every group it holds to the end.
  }

  /** What nobody knows is left as it is, unless it says how its braces are to be set. */
  private unknown(name: string, begin: number): void {
    const { source } = this;
    if (name === 'href') {
      const address = /\s{0,10}\{[^{}]{0,2000}\}/y;
      address.lastIndex = this.at;
      this.at += address.exec(source)?.[0].length ?? 0;
    } else if (source[this.at] !== '{') {
      this.put(escapeHtml(source.slice(begin, this.at)));
    }
  }

  /** The letter that an accent is set on: `\'e`, `\'{e}`, `\'{\i}`, `\v s`. */
  private accent(combining: string, name: string): void {
    const target = /^[a-zA-Z]$/.test(name)
      ? /\s{0,3}(?:\{\s{0,3}(\\[ij]|[^{}\\]{0,8})\s?(?:\{\})?\}|\{(\\[a-zA-Z]{2})\}|(\\[ij])(?![a-zA-Z])\s?|(?<=\s)(\p{L}))/uy
      : /\s{0,3}(?:\{\s{0,3}(\\[ij]|[^{}\\]{0,8})\s?(?:\{\})?\}|\{(\\[a-zA-Z]{2})\}|(\\[ij])(?![a-zA-Z])\s?|(\p{L}))/uy;
    target.lastIndex = this.at;
    const found = target.exec(this.source);
    if (!found) {
      // `{\~}`, `\~ `: the sign by itself; `{\'{\"u}}` sets one on another.
      if (!/^[a-zA-Z]$/.test(name)) this.put(escapeHtml(name));
      return;
    }
    this.at = target.lastIndex;
    const inner = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
    const letters = inner
      .replace(/^\\([ij])$/, '$1')
      .replace(/^\\([a-zA-Z]{2})$/, (_, word: string) => SIGNS.get(word) ?? '');
    const first = String.fromCodePoint(letters.codePointAt(0) ?? 0x20);
    if (letters === '') this.put(escapeHtml(/^[a-zA-Z]$/.test(name) ? '' : name));
    else this.put(escapeHtml(`${(first + combining).normalize('NFC')}${letters.slice(first.length)}`));
  }
}

function escapeHtml(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}
