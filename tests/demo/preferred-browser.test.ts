import { describe, expect, it } from 'vitest';
import type { Machine } from '../support/browsers/find.ts';
import { hasDisplay, preferredBrowser } from './preferred-browser.ts';

const machine = (platform: NodeJS.Platform, paths: string[], env: Machine['env'] = {}) => ({
  platform,
  env,
  exists: (path: string) => paths.includes(path),
});

describe('the browser to open for a person', () => {
  const both = machine('linux', ['/usr/bin/chromium', '/usr/bin/firefox']);

  it('is the one that links open in', () => {
    expect(preferredBrowser(both, () => 'firefox_firefox.desktop\n')).toBe('firefox');
    expect(preferredBrowser(both, () => 'google-chrome.desktop\n')).toBe('chromium');
  });

  it('is another that is installed where that one is not here', () => {
    expect(preferredBrowser(machine('linux', ['/usr/bin/chromium']), () => 'firefox.desktop')).toBe('chromium');
    expect(preferredBrowser(machine('linux', ['/usr/bin/firefox']), () => '')).toBe('firefox');
  });

  it('is Chromium where there is none', () => {
    expect(preferredBrowser(machine('linux', []), () => '')).toBe('chromium');
  });

  it('is asked of the registry on Windows and of the launch services on macOS', () => {
    const windows = machine(
      'win32',
      ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
      { PROGRAMFILES: 'C:\\Program Files' },
    );
    expect(preferredBrowser(windows, () => '    ProgId    REG_SZ    FirefoxURL-308046B0AF4A39CB')).toBe('firefox');
    const mac = machine('darwin', [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    const handlers =
      '{ LSHandlerRoleAll = "com.google.chrome"; LSHandlerURLScheme = mailto; },' +
      '{ LSHandlerRoleAll = "org.mozilla.firefox"; LSHandlerURLScheme = https; }';
    expect(preferredBrowser(mac, () => handlers)).toBe('firefox');
  });
});

describe('a display', () => {
  it.each<[NodeJS.Platform, Machine['env'], boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: ':0', CI: 'true' }, false],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay({ platform, env })).toBe(expected);
  });
});
