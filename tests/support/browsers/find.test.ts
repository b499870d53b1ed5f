import { describe, expect, it } from 'vitest';
import { type BrowserName, findBrowser, type Machine } from './find.ts';

const machine = (platform: NodeJS.Platform, paths: string[], env: Machine['env'] = {}) => ({
  platform,
  env,
  exists: (path: string) => paths.includes(path),
});

describe('findBrowser', () => {
  it.each<[string, BrowserName, NodeJS.Platform, string, Machine['env']]>([
    ['Debian', 'chromium', 'linux', '/usr/bin/chromium', {}],
    ['Debian', 'firefox', 'linux', '/usr/bin/firefox-esr', {}],
    ['a snap', 'chromium', 'linux', '/snap/bin/chromium', {}],
    ['a folder of PATH', 'firefox', 'linux', '/opt/firefox/firefox', { PATH: '/usr/bin:/opt/firefox' }],
    ['macOS', 'chromium', 'darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    [
      'a home on macOS',
      'firefox',
      'darwin',
      '/Users/x/Applications/Firefox.app/Contents/MacOS/firefox',
      { HOME: '/Users/x' },
    ],
    [
      'Windows, where Edge always is',
      'chromium',
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
  ])('%s: %s', (_, name, platform, path, env) => {
    expect(findBrowser(name, machine(platform, [path], env))).toBe(path);
  });

  it('takes one that is best to drive first', () => {
    const both = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser('chromium', machine('linux', both))).toBe('/usr/bin/chromium');
  });

  it('takes the one that its variable names before any other', () => {
    const env = { CHROME_PATH: '/opt/mine' };
    expect(findBrowser('chromium', machine('linux', ['/usr/bin/chromium', '/opt/mine'], env))).toBe('/opt/mine');
  });

  it('says so where the variable names nothing', () => {
    expect(() => findBrowser('firefox', machine('linux', [], { FIREFOX_PATH: '/gone' }))).toThrow(
      'FIREFOX_PATH names /gone, which does not exist.',
    );
  });

  it('finds none where there is none', () => {
    expect(findBrowser('chromium', machine('linux', []))).toBeUndefined();
  });
});
