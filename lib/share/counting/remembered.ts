const MOST = 500;
const LONGEST_KEY = 64;

/** The same function, which does not work out again what it was just asked of a short text: a draft is counted at each keystroke. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (text.length > LONGEST_KEY) return value;
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
