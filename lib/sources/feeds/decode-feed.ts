import { utf16ByMark } from '../../text/decode.ts';

/** Where an XML declaration or a page's head names its encoding. */
const HEAD = 1024;

/**
 * The text of a feed: by its byte-order mark, else as its header, else as its declaration says, else UTF-8. What calls itself
 * Latin-1 and is UTF-8 is read as that (a server's default speaks there), and what calls itself UTF-8 and mostly is none as
 * windows-1252.
 */
export function decodeFeed(bytes: Uint8Array, contentType = ''): string {
  const mark = byMark(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named =
    decoderOf(/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1]) ??
    decoderOf(/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1]);
  if (named && named !== 'utf-8' && named !== 'windows-1252') return new TextDecoder(named).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  const bad = count(text, /\ufffd/g);
  if (bad === 0) return text;
  // Some bytes of a feed are broken; where most are, it is another encoding.
  const good = count(text, /[^\0-\x7f\ufffd]/g);
  return named === 'utf-8' && good > bad ? text : new TextDecoder('windows-1252').decode(bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  return utf16ByMark(bytes) ?? (a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined);
}

/** The encoding of a label, as the web's standard names it; `undefined` for one that nobody knows. */
function decoderOf(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function count(text: string, what: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(what)) found += 1;
  return found;
}
