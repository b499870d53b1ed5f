/**
 * Parsers of plain data (what `JSON.parse` answers): each makes a value of its type anew, of what it knows, or answers `MISFIT`. With
 * `mend` a value is kept without the parts of it that do not fit, each named in `mend.left`.
 */

/** The answer to a value of another form; never a value itself. */
export const MISFIT = Symbol('misfit');

/** What was left out while a value was mended: `issued`, `tags[2]`. */
export interface Mend {
  left: string[];
  /** Where in the value the parser is. */
  at: string;
}

export type Parse<T> = (value: unknown, mend?: Mend) => T | typeof MISFIT;

/** A property that may be absent; one that does not fit is left out, or is `instead`. */
interface Optional<T> {
  parse: Parse<T>;
  isOptional: true;
  instead?: T;
}

/** A property that is `instead` where it is absent or does not fit, when the value is mended. */
interface Needed<T> {
  parse: Parse<T>;
  isOptional: false;
  instead: T;
}

/** A parser for each property of `T`, those that may be absent marked so: one that is forgotten does not compile. */
export type Shape<T> = {
  [K in keyof Required<T>]: Record<string, never> extends Pick<T, K & keyof T>
    ? Optional<Required<T>[K]>
    : Parse<Required<T>[K]> | Needed<Required<T>[K]>;
};

/** A parser of what a test holds of. */
export function where<T>(fits: (value: unknown) => boolean): Parse<T> {
  return (value) => (fits(value) ? (value as T) : MISFIT);
}

/** Any text, lone surrogates too. */
export const aText = where<string>((value) => typeof value === 'string');
/** A text that is not empty. */
export const aName = where<string>((value) => typeof value === 'string' && value !== '');
/** A finite number. */
export const aNumber = where<number>((value) => Number.isFinite(value));
/** A whole number, 0 or more. */
export const aCount = where<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const aBoolean = where<boolean>((value) => typeof value === 'boolean');

const LONGEST_ID = 1000;
const CONTROL = /\p{Cc}/u;

/** What names a row: short, and without the characters that no keyboard has. */
export const anId = where<string>(
  (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_ID && !CONTROL.test(value),
);

const LONGEST_ADDRESS = 4000;

/** The address of a page of the web. */
export const aWebAddress = where<string>(
  (value) =>
    typeof value === 'string' && value.length <= LONGEST_ADDRESS && /^https?:\/\//i.test(value) && URL.canParse(value),
);

/** A moment as `Date.toISOString` writes it. */
export const anInstant = where<string>(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
);

/** In the place of an instant that cannot be read: older than any other. */
export const LONG_AGO = new Date(0).toISOString();

/** An address that can be opened, or any text that is none; not one that is a script. */
export const anAddress = where<string>(
  (value) =>
    // The browser leaves spaces and control characters out before it looks for the scheme.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
    typeof value === 'string' && !/^(?:javascript|vbscript|data|blob):/i.test(value.replace(/[\u0000-\u0020]/g, '')),
);

/** One of a few values. */
export function oneOf<T>(values: readonly T[]): Parse<T> {
  return where<T>((value) => values.includes(value as T));
}

/** A list whose every item fits. */
export function listOf<T>(item: Parse<T>): Parse<T[]> {
  return (value, mend) => {
    if (!Array.isArray(value)) return MISFIT;
    const parsed: T[] = [];
    for (const [index, each] of value.entries()) {
      const one = within(mend, `[${index}]`, (inside) => item(each, inside));
      if (one !== MISFIT) parsed.push(one);
      else if (mend) mend.left.push(`${mend.at}[${index}]`);
      else return MISFIT;
    }
    return parsed;
  };
}

/** A list of at most so many items; a mended one has the first of them. */
export function fewOf<T>(item: Parse<T>, most: number): Parse<T[]> {
  const list = listOf(item);
  return (value, mend) => {
    if (!Array.isArray(value) || value.length <= most) return list(value, mend);
    if (!mend) return MISFIT;
    mend.left.push(`${mend.at}[${most}]`);
    return list(value.slice(0, most), mend);
  };
}

/** A text of at most so many UTF-16 units. */
export function textOf(most: number): Parse<string> {
  return where<string>((value) => typeof value === 'string' && value.length <= most);
}

/** What fits the first of these parsers that it fits. */
export function eitherOf<A, B>(a: Parse<A>, b: Parse<B>): Parse<A | B> {
  return (value) => {
    const first = a(value);
    return first === MISFIT ? b(value) : first;
  };
}

/** May be absent. */
export function maybe<T>(parse: Parse<T>, instead?: T): Optional<T> {
  return { parse, isOptional: true, ...(instead !== undefined && { instead }) };
}

/** Must be there; where it is not, a mended value has `instead`. */
export function orElse<T>(parse: Parse<T>, instead: T): Needed<T> {
  return { parse, isOptional: false, instead };
}

/** An object of these properties; what it has beyond them is left out. */
export function shaped<T extends object>(shape: Shape<T>): Parse<T> {
  const properties = Object.entries(shape) as [string, Parse<unknown> | Optional<unknown> | Needed<unknown>][];
  return (value, mend) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISFIT;
    const parsed: Record<string, unknown> = {};
    for (const [name, property] of properties) {
      const { parse, isOptional, instead } =
        typeof property === 'function' ? { parse: property, isOptional: false, instead: undefined } : property;
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      // What the store has as `undefined` is not in its JSON.
      if (own === undefined && isOptional) continue;
      const one =
        own === undefined ? MISFIT : within(mend, mend?.at ? `.${name}` : name, (inside) => parse(own, inside));
      if (one !== MISFIT) {
        parsed[name] = one;
        continue;
      }
      if (!mend) return MISFIT;
      mend.left.push(mend.at ? `${mend.at}.${name}` : name);
      if (instead !== undefined) parsed[name] = structuredClone(instead);
      else if (!isOptional) return MISFIT;
    }
    return parsed as T;
  };
}

/** One step into the value, and back. */
function within<T>(mend: Mend | undefined, step: string, look: (mend?: Mend) => T): T {
  if (!mend) return look();
  const { at } = mend;
  mend.at = at + step;
  const found = look(mend);
  mend.at = at;
  return found;
}
