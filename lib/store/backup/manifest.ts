import { aName, aNumber, listOf, oneOf, type Parse, type Shape, shaped } from '../../text/parse.ts';
import { BACKUP_TABLES, type BackupTable } from './tables.ts';

export const MANIFEST_NAME = 'manifest.json';
/** The form of the file itself; a later one is refused. */
export const FORMAT_VERSION = 1;

/** One file of a backup: rows of one table, one JSON object a line. */
export interface ManifestEntry {
  name: string;
  table: BackupTable;
  rows: number;
  bytes: number;
  /** Of the unpacked bytes, in hexadecimal. */
  sha256: string;
}

/** What a backup says of itself. */
export interface Manifest {
  format: 'sheaf-backup';
  formatVersion: number;
  /** The version of the database that its rows are of. */
  schemaVersion: number;
  appVersion: string;
  /** ISO instant. */
  madeAt: string;
  counts: { table: BackupTable; rows: number }[];
  entries: ManifestEntry[];
}

const aTable = oneOf(BACKUP_TABLES);

/** The manifest of a value, or `MISFIT`. */
export const parseManifest: Parse<Manifest> = shaped<Manifest>({
  format: oneOf(['sheaf-backup'] as const),
  formatVersion: aNumber,
  schemaVersion: aNumber,
  appVersion: aName,
  madeAt: aName,
  counts: listOf(shaped<{ table: BackupTable; rows: number }>({ table: aTable, rows: aNumber })),
  entries: listOf(
    shaped<ManifestEntry>({
      name: aName,
      table: aTable,
      rows: aNumber,
      bytes: aNumber,
      sha256: aName,
    } as Shape<ManifestEntry>),
  ),
} as Shape<Manifest>);

/** What a value says of its form and its database, though it may be of a later form. */
export function versionsOf(value: unknown): { formatVersion: number; schemaVersion: number } | undefined {
  const { format, formatVersion, schemaVersion } = (value ?? {}) as Record<string, unknown>;
  if (format !== 'sheaf-backup' || typeof formatVersion !== 'number' || typeof schemaVersion !== 'number')
    return undefined;
  return { formatVersion, schemaVersion };
}

/** SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
