import { parseArgs } from 'node:util';
import { build } from 'wxt';
import type { BrowserName } from '../support/browsers/index.ts';
import { runByItself } from './by-itself.ts';
import { openForPerson } from './for-person.ts';
import { hasDisplay, preferredBrowser } from './preferred-browser.ts';

/**
 * `npm start [-- --chrome | --firefox] [--headless]`: builds Sheaf and opens a browser with it at a sample article; where
 * there is no display, does the main job by itself in a headless browser and leaves pictures in `demo-output/`.
 */
const { values: asked } = parseArgs({
  options: {
    chrome: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});

try {
  const isHeadless = asked.headless || !hasDisplay();
  const name: BrowserName = asked.firefox ? 'firefox' : asked.chrome || isHeadless ? 'chromium' : preferredBrowser();
  console.log('Building Sheaf ...');
  await build({ browser: name === 'firefox' ? 'firefox' : 'chrome', debug: false });
  if (isHeadless) await runByItself(name);
  else await openForPerson(name);
} catch (error) {
  console.error(`\nIt did not work: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
process.exit(0);
