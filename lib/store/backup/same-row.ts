/** Do two rows say the same, whenever each was written last? */
export function saysSame(a: object, b: object): boolean {
  return isSame({ ...a, updatedAt: undefined }, { ...b, updatedAt: undefined });
}

/** Are two rows, or values in them, the same? A property that is `undefined` is none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((key) => isSame(x[key], y[key]));
}
