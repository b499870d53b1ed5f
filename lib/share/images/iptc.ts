import { latin1, MOST_BLOCKS, type Told, viewOf } from './head.ts';

/** Record 2 of IPTC IIM 4.2: city, place within it, state, country; the day it was made, and made digital. */
const PLACES = new Set([90, 92, 95, 101]);
const DATES = new Set([55, 62]);

/** What the IPTC fields of an image tell, as newspapers write them. */
export function iptcTells(bytes: Uint8Array): Set<Told> {
  const told = new Set<Told>();
  const view = viewOf(bytes);
  let at = 0;
  for (let block = 0; block < MOST_BLOCKS && at + 5 <= bytes.length && bytes[at] === 0x1c; block++) {
    const [record, dataset, length] = [view.getUint8(at + 1), view.getUint8(at + 2), view.getUint16(at + 3)];
    // A longer one tells its length otherwise; none of these fields is.
    if (length > 0x7fff) break;
    const value = latin1(bytes, at + 5, at + 5 + Math.min(length, 200)).trim();
    if (record === 2 && PLACES.has(dataset) && value !== '') told.add('place');
    if (record === 2 && DATES.has(dataset) && /^(?!0000)\d{8}/.test(value)) told.add('date');
    at += 5 + length;
  }
  return told;
}

/** What Photoshop's blocks (`8BIM`) tell; the fields of IPTC are one of them. */
export function photoshopTells(bytes: Uint8Array): Set<Told> {
  const view = viewOf(bytes);
  let at = 0;
  for (let block = 0; block < MOST_BLOCKS && at + 12 <= bytes.length && latin1(bytes, at, at + 4) === '8BIM'; block++) {
    const id = view.getUint16(at + 4);
    // A name with its length before it, padded to an even number.
    const name = view.getUint8(at + 6) + 1;
    const size = at + 6 + name + (name % 2);
    if (size + 4 > bytes.length) break;
    const length = view.getUint32(size);
    if (id === 0x0404) return iptcTells(bytes.subarray(size + 4, size + 4 + length));
    at = size + 4 + length + (length % 2);
  }
  return new Set();
}
