/** How many backups that Sheaf made by itself are kept. */
const KEPT = 8;
/** A backup by its name, though a number was put behind it. */
const BACKUP_NAME = /(?:^|[/\\])Sheaf \d{4}-\d\d-\d\d \d{4}(?: ?\(\d+\))?\.zip$/;

/** Those of these files that are backups and more than are kept, by the dates in their names. */
export function tooMany(names: readonly string[]): string[] {
  return names
    .filter((name) => BACKUP_NAME.test(name))
    .sort()
    .slice(0, -KEPT);
}

/** The name with a number, `Sheaf 2026-11-25 0930 (2).zip`; the first is the name itself. */
export function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/\.zip$/, ` (${number}).zip`);
}
