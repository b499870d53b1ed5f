/** A pattern from alternatives, as readable lines. */
export function anyOf(alternatives: readonly string[], flags = 'i'): RegExp {
  return new RegExp(alternatives.join('|'), flags);
}

/** Words of a list, one or more to a line, as one group. */
export function words(...lines: string[]): string {
  return `(?:${lines.join(' ').split(/\s+/).filter(Boolean).join('|').replaceAll('_', '[\\s-]')})`;
}
