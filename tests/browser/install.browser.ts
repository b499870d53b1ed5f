import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from '../support/browsers/builds.ts';
import type { Scenario } from './scenario.ts';

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'identity', 'scripting', 'storage', 'unlimitedStorage'];
const CHROME_PERMISSIONS = [...PERMISSIONS, 'offscreen', 'sidePanel'].sort();

export const scenarios: Scenario[] = [
  {
    name: 'installing asks for nothing that warns, and reaches no site',
    async run(harness) {
      const manifest = JSON.parse(readFileSync(join(BUILDS[harness.name], 'manifest.json'), 'utf8'));
      deepEqual([...manifest.permissions].sort(), harness.name === 'chromium' ? CHROME_PERMISSIONS : PERMISSIONS);
      // Asked when the person turns something on that needs it.
      deepEqual(manifest.optional_permissions, ['downloads', 'notifications']);
      deepEqual(manifest.optional_host_permissions, ['https://*/*', 'http://*/*']);
      for (const key of ['host_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources']) {
        equal(manifest[key], undefined, key);
      }
      // Firefox would open it over the page at once.
      if (harness.name === 'firefox') equal(manifest.sidebar_action.open_at_install, false);
    },
  },
  {
    name: 'both shortcuts are Sheaf’s as soon as it is installed',
    async run(harness) {
      const shortcuts = await harness.inSheaf(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
        };
        return (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`).sort();
      });
      deepEqual(shortcuts, ['_execute_action Alt+Shift+S', 'save-article Alt+Shift+K']);
    },
  },
  {
    name: 'Chromium itself has no warning to show for the manifest',
    browsers: ['chromium'],
    async run(harness) {
      const manifest = readFileSync(join(BUILDS.chromium, 'manifest.json'), 'utf8');
      const warnings = await harness.inSheaf(
        (text: string) =>
          (
            globalThis as unknown as {
              chrome: { management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> } };
            }
          ).chrome.management.getPermissionWarningsByManifest(text),
        manifest,
      );
      deepEqual(warnings, []);
    },
  },
];
