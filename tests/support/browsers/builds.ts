import { join } from 'node:path';
import type { BrowserName } from './find.ts';

const OUTPUT = join(import.meta.dirname, '../../../.output');

/** Where the built extension for each browser is. */
export const BUILDS: Record<BrowserName, string> = {
  chromium: join(OUTPUT, 'chrome-mv3'),
  firefox: join(OUTPUT, 'firefox-mv3'),
};
