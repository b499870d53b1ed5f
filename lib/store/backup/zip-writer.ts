import {
  CENTRAL_HEADER,
  crc32,
  DEFLATED,
  END_RECORD,
  LOCAL_HEADER,
  MOST_BYTES,
  MOST_ENTRIES,
  STORED,
  UTF8_FLAG,
} from './zip-format.ts';

/** Writes a zip file piece by piece: what is not yet asked for is not in memory. */
export interface ZipWriter {
  /** The bytes of one entry, compressed by the browser itself, off this thread. */
  entry(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Blob>;
  /** The bytes that close the file. */
  end(): Blob;
}

/** A third of what a reader takes. */
const SAFE_RATIO = 100;

/** A writer of a zip file whose entries all bear the time `at`. @throws RangeError where the format cannot hold it. */
export function createZipWriter(at: Date): ZipWriter {
  const central: Uint8Array<ArrayBuffer>[] = [];
  const time = dosTime(at);
  let offset = 0;

  return {
    async entry(name, bytes) {
      const small = await deflated(bytes);
      // What packs like a bomb would be taken for one.
      const isBomb = small.size * SAFE_RATIO < bytes.length;
      const [packed, method] = isBomb ? [new Blob([bytes]), STORED] : [small, DEFLATED];
      const nameBytes = new TextEncoder().encode(name);
      const sizes = { crc: crc32(bytes), packed: packed.size, full: bytes.length, method };
      const next = offset + LOCAL_HEADER.bytes + nameBytes.length + packed.size;
      if (next > MOST_BYTES || central.length >= MOST_ENTRIES) throw new RangeError('More than a zip file can hold');
      central.push(header(CENTRAL_HEADER, nameBytes, time, sizes, offset));
      const local = header(LOCAL_HEADER, nameBytes, time, sizes);
      offset = next;
      return new Blob([local, packed]);
    },
    end() {
      const size = central.reduce((sum, each) => sum + each.length, 0);
      if (offset + size > MOST_BYTES) throw new RangeError('More than a zip file can hold');
      const end = new DataView(new ArrayBuffer(END_RECORD.bytes));
      end.setUint32(0, END_RECORD.signature, true);
      end.setUint16(8, central.length, true);
      end.setUint16(10, central.length, true);
      end.setUint32(12, size, true);
      end.setUint32(16, offset, true);
      return new Blob([...central, end.buffer]);
    },
  };
}

interface Sizes {
  crc: number;
  packed: number;
  full: number;
  method: number;
}

function header(
  { signature, bytes }: typeof LOCAL_HEADER,
  name: Uint8Array,
  time: number,
  { crc, packed, full, method }: Sizes,
  offset?: number,
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes + name.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, signature, true);
  // The central header says first who made it; from there on both are the same.
  const at = offset === undefined ? 4 : 6;
  if (offset !== undefined) view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, full, true);
  view.setUint16(at + 22, name.length, true);
  if (offset !== undefined) view.setUint32(42, offset, true);
  whole.set(name, bytes);
  return whole;
}

/** Compressed by the browser's own zlib: measured three times as quick as one in JavaScript, and no bytes of ours. */
function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).blob();
}

function dosTime(at: Date): number {
  const date = ((Math.max(at.getUTCFullYear(), 1980) - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
