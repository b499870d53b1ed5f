import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Machine } from './find.ts';
import { type Getter, getBrowser } from './get.ts';

/** A machine on which installing a package puts a browser at `/usr/bin`. */
function aMachine({ isRoot = true, packages = true, browsers = [] as string[] } = {}) {
  const files = new Set(browsers);
  const asked: string[] = [];
  if (packages) files.add('/usr/bin/apt-get');
  const machine: Machine = { platform: 'linux', env: {}, isRoot, exists: (path) => files.has(path) };
  const getter: Getter = {
    apt(name) {
      asked.push(`apt ${name}`);
      files.add(`/usr/bin/${name}`);
      return true;
    },
    async download(name) {
      asked.push(`download ${name}`);
      return `/cache/${name}`;
    },
  };
  return { machine, getter, asked };
}

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

describe('getBrowser', () => {
  it('gets nothing where a browser is installed', async () => {
    const { machine, getter, asked } = aMachine({ browsers: ['/usr/bin/firefox'] });
    expect(await getBrowser('firefox', machine, getter)).toBe('/usr/bin/firefox');
    expect(asked).toEqual([]);
  });

  it.each([
    ['chromium', 'chromium'],
    ['firefox', 'firefox-esr'],
  ] as const)('installs %s through apt on Debian as root', async (name, packageName) => {
    const { machine, getter, asked } = aMachine();
    expect(await getBrowser(name, machine, getter)).toBe(`/usr/bin/${packageName}`);
    expect(asked).toEqual([`apt ${packageName}`]);
  });

  it.each([
    ['who is not root', { isRoot: false }],
    ['without apt', { packages: false }],
  ])('downloads one for somebody %s', async (_, options) => {
    const { machine, getter, asked } = aMachine(options);
    expect(await getBrowser('chromium', machine, getter)).toBe('/cache/chromium');
    expect(asked).toEqual(['download chromium']);
  });

  it('downloads one where apt fails', async () => {
    const { machine, getter } = aMachine();
    expect(await getBrowser('chromium', machine, { ...getter, apt: () => false })).toBe('/cache/chromium');
  });

  it('says what to install and which variable to set where nothing works', async () => {
    const { machine, getter } = aMachine({ isRoot: false });
    const download = () => Promise.reject(new Error('no network'));
    await expect(getBrowser('firefox', machine, { ...getter, download })).rejects.toThrow(
      /No firefox was found and none could be got \(no network\)\.\nInstall Firefox .* or set FIREFOX_PATH/,
    );
  });
});
