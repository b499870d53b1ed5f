/** Are two plain values the same, as JSON keeps them: whatever the order of their properties, and without those that are `undefined`? */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isHolder(a) || !isHolder(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  // Asked at each keystroke of a whole draft: nothing is made for it.
  let more = 0;
  for (const key in b) if (b[key] !== undefined) more++;
  for (const key in a) {
    if (a[key] === undefined) continue;
    if (!Object.hasOwn(b, key) || !isSame(a[key], b[key])) return false;
    more--;
  }
  return more === 0;
}

/**
 * A plain value that is the same as `after`, in which all that `before` has at the same place is the very thing that it has there: who
 * compares by identity sees what changed, and no more. `before` itself where nothing did.
 */
export function sharing<T>(before: unknown, after: T): T {
  if (isSame(before, after)) return before as T;
  if (!isHolder(before) || !isHolder(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  if (Array.isArray(after)) return after.map((value, index) => sharing(before[index], value)) as T;
  return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, sharing(before[key], value)])) as T;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
