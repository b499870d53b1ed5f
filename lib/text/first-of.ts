/** The first answer of `look` that says something; it looks at no more than it has to. */
export function firstOf<T>(from: readonly string[], look: (text: string) => T | undefined): T | undefined {
  for (const each of from) {
    const found = look(each);
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}
