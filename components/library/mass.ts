/** So many at once are asked about, however large the library. */
const MANY = 1000;
const SHARE = 0.2;
/** The same share of a smaller library is soon reached by picking some by hand. */
const SMALL_LIBRARY = 100;

/** Is it so much of the library (1,000, or over a fifth of it) that deleting it must be said twice? */
export function isMass(count: number, total: number): boolean {
  return count >= MANY || count > Math.max(total, SMALL_LIBRARY) * SHARE;
}
