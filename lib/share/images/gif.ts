import { type Head, latin1, type Told, viewOf } from './head.ts';
import { xmpTells } from './xmp.ts';

/** Frames and blocks of a GIF that are looked at. */
const MOST_FRAMES = 50_000;
/** How often it is shown again: the one application's block that is part of the picture. */
const LOOPS = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** A stretch of a GIF: where it is, and what. */
interface Block {
  start: number;
  end: number;
  kind: 'head' | 'frame' | 'control' | 'loop' | 'metadata' | 'end';
}

/** The head of a GIF, and how many frames it has. */
export function readGif(bytes: Uint8Array): Head | undefined {
  if (bytes.length < 13) return undefined;
  const view = viewOf(bytes);
  const told = new Set<Told>();
  let frames = 0;
  for (const { start, end, kind } of blocksOf(bytes)) {
    if (kind === 'frame') frames += 1;
    if (kind === 'metadata' && latin1(bytes, start + 3, start + 14) === 'XMP DataXMP')
      for (const what of xmpTells(bytes.subarray(start + 14, end))) told.add(what);
  }
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), isAnimated: frames > 1, told };
}

/** The bytes of a GIF with nothing but its pictures and their times; nothing where it is not whole, so that it is not sure. */
export function plainGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const blocks = [...blocksOf(bytes)];
  if (blocks.at(-1)?.kind !== 'end') return undefined;
  const kept = blocks.filter(({ kind }) => kind !== 'metadata');
  const plain = new Uint8Array(kept.reduce((sum, { start, end }) => sum + end - start, 0));
  let at = 0;
  for (const { start, end } of kept) {
    plain.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return plain;
}

/** The blocks of a GIF as far as it is whole; the last is its end where it is. See the GIF89a specification. */
function* blocksOf(bytes: Uint8Array): Generator<Block> {
  if (bytes.length < 13) return;
  const view = viewOf(bytes);
  let at = 13 + colours(view.getUint8(10));
  if (at > bytes.length) return;
  yield { start: 0, end: at, kind: 'head' };
  for (let block = 0; block < MOST_FRAMES && at < bytes.length; block++) {
    const start = at;
    const kind = bytes[at];
    if (kind === 0x3b) return yield { start, end: at + 1, kind: 'end' };
    if (kind === 0x2c && at + 11 <= bytes.length) {
      const end = afterSubBlocks(bytes, at + 10 + colours(view.getUint8(at + 9)) + 1);
      if (end === undefined) return;
      yield { start, end, kind: 'frame' };
      at = end;
    } else if (kind === 0x21 && at + 3 <= bytes.length) {
      const end = afterSubBlocks(bytes, at + 2);
      if (end === undefined) return;
      yield { start, end, kind: extension(bytes, start, end) };
      at = end;
    } else return;
  }
}

function extension(bytes: Uint8Array, start: number, end: number): Block['kind'] {
  const label = bytes[start + 1];
  if (label === 0xf9) return end - start === 8 ? 'control' : 'metadata';
  // Its eleven letters, and one block of three bytes: one that holds more says something else.
  const isLoop = label === 0xff && end - start === 19 && LOOPS.test(latin1(bytes, start + 3, start + 14));
  return isLoop && bytes[start + 14] === 3 ? 'loop' : 'metadata';
}

/** Bytes of a table of colours, by the flags before it. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** Where what follows a row of sub-blocks begins; nothing where they do not end. */
function afterSubBlocks(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}
