import type { Row } from './tables.ts';

/** What is the same of every image as a line of a backup has it. */
export interface ImageLine {
  id: string;
  mime: string;
  /** The bytes. */
  base64: string;
}

/** So many bytes at a time: whole groups of three, and few enough to be arguments. */
const SLICE = 3 * 8192;

/** An image of the database as one that JSON can hold: bytes as text. */
export async function lineOf(row: Row): Promise<Row> {
  if (!(row.bytes instanceof Blob)) return row;
  const { bytes: blob, ...rest } = row;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let base64 = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    base64 += btoa(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  }
  return { ...rest, mime: blob.type, base64 };
}

/** The image of the database that a parsed line is. */
export function rowOf(line: Row): Row {
  const { mime, base64, ...rest } = line as unknown as ImageLine;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { ...rest, bytes: new Blob([bytes], { type: mime }) };
}
