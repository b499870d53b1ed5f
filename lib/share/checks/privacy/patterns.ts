/** A pattern from alternatives, as readable lines. */
export function anyOf(alternatives: readonly string[], flags = 'i'): RegExp {
  return new RegExp(alternatives.join('|'), flags);
}

/** Words of a list, one or more to a line, as one group. */
export function words(...lines: string[]): string {
  return `(?:${lines.join(' ').split(/\s+/).filter(Boolean).join('|').replaceAll('_', '[\\s-]')})`;
}

/** The matches of a global pattern in a text, as `matchAll` finds them; but that copies the pattern, which costs more than most sentences. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
