/** What of where and when it was made a file tells. */
export type Told = 'place' | 'date';

/** What the reader of a format answers. */
export interface Head {
  /** Pixels, as they are stored. */
  width: number;
  height: number;
  isAnimated: boolean;
  told: Set<Told>;
}

/** So many blocks of a file are looked at: no real one has as many before its picture. */
export const MOST_BLOCKS = 20_000;

/** A stretch of bytes as Latin-1, one character a byte; what lies beyond the end is not there. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  const stop = Math.min(end, bytes.length);
  for (let at = Math.max(0, start); at < stop; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(stop, at + 4096)));
  return text;
}

/** The bytes as a view; reading beyond its end throws, so ask for its length first. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
