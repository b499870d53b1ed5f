import type { WeeklyFile } from '../settings.ts';

/** How many weekly backups are kept. */
export const KEPT = 8;

/**
 * Those of the weekly backups, the oldest first, that may go: so many newer ones are there, each of at least half as many rows. An
 * empty or a much smaller one takes the place of none.
 */
export function mayGo(files: readonly WeeklyFile[], kept = KEPT): WeeklyFile[] {
  return files.filter(({ rows }, index) => {
    const newer = files.slice(index + 1).filter((each) => each.rows * 2 >= rows);
    return newer.length >= kept;
  });
}
