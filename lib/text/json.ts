type Json = { [key: string]: unknown };

/** The value as an object; an empty one where it is none. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; one value is a list of one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The text, or the first text of a list; a number as text; `undefined` where there is none. */
export function asText(value: unknown): string | undefined {
  const [first] = asList(value);
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() ? first.trim() : undefined;
}

/** Every text of a list. */
export function asTexts(value: unknown): string[] {
  return asList(value).filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

/** How many, of a count that another program tells; 0 where it tells none. */
export function asCount(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
}

/** The ISO instant of a text; `undefined` where it is none. */
export function asInstant(value: unknown): string | undefined {
  const time = Date.parse(asText(value) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
