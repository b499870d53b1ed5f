/** Bytes at the start by which an encoding is told. */
const SAMPLE = 4096;

/**
 * The text of a file: UTF-8, UTF-16 with or without its mark, else Latin-1 as Windows means it (which every byte is); line
 * ends as `\n`. `undefined` where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : utf8(bytes);
  // Text holds no NUL; pictures, archives and databases do.
  if (text.slice(0, SAMPLE).includes('\0')) return undefined;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** UTF-16 by the mark at its beginning; `undefined` where there is none. */
export function utf16ByMark([a, b]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const marked = utf16ByMark(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, SAMPLE);
  const half = sample.length / 2;
  if (half < 4) return undefined;
  // Of text in the Latin alphabet, every other byte is nought.
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
