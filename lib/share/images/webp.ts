import { exifTells } from './exif.ts';
import { type Head, latin1, MOST_BLOCKS, type Told, viewOf } from './head.ts';
import { xmpTells } from './xmp.ts';

/** The head of a WebP, and its EXIF and XMP, which stand at its end. See RFC 9649. */
export function readWebp(bytes: Uint8Array): Head | undefined {
  const view = viewOf(bytes);
  const told = new Set<Told>();
  let size: { width: number; height: number } | undefined;
  let isAnimated = false;
  let at = 12;
  for (let block = 0; block < MOST_BLOCKS && at + 8 <= bytes.length; block++) {
    const name = latin1(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    size ??= sizeIn(name, data);
    if (name === 'VP8X') isAnimated = ((data[0] ?? 0) & 0x02) !== 0;
    const read = name === 'EXIF' ? exifTells(afterName(data)) : name === 'XMP ' ? xmpTells(data) : [];
    for (const what of read) told.add(what);
    at += 8 + length + (length % 2);
  }
  return size && { ...size, isAnimated, told };
}

/** Some writers put JPEG's name for EXIF before it. */
function afterName(data: Uint8Array): Uint8Array {
  return latin1(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}

function sizeIn(name: string, data: Uint8Array): { width: number; height: number } | undefined {
  const view = viewOf(data);
  if (data.length < 10) return undefined;
  if (name === 'VP8X')
    return {
      width: 1 + view.getUint16(4, true) + view.getUint8(6) * 0x10000,
      height: 1 + view.getUint16(7, true) + view.getUint8(9) * 0x10000,
    };
  if (name === 'VP8 ') return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (name !== 'VP8L' || view.getUint8(0) !== 0x2f) return undefined;
  const bits = view.getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
