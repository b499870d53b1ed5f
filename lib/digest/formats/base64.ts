/** `btoa` takes characters: so many bytes become them at a time, for a call takes no more arguments than that. */
const CHUNK = 0x6000;

/** Bytes in base64, in one line. */
export function base64(bytes: Uint8Array): string {
  let out = '';
  // A multiple of three: the parts join without padding between them.
  for (let at = 0; at < bytes.length; at += CHUNK) out += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return out;
}
