import { exifTells } from './exif.ts';
import { type Head, latin1, MOST_BLOCKS, type Told, viewOf } from './head.ts';
import { xmpTells } from './xmp.ts';

/** The head of a PNG, and what follows its picture: some programs write EXIF there. */
export function readPng(bytes: Uint8Array): Head | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 24 || latin1(bytes, 12, 16) !== 'IHDR') return undefined;
  const told = new Set<Told>();
  let isAnimated = false;
  let at = 8;
  for (let block = 0; block < MOST_BLOCKS && at + 8 <= bytes.length; block++) {
    const length = view.getUint32(at);
    const name = latin1(bytes, at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'acTL') isAnimated = true;
    for (const what of tells(name, data)) told.add(what);
    if (name === 'IEND') break;
    at += 12 + length;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), isAnimated, told };
}

/** Texts that are packed (`zTXt`) are not looked into: they are taken out all the same. */
function tells(name: string, data: Uint8Array): Set<Told> {
  if (name === 'eXIf') return exifTells(data);
  if (name === 'iTXt' && latin1(data, 0, 18) === 'XML:com.adobe.xmp\0') return xmpTells(data);
  if (name === 'tEXt' && /^Creation Time\0\s*\S/.test(latin1(data, 0, 40))) return new Set(['date']);
  return new Set();
}
