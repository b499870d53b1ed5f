import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new Chromium profile in which the button of the unpacked extension in `dir` is shown, not hidden in the extensions menu. */
export function profileWithButton(dir: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [unpackedId(dir)] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** The id that Chromium gives to an unpacked extension: 32 digits of its path's SHA-256, written a to p (crx_file/id_util.cc). */
export function unpackedId(dir: string, platform: NodeJS.Platform = process.platform): string {
  const path = Buffer.from(dir, platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
