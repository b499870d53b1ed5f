/** So many at once are asked about twice, however large the library. */
const MANY = 1000;
/** The same share of a library of four articles is one article. */
const FEW = 10;
const SHARE = 0.2;

/** Is it so much of the library (1,000, or over a fifth of it) that deleting it must be said twice? */
export function isMass(count: number, total: number): boolean {
  return count >= MANY || (count >= FEW && count > total * SHARE);
}
