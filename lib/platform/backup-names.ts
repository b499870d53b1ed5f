/** The name with a number, `Sheaf 2026-11-25 0930 (2).zip`; the first is the name itself. */
export function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/\.zip$/, ` (${number}).zip`);
}
