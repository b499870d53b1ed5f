import { exifTells } from './exif.ts';
import { type Head, latin1, MOST_BLOCKS, type Told, viewOf } from './head.ts';
import { photoshopTells } from './iptc.ts';
import { xmpTells } from './xmp.ts';

/** What begins an application's segment, and who reads the rest. */
const READERS: [marker: number, start: string, read: (bytes: Uint8Array) => Set<Told>][] = [
  [0xe1, 'Exif\0\0', exifTells],
  [0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmpTells],
  // The rest of a long packet: its id in 32 letters, then two numbers.
  [0xe1, 'http://ns.adobe.com/xmp/extension/\0', xmpTells],
  [0xed, 'Photoshop 3.0\0', photoshopTells],
];

/** Start of a frame, which tells the size: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The head of a JPEG: its segments up to where the picture begins. */
export function readJpeg(bytes: Uint8Array): Head | undefined {
  const view = viewOf(bytes);
  const told = new Set<Told>();
  let size: { width: number; height: number } | undefined;
  let at = 2;
  for (let block = 0; block < MOST_BLOCKS && at + 4 <= bytes.length; block++) {
    if (bytes[at] !== 0xff) break;
    const marker = view.getUint8(at + 1);
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    const length = view.getUint16(at + 2);
    if (length < 2) break;
    if (isFrame(marker) && at + 9 <= bytes.length)
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const segment = bytes.subarray(at + 4, at + 2 + length);
    for (const [of, start, read] of READERS)
      if (of === marker && latin1(segment, 0, start.length) === start)
        for (const what of read(segment.subarray(start.length))) told.add(what);
    at += 2 + length;
  }
  return size && { ...size, isAnimated: false, told };
}
