/** Are two plain values the same, as JSON keeps them: whatever the order of their properties, and without those that are `undefined`? */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isHolder(a) || !isHolder(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
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
  if (before === after) return after;
  if (!isHolder(before) || !isHolder(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  return (
    Array.isArray(after) ? sharingItems(before as unknown as unknown[], after) : sharingProperties(before, after)
  ) as T;
}

function sharingItems(before: unknown[], after: unknown[]): unknown[] {
  let isOther = before.length !== after.length;
  const shared = after.map((value, index) => {
    const own = sharing(before[index], value);
    isOther ||= own !== before[index];
    return own;
  });
  return isOther ? shared : before;
}

function sharingProperties(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const known = (key: string) => (Object.hasOwn(before, key) ? before[key] : undefined);
  const shared = Object.entries(after).map(([key, value]) => [key, sharing(known(key), value)] as const);
  const isOther =
    shared.some(([key, value]) => value !== known(key)) ||
    Object.keys(before).some((key) => before[key] !== undefined && after[key] === undefined);
  return isOther ? Object.fromEntries(shared) : before;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
