import { CENTRAL_HEADER, crc32, DEFLATED, END_RECORD, LOCAL_HEADER, STORED } from './zip-format.ts';

/** The largest entry that is read; a backup's own parts are a few MB. */
export const MOST_ENTRY_BYTES = 64 * 1024 * 1024;
/** The most that a whole backup may be, unpacked: a hundred thousand articles with long texts. */
const MOST_TOTAL_BYTES = 16 * 1024 * 1024 * 1024;
/** JSON of a thousand equal articles packs 1 to 100; a bomb 1 to 1000. */
const MOST_RATIO = 300;
const RATIO_MATTERS_FROM_BYTES = 4 * 1024 * 1024;
const MOST_DIRECTORY_BYTES = 8 * 1024 * 1024;

/** One entry of a zip file, as its directory tells of it. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  full: number;
  /** Where its own header is. */
  offset: number;
}

/** Why a file is not read: it is no zip file (or one of features that no backup has), it is damaged, or it would unpack to too much. */
export class BadZip extends Error {
  override name = 'BadZip';
  readonly reason: 'foreign' | 'damaged' | 'too-large';
  constructor(reason: BadZip['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The entries of a zip file in the order of its directory, after a check of everything that can be checked without unpacking. @throws BadZip */
export async function readDirectory(file: Blob): Promise<ZipEntry[]> {
  const end = await viewOf(file, file.size - END_RECORD.bytes, END_RECORD.bytes).catch(() => undefined);
  if (!end || end.getUint32(0, true) !== END_RECORD.signature) {
    // A backup that was cut off begins as one.
    const start = file.size >= 4 ? (await viewOf(file, 0, 4)).getUint32(0, true) : 0;
    if (start === LOCAL_HEADER.signature) throw new BadZip('damaged', 'The file has no end');
    throw new BadZip('foreign', 'No zip file');
  }
  const [count, size, start] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  if (start + size + END_RECORD.bytes !== file.size) throw new BadZip('damaged', 'The directory is not at its place');
  if (size > MOST_DIRECTORY_BYTES) throw new BadZip('too-large', 'The directory is too long');
  const entries = parseDirectory(await viewOf(file, start, size), count);
  checkBounds(entries, start);
  return entries;
}

function parseDirectory(view: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_HEADER.bytes > view.byteLength || view.getUint32(at, true) !== CENTRAL_HEADER.signature) {
      throw new BadZip('damaged', 'The directory is broken');
    }
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + CENTRAL_HEADER.bytes + name > view.byteLength) throw new BadZip('damaged', 'The directory is broken');
    const method = view.getUint16(at + 10, true);
    // Encrypted, or packed by what no backup is packed by.
    if (view.getUint16(at + 8, true) & 1 || (method !== STORED && method !== DEFLATED)) {
      throw new BadZip('foreign', `Entry ${index} is encrypted or packed otherwise`);
    }
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_HEADER.bytes, name)),
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      full: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_HEADER.bytes + name + extra + comment;
  }
  if (at !== view.byteLength) throw new BadZip('damaged', 'The directory is broken');
  return entries;
}

/** No entry overlaps another (a bomb says the same bytes many times), and none says that it unpacks to too much. */
function checkBounds(entries: ZipEntry[], end: number): void {
  let next = 0;
  let total = 0;
  let packedTotal = 0;
  for (const { name, offset, packed, full } of entries) {
    if (offset < next || offset + LOCAL_HEADER.bytes + packed > end) {
      throw new BadZip('damaged', `Entry ${name} is not at its place`);
    }
    next = offset + LOCAL_HEADER.bytes + packed;
    total += full;
    packedTotal += packed;
    if (full > MOST_ENTRY_BYTES || total > MOST_TOTAL_BYTES)
      throw new BadZip('too-large', `Entry ${name} is too large`);
    if (full > RATIO_MATTERS_FROM_BYTES && full > packed * MOST_RATIO) {
      throw new BadZip('too-large', `Entry ${name} unpacks to too much`);
    }
  }
  // Many small entries are no less of a bomb than a large one.
  if (total > RATIO_MATTERS_FROM_BYTES && total > packedTotal * MOST_RATIO) {
    throw new BadZip('too-large', 'It unpacks to too much');
  }
}

/** The bytes of one entry, unpacked, its length and checksum right. @throws BadZip */
export async function readEntry(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const local = await viewOf(file, entry.offset, LOCAL_HEADER.bytes);
  if (local.getUint32(0, true) !== LOCAL_HEADER.signature) throw new BadZip('damaged', `${entry.name} has no header`);
  const start = entry.offset + LOCAL_HEADER.bytes + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(start, start + entry.packed);
  const bytes = await unpacked(entry.method === STORED ? packed.stream() : inflated(packed), entry);
  if (crc32(bytes) !== entry.crc) throw new BadZip('damaged', `${entry.name} has another checksum`);
  return bytes;
}

function inflated(packed: Blob): ReadableStream<Uint8Array> {
  return packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
}

/** Exactly as many bytes as the directory says: what gives more is stopped there. */
async function unpacked(
  stream: ReadableStream<Uint8Array>,
  { name, full }: ZipEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(full);
  const reader = stream.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      // What the browser's own unpacking says of broken bytes.
      if (error instanceof TypeError || (error as { code?: unknown }).code) {
        throw new BadZip('damaged', `${name} cannot be unpacked`);
      }
      throw error;
    });
    if (done) break;
    if (length + value.length > full) {
      await reader.cancel().catch(() => undefined);
      throw new BadZip('damaged', `${name} is longer than it says`);
    }
    bytes.set(value, length);
    length += value.length;
  }
  if (length !== full) throw new BadZip('damaged', `${name} is shorter than it says`);
  return bytes;
}

async function viewOf(file: Blob, start: number, length: number): Promise<DataView<ArrayBuffer>> {
  const bytes = await file.slice(Math.max(start, 0), start + length).arrayBuffer();
  if (bytes.byteLength !== length) throw new BadZip('damaged', 'The file is too short');
  return new DataView(bytes);
}
