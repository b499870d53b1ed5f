import { encode } from 'uqr';

/** The squares of a QR code, row by row, without its quiet zone; a sixth of it may be soiled (level M). */
export function qrCode(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}
