import { BackupRefused, type UnreadRow, type Watch } from '../../ports/backup.ts';
import type { ItemLine } from '../../sources/parse-item.ts';
import { MISFIT } from '../../text/parse.ts';
import { rowOf } from './image-lines.ts';
import { itemRowOf } from './item-lines.ts';
import { FORMAT_VERSION, MANIFEST_NAME, type Manifest, parseManifest, sha256, versionsOf } from './manifest.ts';
import { parseRow } from './parse-row.ts';
import { BACKUP_TABLES, type BackupTable, hasBytes, type Row, rowsAtOnce } from './tables.ts';
import { BadZip, readDirectory, readEntry, type ZipEntry } from './zip-reader.ts';

/** The rows of a backup on their way in, some at a time, in the order of the tables. */
export interface RowFeed {
  madeAt: string;
  total: number;
  /** `unread` are lines that were met on the way. */
  batches(watch: Watch): AsyncIterable<{ table: BackupTable; rows: Row[]; unread?: UnreadRow[] }>;
}

/** No row of any table is shorter: `{"id":"a","text":""}`. */
const LEAST_ROW_BYTES = 20;
/** Shorter lines that a whole backup may have: they cannot be read, and are told. */
const MOST_SHORT_LINES = 10_000;
const LINE_BREAK = 10;
/** Named of one row. */
const MOST_PARTS = 5;
/** Below a frame, so that the page stays usable. */
const SLICE_MS = 12;

/** The rows of a backup's file. Each part is checked as a whole before its rows are given. @throws BackupRefused, here or as it is read */
export async function fileFeed(
  file: Blob,
  { schemaVersion, sanitise }: { schemaVersion: number; sanitise(html: string): string },
): Promise<RowFeed> {
  const { manifest, parts } = await refusing(() => openBackup(file, schemaVersion));
  return {
    madeAt: manifest.madeAt,
    total: manifest.entries.reduce((sum, entry) => sum + entry.rows, 0),
    async *batches({ signal }) {
      let rest = performance.now() + SLICE_MS;
      for (const { entry, table, rows: expected, sha256: digest } of parts) {
        signal?.throwIfAborted();
        const lines = await refusing(() => readLines(file, entry, expected, digest));
        let [rows, unread]: [Row[], UnreadRow[]] = [[], []];
        for (const [index, line] of lines.entries()) {
          const parsed = parseRow(table, parseJson(line));
          const row = parsed?.row;
          if (row && table === 'readable') row.html = sanitise(row.html as string);
          if (row) rows.push(asRow(table, row));
          if (parsed && parsed.left.length + (row ? 0 : 1) > 0) {
            const parts = parsed.left.slice(0, MOST_PARTS);
            unread.push({ file: entry.name, line: index + 1, parts, isLeftOut: !row });
          }
          if (rows.length + unread.length >= rowsAtOnce(table)) {
            yield { table, rows, unread };
            [rows, unread] = [[], []];
          }
          if (performance.now() < rest) continue;
          await new Promise((resolve) => setTimeout(resolve));
          signal?.throwIfAborted();
          rest = performance.now() + SLICE_MS;
        }
        if (rows.length + unread.length > 0) yield { table, rows, unread };
      }
    },
  };
}

/** The row of the database that a parsed line is. */
function asRow(table: BackupTable, line: Row): Row {
  if (hasBytes(table)) return rowOf(line);
  return table === 'inboxItems' ? { ...itemRowOf(line as unknown as ItemLine) } : line;
}

interface Part {
  entry: ZipEntry;
  table: BackupTable;
  rows: number;
  sha256: string;
}

async function openBackup(file: Blob, schemaVersion: number): Promise<{ manifest: Manifest; parts: Part[] }> {
  const directory = await readDirectory(file);
  const entries = new Map(directory.map((entry) => [entry.name, entry]));
  const manifestEntry = entries.get(MANIFEST_NAME);
  if (!manifestEntry) throw new BackupRefused('foreign', 'It has no manifest');
  const value = parseJson(new TextDecoder().decode(await readEntry(file, manifestEntry)));
  const versions = versionsOf(value);
  if (!versions) throw new BackupRefused('foreign', 'Its manifest is of another program');
  if (versions.formatVersion > FORMAT_VERSION || versions.schemaVersion > schemaVersion) {
    throw new BackupRefused('newer', `Format ${versions.formatVersion}, database ${versions.schemaVersion}`);
  }
  const manifest = parseManifest(value);
  if (manifest === MISFIT) throw new BackupRefused('damaged', 'Its manifest is broken');
  if (directory.length !== entries.size || directory.length !== manifest.entries.length + 1) {
    throw new BackupRefused('damaged', 'It has other entries than it says');
  }
  const parts = manifest.entries.map((part) => {
    const entry = entries.get(part.name);
    if (entry?.full !== part.bytes) throw new BackupRefused('damaged', `${part.name} is missing or of another size`);
    return { ...part, entry };
  });
  if (new Set(parts.map(({ entry }) => entry)).size !== parts.length) {
    throw new BackupRefused('damaged', 'It names an entry twice');
  }
  let short = 0;
  for (const { rows, bytes } of parts) short += Math.max(0, rows - bytes / LEAST_ROW_BYTES);
  if (short > MOST_SHORT_LINES) throw new BackupRefused('damaged', 'It says more rows than it has bytes for');
  // What hangs on articles comes after them, whatever the manifest's order.
  parts.sort((a, b) => BACKUP_TABLES.indexOf(a.table) - BACKUP_TABLES.indexOf(b.table));
  return { manifest, parts };
}

async function readLines(file: Blob, entry: ZipEntry, expected: number, digest: string): Promise<string[]> {
  const bytes = await readEntry(file, entry);
  if (!hasLines(bytes, expected)) throw new BackupRefused('damaged', `${entry.name} has not ${expected} rows`);
  if ((await sha256(bytes)) !== digest) throw new BackupRefused('damaged', `${entry.name} has another SHA-256`);
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Counted before they are made, and no further than is needed; the last one may have no break. */
function hasLines(bytes: Uint8Array, expected: number): boolean {
  let [lines, start] = [0, 0];
  while (start < bytes.length && lines <= expected) {
    const end = bytes.indexOf(LINE_BREAK, start);
    lines += 1;
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines === expected;
}

/** The value of a JSON text; `undefined`, which no JSON is, where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

async function refusing<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadZip) throw new BackupRefused(error.reason, error.message);
    throw error;
  }
}
