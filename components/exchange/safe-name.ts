/** Windows' own names for devices: no file can be called so, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A text as the name of a file that every system takes, without its ending; `fallback` where nothing of it is left. At most 80 characters. */
export function safeName(text: string, fallback: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/[\\/:*?"<>|#^[\]%]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return !name || DEVICE.test(name) ? fallback : name;
}
