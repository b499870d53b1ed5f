/** What is wrong with a template. `too-long`: its text; `too-much`: what it makes, or the time that it takes. */
export type TemplateFaultCode =
  | 'syntax'
  | 'unknown-filter'
  | 'unknown-tag'
  | 'unknown-variable'
  | 'too-long'
  | 'too-deep'
  | 'too-much';

/** A template that cannot be shown, so that its editor can say why. */
export class TemplateFault extends Error {
  override name = 'TemplateFault';
  readonly code: TemplateFaultCode;
  /** In which of its texts; `words` of an intro or a closing. */
  readonly part: 'entry' | 'issue' | 'words';
  /** From 1; absent where no line is to blame. */
  readonly line: number | undefined;
  /** The filter, tag or variable that there is not; of a syntax error, the parser's own words, in English. */
  readonly detail: string;

  constructor(code: TemplateFaultCode, part: TemplateFault['part'], line?: number, detail = '') {
    super(`${part}${line ? `:${line}` : ''}: ${code}${detail ? ` (${detail})` : ''}`);
    this.code = code;
    this.part = part;
    this.line = line;
    this.detail = detail;
  }
}
