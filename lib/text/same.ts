/** Are two plain values the same, as JSON keeps them: whatever the order of their properties, and without those that are `undefined`? */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isHolder(a) || !isHolder(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [told(a), told(b)];
  return keys.length === others.length && keys.every((key) => isSame(a[key], b[key]));
}

/**
 * A plain value that is the same as `after`, in which all that `before` has at the same place is the very thing that it has there: who
 * compares by identity sees what changed, and no more. `before` itself where nothing did.
 */
export function sharing<T>(before: unknown, after: T): T {
  if (before === after || !isHolder(before) || !isHolder(after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const shared = after.map((value, index) => sharing(before[index], value));
    return (isOne(shared, before) && after.length === before.length ? before : shared) as T;
  }
  if (Array.isArray(before) || Array.isArray(after)) return after;
  const shared = Object.fromEntries(Object.entries(after).map(([key, value]) => [key, sharing(before[key], value)]));
  return (isOne(shared, before) && told(after).length === told(before).length ? before : shared) as T;
}

/** Is all that this holds the very thing that the other holds there? */
function isOne(value: object, other: object): boolean {
  return Object.entries(value).every(([key, each]) => each === (other as Record<string, unknown>)[key]);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function told(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}
