import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The browsers that Sheaf is tested in and started with. */
export type BrowserName = 'chromium' | 'firefox';

/** What finding a browser needs of the machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  exists(path: string): boolean;
}

/** This machine. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
};

/** The variable that names a browser's executable. */
export const PATH_VARIABLE: Record<BrowserName, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** Commands on Linux, the best for driving an unpacked extension first. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Record<BrowserName, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Record<BrowserName, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** The executable of an installed browser, or the one that its variable names; `undefined` where there is none. @throws where the variable names no file. */
export function findBrowser(name: BrowserName, machine: Omit<Machine, 'isRoot'> = thisMachine): string | undefined {
  const variable = PATH_VARIABLE[name];
  const named = machine.env[variable];
  if (named) {
    if (!machine.exists(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
    return named;
  }
  return candidates(name, machine).find((path) => machine.exists(path));
}

function candidates(name: BrowserName, { platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((dir) =>
        MAC_APPS[name].map((app) => `${dir}/${app}`),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((dir) => dir !== undefined)
        .flatMap((dir) => WINDOWS_PROGRAMS[name].map((program) => `${dir}\\${program}`));
    default: {
      const dirs = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
      return COMMANDS[name].flatMap((command) => dirs.map((dir) => join(dir, command)));
    }
  }
}
