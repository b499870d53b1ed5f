const MOST = 500;
const LONGEST_KEY = 64;

/**
 * The same function, which does not work out again what it was just asked of a text: a draft is counted and checked at each keystroke.
 * It answers with the same object: who gets it changes nothing in it. It knows `most` texts, none of more than `longest` UTF-16 units.
 */
export function remembered<T>(
  compute: (text: string) => T,
  { most = MOST, longest = LONGEST_KEY } = {},
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (text.length > longest) return value;
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}

/** For what is asked of whole texts: as many as a long thread with its networks' own words has. */
export const WHOLE_TEXTS = { most: 200, longest: Number.POSITIVE_INFINITY };
