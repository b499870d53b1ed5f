import type { Place } from '../imported.ts';
import { LineCounter } from '../lines.ts';

/** An item of a JSON file; `value` is `undefined` where it is no JSON. */
export interface JsonItem extends Place {
  value: unknown;
  text: string;
}

/** The items of a JSON list, parsed one at a time so that a broken one spoils no other; a file that is one object is one item. Lines of JSON are a list too. */
export function* jsonItems(text: string): Generator<JsonItem> {
  let at = text.search(/[^\s\ufeff]/);
  if (at < 0) return;
  if (text[at] === '[') at++;
  const lines = new LineCounter(text);
  const skip = /[\s,]*/y;
  for (;;) {
    skip.lastIndex = at;
    skip.exec(text);
    at = skip.lastIndex;
    if (at >= text.length) return;
    if (text[at] === ']') {
      at++;
      continue;
    }
    const begin = at;
    at = endOf(text, at);
    const item = text.slice(begin, at);
    yield { value: parseJson(item), text: item.slice(0, 400), line: lines.at(begin), end: at };
  }
}

/** The end of the value that begins here: its brackets balanced, those in strings not counted. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      for (i++; i < text.length && text.charCodeAt(i) !== 34; i++) if (text.charCodeAt(i) === 92) i++;
      if (depth === 0) return Math.min(i + 1, text.length);
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      if (--depth <= 0) return i + 1;
    } else if (depth === 0 && (code === 44 || code === 10)) return Math.max(i, from + 1);
  }
  return text.length;
}

/** The value, or `undefined` where the text is no JSON or nested deeper than can be read. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An object of unknown values, for a field at a time. */
export class Fields {
  private readonly values: Record<string, unknown>;

  constructor(value: object) {
    this.values = value as Record<string, unknown>;
  }

  get(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  /** The first of these that is a text or a number that is not empty, or a list that begins with one. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      const value = this.get(name);
      const [first] = Array.isArray(value) ? value : [value];
      if (typeof first === 'string' && first.trim()) return first;
      if (typeof first === 'number') return String(first);
    }
    return undefined;
  }

  /** The texts of a list; of one text, its parts between what `separator` matches. */
  texts(name: string, separator: RegExp): string[] {
    const value = this.get(name);
    if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
    return typeof value === 'string' ? value.split(separator).map((part) => part.trim()) : [];
  }

  /** The objects of a list. */
  list(name: string): Fields[] {
    const value = this.get(name);
    return Array.isArray(value)
      ? value.filter((each) => typeof each === 'object' && each !== null).map((each) => new Fields(each))
      : [];
  }

  /** An object in it; an empty one where there is none. */
  object(name: string): Fields {
    const value = this.get(name);
    return new Fields(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
  }

  names(): string[] {
    return Object.keys(this.values);
  }
}
