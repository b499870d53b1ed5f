import { spawnSync } from 'node:child_process';
import { type BrowserName, findBrowser, type Machine, thisMachine } from '../support/browsers/find.ts';

/** Runs a command; what it printed, or nothing where it failed. */
type Run = (command: string, args: string[]) => string;

/** Whether a window can be shown to a person here. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine): boolean {
  if (env.CI) return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The browser that the person opens links with if Sheaf runs in it, else one that is installed, else Chromium, to be got. */
export function preferredBrowser(machine: Omit<Machine, 'isRoot'> = thisMachine, run: Run = runHere): BrowserName {
  const isFirefox = /firefox/i.test(defaultBrowser(machine.platform, run));
  const inOrder: BrowserName[] = isFirefox ? ['firefox', 'chromium'] : ['chromium', 'firefox'];
  return inOrder.find((name) => findBrowser(name, machine)) ?? 'chromium';
}

/** What the system calls its default browser; empty where it does not tell. */
function defaultBrowser(platform: NodeJS.Platform, run: Run): string {
  switch (platform) {
    case 'linux':
      return run('xdg-settings', ['get', 'default-web-browser']);
    case 'win32': {
      const key = 'HKCU\\Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\https\\UserChoice';
      return run('reg', ['query', key, '/v', 'ProgId']);
    }
    case 'darwin': {
      const handlers = run('defaults', [
        'read',
        'com.apple.LaunchServices/com.apple.launchservices.secure',
        'LSHandlers',
      ]);
      return handlers.split('}').find((handler) => /LSHandlerURLScheme = https;/.test(handler)) ?? '';
    }
    default:
      return '';
  }
}

function runHere(command: string, args: string[]): string {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}
