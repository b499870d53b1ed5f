import type { MadeBackup, Watch } from '../../ports/backup.ts';
import { localDay } from '../../text/days.ts';
import { lineOf } from './image-lines.ts';
import { FORMAT_VERSION, MANIFEST_NAME, type Manifest, type ManifestEntry, sha256 } from './manifest.ts';
import { parseRow } from './parse-row.ts';
import { BACKUP_TABLES, type BackupTable, hasBytes, isBackedUp, type Row } from './tables.ts';
import { MOST_ENTRY_BYTES } from './zip-reader.ts';
import { createZipWriter } from './zip-writer.ts';

/** Where the rows of a backup come from: the library, or a copy of it. */
export interface RowSource {
  schemaVersion: number;
  count(table: BackupTable): Promise<number>;
  /** All rows of a table, some at a time. */
  batches(table: BackupTable): AsyncIterable<Row[]>;
}

/** Of one file in the backup, unpacked: small enough to be held, checked and taken in as a whole. */
const PART_CHARACTERS = 512 * 1024;

/** One file with everything that a source has, by the checks by which it is read again; only a few MB of it are ever in memory. @throws what `signal` was aborted with */
export async function makeBackup(
  source: RowSource,
  { now, appVersion, signal, onProgress }: Watch & { now: string; appVersion: string },
): Promise<MadeBackup> {
  const zip = createZipWriter(new Date(now));
  const pieces: Blob[] = [];
  const entries: ManifestEntry[] = [];
  const counts = new Map<BackupTable, number>();
  let total = 0;
  for (const table of BACKUP_TABLES) total += await source.count(table);
  let done = 0;
  let leftOut = 0;

  async function addPart(table: BackupTable, lines: string[]): Promise<void> {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const number = entries.filter((entry) => entry.table === table).length + 1;
    const name = `${table}-${String(number).padStart(4, '0')}.jsonl`;
    pieces.push(await zip.entry(name, bytes));
    entries.push({ name, table, rows: lines.length, bytes: bytes.length, sha256: await sha256(bytes) });
    counts.set(table, (counts.get(table) ?? 0) + lines.length);
  }

  for (const table of BACKUP_TABLES) {
    let lines: string[] = [];
    let characters = 0;
    for await (const rows of source.batches(table)) {
      for (const row of rows) {
        if (!isBackedUp(table, row)) continue;
        const written = parseRow(table, hasBytes(table) ? await lineOf(row) : row)?.row;
        // Well-formed: a lone surrogate is written as its escape.
        const line = JSON.stringify(written);
        if (!written || !fitsEntry(line)) {
          leftOut += 1;
          continue;
        }
        lines.push(line);
        characters += line.length;
        if (characters < PART_CHARACTERS) continue;
        await addPart(table, lines);
        [lines, characters] = [[], 0];
      }
      done += rows.length;
      // What was saved meanwhile is in it too.
      onProgress?.({ done: Math.min(done, total), total });
      signal?.throwIfAborted();
    }
    if (lines.length > 0) await addPart(table, lines);
  }

  const manifest: Manifest = {
    format: 'sheaf-backup',
    formatVersion: FORMAT_VERSION,
    schemaVersion: source.schemaVersion,
    appVersion,
    madeAt: now,
    counts: BACKUP_TABLES.map((table) => ({ table, rows: counts.get(table) ?? 0 })),
    entries,
  };
  pieces.push(await zip.entry(MANIFEST_NAME, new TextEncoder().encode(JSON.stringify(manifest, undefined, 1))));
  pieces.push(zip.end());
  signal?.throwIfAborted();
  return {
    file: new Blob(pieces, { type: 'application/zip' }),
    name: backupName(now),
    articles: counts.get('articles') ?? 0,
    rows: entries.reduce((sum, { rows }) => sum + rows, 0),
    leftOut,
  };
}

/** What is written can be read again: the bytes are counted only where they may be too many. */
function fitsEntry(line: string): boolean {
  return (
    line.length * 3 < MOST_ENTRY_BYTES || new TextEncoder().encode(line).length + PART_CHARACTERS * 3 < MOST_ENTRY_BYTES
  );
}

/** The name of a backup's file, by the time it was made, as the clock on the wall shows it. */
function backupName(now: string): string {
  const at = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `Sheaf ${localDay(now)} ${two(at.getHours())}${two(at.getMinutes())}.zip`;
}
