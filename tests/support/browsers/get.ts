import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { type BrowserName, findBrowser, type Machine, PATH_VARIABLE, thisMachine } from './find.ts';

const CACHE = join(import.meta.dirname, '../../../.cache/browsers');
const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const DOWNLOAD = {
  chromium: { browser: Browser.CHROME, tag: 'stable' },
  firefox: { browser: Browser.FIREFOX, tag: 'stable' },
} as const;

/** How a browser can be got. Each answers whether it worked. */
export interface Getter {
  apt(packageName: string): boolean;
  download(name: BrowserName): Promise<string>;
}

/** The executable of a browser: an installed one, else one through apt (Debian, root), else a download into `.cache`. @throws a message that says what to install. */
export async function getBrowser(
  name: BrowserName,
  machine: Machine = thisMachine,
  getter: Getter = realGetter,
): Promise<string> {
  const found = findBrowser(name, machine);
  if (found) return found;
  console.log(`No ${name} is installed here: getting one ...`);
  if (isDebianRoot(machine) && getter.apt(DEBIAN_PACKAGE[name])) {
    const installed = findBrowser(name, machine);
    if (installed) return installed;
  }
  try {
    return await getter.download(name);
  } catch (error) {
    throw new Error(
      `No ${name} was found and none could be got (${error instanceof Error ? error.message : error}).\n` +
        `Install ${name === 'chromium' ? 'Chrome, Edge or Chromium' : 'Firefox'} and run this again, or set ${PATH_VARIABLE[name]} to its executable.`,
    );
  }
}

function isDebianRoot(machine: Machine): boolean {
  return machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get');
}

const realGetter: Getter = {
  apt(packageName) {
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    const wait = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
    spawnSync('apt-get', [...wait, 'update'], options);
    return (
      spawnSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', packageName], options).status === 0
    );
  },
  async download(name) {
    const platform = detectBrowserPlatform();
    if (!platform) throw new Error('this platform is not supported');
    const { browser, tag } = DOWNLOAD[name];
    const buildId = await resolveBuildId(browser, platform, tag);
    const { executablePath } = await install({ browser, buildId, cacheDir: CACHE });
    return executablePath;
  },
};
