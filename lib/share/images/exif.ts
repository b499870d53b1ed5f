import { latin1, type Told, viewOf } from './head.ts';
import { iptcTells } from './iptc.ts';
import { xmpTells } from './xmp.ts';

/** Directories of one EXIF block that are looked at, and entries of one directory: real ones have five, and under a hundred. */
const MOST_DIRECTORIES = 12;
const MOST_ENTRIES = 1000;

/** Tags of TIFF 6.0 and EXIF 2.32. */
const TAG = {
  make: 0x010f,
  model: 0x0110,
  changedAt: 0x0132,
  xmp: 0x02bc,
  iptc: 0x83bb,
  exif: 0x8769,
  gps: 0x8825,
  takenAt: 0x9003,
  digitisedAt: 0x9004,
};
const GPS = { latitude: 2, longitude: 4, destinationLatitude: 20, destinationLongitude: 22, area: 0x1c, date: 0x1d };
const PLACES: number[] = [GPS.latitude, GPS.longitude, GPS.destinationLatitude, GPS.destinationLongitude];

/** Bytes of a value of each TIFF type. */
const WIDTHS = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** What an EXIF block (from its `II` or `MM` on) tells. A directory is read once, wherever it is pointed to from. */
export function exifTells(bytes: Uint8Array): Set<Told> {
  const told = new Set<Told>();
  const order = latin1(bytes, 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return told;
  const isLittle = order === 'II';
  const view = viewOf(bytes);
  if (view.getUint16(2, isLittle) !== 42) return told;
  let isOfCamera = false;
  let isDated = false;
  const seen = new Set<number>();
  const waiting: { at: number; isGps: boolean }[] = [{ at: view.getUint32(4, isLittle), isGps: false }];
  for (let next = waiting.shift(); next && seen.size < MOST_DIRECTORIES; next = waiting.shift()) {
    const { at, isGps } = next;
    if (at < 8 || at + 2 > bytes.length || seen.has(at)) continue;
    seen.add(at);
    const count = view.getUint16(at, isLittle);
    for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
      const entry = at + 2 + index * 12;
      if (entry + 12 > bytes.length) break;
      const tag = view.getUint16(entry, isLittle);
      const value = bytesOf(entry);
      if (isGps) {
        if (PLACES.includes(tag) && value.some((byte) => byte !== 0) && hasNumerator(value)) told.add('place');
        if (tag === GPS.area && /[^\0\s]/.test(latin1(value, 8, 200))) told.add('place');
        if (tag === GPS.date && isDate(value)) told.add('date');
      } else if (tag === TAG.gps || tag === TAG.exif) {
        waiting.push({ at: view.getUint32(entry + 8, isLittle), isGps: tag === TAG.gps });
      } else if (tag === TAG.takenAt || tag === TAG.digitisedAt) {
        if (isDate(value)) told.add('date');
      } else if (tag === TAG.changedAt) isDated ||= isDate(value);
      else if (tag === TAG.make || tag === TAG.model) isOfCamera ||= /[^\0\s]/.test(latin1(value, 0, 100));
      else if (tag === TAG.xmp) for (const what of xmpTells(value)) told.add(what);
      else if (tag === TAG.iptc) for (const what of iptcTells(value)) told.add(what);
    }
    const after = at + 2 + count * 12;
    if (!isGps && after + 4 <= bytes.length) waiting.push({ at: view.getUint32(after, isLittle), isGps: false });
  }
  // A program writes when a drawing was changed; a camera, when the picture was taken.
  if (isOfCamera && isDated) told.add('date');
  return told;

  function bytesOf(entry: number): Uint8Array {
    const length = (WIDTHS[view.getUint16(entry + 2, isLittle)] ?? 0) * view.getUint32(entry + 4, isLittle);
    const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
    return bytes.subarray(start, Math.min(bytes.length, start + length));
  }

  /** Degrees, minutes and seconds, each a fraction: a phone without a fix writes 0/0 or 0/1. */
  function hasNumerator(value: Uint8Array): boolean {
    const fractions = viewOf(value);
    for (let at = 0; at + 8 <= value.length; at += 8)
      if (fractions.getUint32(at) !== 0 && fractions.getUint32(at + 4) !== 0) return true;
    return false;
  }
}

/** `2026:03:05 09:00:00`; a camera whose clock was never set writes zeros or spaces. */
function isDate(value: Uint8Array): boolean {
  return /^(?!0000)\d{4}[:-]\d\d[:-]\d\d/.test(latin1(value, 0, 10));
}
