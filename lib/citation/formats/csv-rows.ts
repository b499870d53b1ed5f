import type { Place } from '../imported.ts';

export interface CsvRow extends Place {
  cells: string[];
}

const LONGEST_CELL = 500_000;
const MOST_CELLS = 500;

/** The rows of a CSV file by RFC 4180, parted by commas, semicolons or tabs, whichever its first line has most of. */
export function* csvRows(text: string): Generator<CsvRow> {
  const head = text.slice(0, 10_000).split(/[\r\n]/, 1)[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  );
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  const plainCell = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  while (at < text.length) {
    const begin = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          const stop = quote < 0 ? text.length : quote;
          if (cell.length < LONGEST_CELL) cell += text.slice(at, stop);
          at = stop + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
        for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line++;
      }
      plainCell.lastIndex = Math.min(at, text.length);
      const rest = plainCell.exec(text)?.[0] ?? '';
      at = plainCell.lastIndex;
      if (cells.length < MOST_CELLS) cells.push((cell + rest).slice(0, LONGEST_CELL));
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.some((cell) => cell.trim() !== '')) yield { cells, line: begin, end: Math.min(at, text.length) };
  }
}

/** Where a cell begins, or would if semicolons or tabs parted them, as spreadsheets of some countries take it; the wide signs are those of Japanese ones. */
const FORMULA = /(?<=^|[;\t\r\n])(?='*[=+\-@＝＋－＠\t\r\n])/g;

/** What a spreadsheet would run as a formula, defused by an apostrophe, as spreadsheets themselves write it. */
export function defused(cell: string): string {
  return cell.replace(FORMULA, "'");
}

/** The cell without those apostrophes. */
export function rearmed(cell: string): string {
  return cell.replace(/(?<=^|[;\t\r\n])'(?='*[=+\-@＝＋－＠\t\r\n])/g, '');
}

/** A row of a file. */
export function csvLine(cells: string[]): string {
  return `${cells.map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',')}\r\n`;
}
