/** Image files of the tests' own making: as small as their formats allow, and with what cameras write into them. */

/** Bytes of numbers, and of texts a character a byte. */
export function bytesOf(...pieces: (number | string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    pieces.flatMap((piece) =>
      typeof piece === 'number'
        ? [piece]
        : typeof piece === 'string'
          ? [...piece].map((letter) => letter.charCodeAt(0))
          : [...piece],
    ),
  );
}

const number = (value: number, bytes: number, isLittle: boolean) => {
  const big = Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
  return Uint8Array.from(isLittle ? big.reverse() : big);
};
export const big = (value: number, bytes: number) => number(value, bytes, false);
export const little = (value: number, bytes: number) => number(value, bytes, true);

type Entry = { tag: number; type: number; count: number; value: Uint8Array };
const ascii = (tag: number, text: string): Entry => ({ tag, type: 2, count: text.length + 1, value: bytesOf(text, 0) });

export interface ExifOf {
  isLittle?: boolean;
  /** Degrees, north and east. */
  place?: [number, number];
  takenAt?: string;
  changedAt?: string;
  make?: string;
  /** 1 to 8. */
  orientation?: number;
}

/** An EXIF block as a camera writes it, from its `II` or `MM` on. */
export function anExif({ isLittle = false, place, takenAt, changedAt, make, orientation }: ExifOf): Uint8Array {
  const n = (value: number, bytes: number) => number(value, bytes, isLittle);
  const degrees = (tag: number, value: number): Entry => ({
    tag,
    type: 5,
    count: 3,
    value: bytesOf(n(Math.round(value * 1000), 4), n(1000, 4), n(0, 4), n(1, 4), n(0, 4), n(1, 4)),
  });
  const own: Entry[] = [
    ...(make ? [ascii(0x010f, make)] : []),
    ...(orientation ? [{ tag: 0x0112, type: 3, count: 1, value: bytesOf(n(orientation, 2), n(0, 2)) }] : []),
    ...(changedAt ? [ascii(0x0132, changedAt)] : []),
  ];
  const inside: [tag: number, Entry[]][] = [
    ...(takenAt ? [[0x8769, [ascii(0x9003, takenAt)]] as [number, Entry[]]] : []),
    ...(place
      ? [[0x8825, [ascii(1, 'N'), degrees(2, place[0]), ascii(3, 'E'), degrees(4, place[1])]] as [number, Entry[]]]
      : []),
  ];
  /** A directory at an offset, its long values after it. */
  const directory = (entries: Entry[], at: number): Uint8Array => {
    let end = at + 6 + entries.length * 12;
    const long: Uint8Array[] = [];
    const rows = entries.map(({ tag, type, count, value }) => {
      const isShort = value.length <= 4;
      const row = bytesOf(n(tag, 2), n(type, 2), n(count, 4), isShort ? value : n(end, 4));
      if (!isShort) {
        long.push(value);
        end += value.length;
      }
      return bytesOf(row, ...Array.from({ length: 12 - row.length }, () => 0));
    });
    return bytesOf(n(entries.length, 2), ...rows, n(0, 4), ...long);
  };
  const pointers = (ats: number[]) =>
    inside.map(([tag], index): Entry => ({ tag, type: 4, count: 1, value: n(ats[index] ?? 0, 4) }));
  const first = directory([...own, ...pointers([])], 8);
  let at = 8 + first.length;
  const ats = inside.map(([, entries]) => {
    const here = at;
    at += directory(entries, here).length;
    return here;
  });
  return bytesOf(
    isLittle ? 'II' : 'MM',
    n(42, 2),
    n(8, 4),
    directory([...own, ...pointers(ats)], 8),
    ...inside.map(([, entries], index) => directory(entries, ats[index] ?? 0)),
  );
}

/** A segment of a JPEG. */
export function aSegment(marker: number, ...data: (string | number | Uint8Array)[]): Uint8Array {
  const bytes = bytesOf(...data);
  return bytesOf(0xff, marker, big(bytes.length + 2, 2), bytes);
}

/** The head of a JPEG, which no program could show. */
export function aJpeg({ width = 4, height = 3, segments = [] as Uint8Array[] } = {}): Uint8Array<ArrayBuffer> {
  const frame = aSegment(0xc0, 8, big(height, 2), big(width, 2), 1, 1, 0x11, 0);
  return bytesOf(0xff, 0xd8, ...segments, frame, 0xff, 0xda, 0, 2, 0xff, 0xd9);
}

/** A JPEG with a segment put before all others. */
export function withSegment(jpeg: Uint8Array, segment: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytesOf(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
}

export const exifSegment = (exif: ExifOf) => aSegment(0xe1, 'Exif\0\0', anExif(exif));

export const aChunk = (name: string, ...data: (string | number | Uint8Array)[]) => {
  const bytes = bytesOf(...data);
  return bytesOf(big(bytes.length, 4), name, bytes, big(0, 4));
};

/** The head of a PNG with chunks between it and its end. */
export function aPng({ width = 4, height = 3, chunks = [] as Uint8Array[] } = {}): Uint8Array<ArrayBuffer> {
  const head = aChunk('IHDR', big(width, 4), big(height, 4), 8, 6, 0, 0, 0);
  return bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', head, ...chunks, aChunk('IEND'));
}

export const aRiffChunk = (name: string, ...data: (string | number | Uint8Array)[]) => {
  const bytes = bytesOf(...data);
  return bytesOf(name, little(bytes.length, 4), bytes, ...(bytes.length % 2 ? [0] : []));
};

/** A WebP in its extended form. */
export function aWebp({ width = 4, height = 3, flags = 0, chunks = [] as Uint8Array[] } = {}): Uint8Array<ArrayBuffer> {
  const head = aRiffChunk('VP8X', flags, 0, 0, 0, little(width - 1, 3), little(height - 1, 3));
  const body = bytesOf('WEBP', head, ...chunks);
  return bytesOf('RIFF', little(body.length, 4), body);
}

/** A frame of a GIF, of one pixel. */
export const GIF_FRAME = bytesOf(0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0);
export const GIF_LOOP = bytesOf(0x21, 0xff, 11, 'NETSCAPE2.0', 3, 1, 0, 0, 0);

/** A GIF of one pixel in black and white, that can be shown. */
export function aGif(...blocks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return bytesOf('GIF89a', 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, ...blocks, 0x3b);
}
