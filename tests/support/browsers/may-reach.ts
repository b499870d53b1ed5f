import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { BUILDS } from './builds.ts';

/** Builds Sheaf, and answers a copy that may reach every site. */
export async function buildThatMayReach(): Promise<string> {
  await build({ browser: 'chrome' });
  return copyThatMayReach();
}

/** A copy of what was built that may reach every site: no driver can press the browser's question, which the product asks for each. */
export function copyThatMayReach(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-reaching-'));
  cpSync(BUILDS.chromium, dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://*/*', 'https://*/*'] }));
  return dir;
}
