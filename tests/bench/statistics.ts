/** The value below which a share of the values lies (nearest rank); not a number where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that one in twenty exceeds. */
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);
