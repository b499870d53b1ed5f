/** Are two plain values the same, as JSON keeps them: whatever the order of their properties, and without those that are `undefined`? */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const [keys, others] = [told(x), told(y)];
  return keys.length === others.length && keys.every((key) => isSame(x[key], y[key]));
}

function told(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}
