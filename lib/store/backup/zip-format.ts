/** The numbers of a zip file (APPNOTE.TXT 6.3.10), as far as a backup uses them. */

export const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30 };
export const CENTRAL_HEADER = { signature: 0x02014b50, bytes: 46 };
export const END_RECORD = { signature: 0x06054b50, bytes: 22 };
export const STORED = 0;
export const DEFLATED = 8;
/** Names are UTF-8. */
export const UTF8_FLAG = 0x0800;
/** What the format can hold without its 64 bit extension. */
export const MOST_BYTES = 0xffffffff;
export const MOST_ENTRIES = 0xffff;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 that a zip file keeps of each entry. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
