/** Parsers of plain data (what `JSON.parse` answers): each makes a value of its type anew, of what it knows, or answers `MISFIT`. */

/** The answer to a value of another form; never a value itself. */
export const MISFIT = Symbol('misfit');

export type Parse<T> = (value: unknown) => T | typeof MISFIT;

/** A property that may be absent. */
interface Optional<T> {
  optional: Parse<T>;
}

/** A parser for each property of `T`, those that may be absent marked so: one that is forgotten does not compile. */
export type Shape<T> = {
  [K in keyof Required<T>]: Record<string, never> extends Pick<T, K & keyof T>
    ? Optional<Required<T>[K]>
    : Parse<Required<T>[K]>;
};

/** Any text, lone surrogates too. */
export const aText: Parse<string> = (value) => (typeof value === 'string' ? value : MISFIT);
/** A text that is not empty: an id, a name, an instant. */
export const aName: Parse<string> = (value) => (typeof value === 'string' && value !== '' ? value : MISFIT);
/** A finite number. */
export const aNumber: Parse<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : MISFIT);
export const aBoolean: Parse<boolean> = (value) => (typeof value === 'boolean' ? value : MISFIT);

/** An address that can be opened, or any text that is none; not one that is a script. */
export const anAddress: Parse<string> = (value) =>
  // The browser leaves spaces and control characters out before it looks for the scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  typeof value === 'string' && !/^(?:javascript|vbscript|data|blob):/i.test(value.replace(/[\u0000-\u0020]/g, ''))
    ? value
    : MISFIT;

/** One of a few values. */
export function oneOf<T>(values: readonly T[]): Parse<T> {
  return (value) => (values.includes(value as T) ? (value as T) : MISFIT);
}

/** A list whose every item fits. */
export function listOf<T>(item: Parse<T>): Parse<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return MISFIT;
    const parsed: T[] = [];
    for (const each of value) {
      const one = item(each);
      if (one === MISFIT) return MISFIT;
      parsed.push(one);
    }
    return parsed;
  };
}

/** What fits the first of these parsers that it fits. */
export function eitherOf<A, B>(a: Parse<A>, b: Parse<B>): Parse<A | B> {
  return (value) => {
    const first = a(value);
    return first === MISFIT ? b(value) : first;
  };
}

/** May be absent. */
export function maybe<T>(parse: Parse<T>): Optional<T> {
  return { optional: parse };
}

/** An object of these properties; what it has beyond them is left out. */
export function shaped<T extends object>(shape: Shape<T>): Parse<T> {
  const properties = Object.entries(shape) as [string, Parse<unknown> | Optional<unknown>][];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISFIT;
    const parsed: Record<string, unknown> = {};
    for (const [name, property] of properties) {
      const isThere = Object.hasOwn(value, name);
      if (!isThere && typeof property !== 'function') continue;
      const parse = typeof property === 'function' ? property : property.optional;
      const one = isThere ? parse((value as Record<string, unknown>)[name]) : MISFIT;
      if (one === MISFIT) return MISFIT;
      parsed[name] = one;
    }
    return parsed as T;
  };
}
