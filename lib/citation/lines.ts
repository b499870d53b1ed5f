import type { Place } from './imported.ts';

export interface Line extends Place {
  text: string;
}

/** Longer than any line that is meant: what follows is not looked at. */
export const LONGEST_LINE = 1_000_000;

/** The lines of a text, whatever ends them (`\n`, `\r\n`, `\r`), without their ends; read as they are asked for. */
export function* linesOf(text: string): Generator<Line> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let nextReturn = text.indexOf('\r');
  let nextFeed = text.indexOf('\n');
  for (let line = 1; start < text.length; line++) {
    if (nextReturn >= 0 && nextReturn < start) nextReturn = text.indexOf('\r', start);
    if (nextFeed >= 0 && nextFeed < start) nextFeed = text.indexOf('\n', start);
    const at = nextReturn < 0 || (nextFeed >= 0 && nextFeed < nextReturn) ? nextFeed : nextReturn;
    const stop = at < 0 ? text.length : at;
    const end = at < 0 ? stop : text.startsWith('\r\n', at) ? at + 2 : at + 1;
    yield { text: text.slice(start, Math.min(stop, start + LONGEST_LINE)), line, end };
    start = end;
  }
}

/** Counts lines up to positions that only go forward, each sign looked at once. */
export class LineCounter {
  private readonly text: string;
  private next: number;
  private line = 1;

  constructor(text: string) {
    this.text = text;
    this.next = text.indexOf('\n');
  }

  /** The line of a position, from 1. */
  at(position: number): number {
    for (; this.next >= 0 && this.next < position; this.next = this.text.indexOf('\n', this.next + 1)) this.line++;
    return this.line;
  }
}
