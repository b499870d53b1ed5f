import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { BUILDS } from '../support/browsers/builds.ts';
import { type BrowserName, type Harness, openBrowser, until } from '../support/browsers/index.ts';
import { PAGES, serveFixtures } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

/** Runs in a page of Sheaf: puts rows as they are; answers every setting that is then there. */
async function putRows(rows: [string, unknown][]): Promise<Record<string, unknown>> {
  const opening = indexedDB.open('sheaf');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction(['settings', 'articles'], 'readwrite');
  for (const [table, row] of rows) writing.objectStore(table).put(row);
  const settings = writing.objectStore('settings').getAll();
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
  return Object.fromEntries(
    (settings.result as { name: string; value: unknown }[]).map(({ name, value }) => [name, value]),
  );
}

/** Runs in a page of Sheaf: asks the background for the backup that is due, as the alarm does. */
async function backUpIfDue(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: 1, type: 'backUpIfDue', data: [], timestamp: Date.now() });
}

async function capture(harness: Harness): Promise<void> {
  serveFixtures(harness.site);
  const popup = await harness.clickToolbar(await harness.open(PAGES.article));
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.close();
}

/** A browser whose person has agreed to downloads: no driver can press the browser's own question. */
async function withDownloads(
  name: BrowserName,
  run: (harness: Harness, downloads: string) => Promise<void>,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-weekly-'));
  const [extensionDir, downloadDir] = [join(dir, 'extension'), join(dir, 'downloads')];
  cpSync(BUILDS[name], extensionDir, { recursive: true });
  const file = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('downloads');
  delete manifest.optional_permissions;
  writeFileSync(file, JSON.stringify(manifest));
  const harness = await openBrowser(name, {
    extensionDir,
    downloadDir,
    ...(name === 'chromium' && { userDataDir: join(dir, 'profile') }),
  });
  try {
    await run(harness, downloadDir);
  } finally {
    await harness.close();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const settings = (harness: Harness) => harness.inSheaf(putRows, []);

export const scenarios: Scenario[] = [
  ...(['chromium', 'firefox'] as const).map(
    (name): Scenario => ({
      name: `a weekly backup is saved to Downloads by the background (${name})`,
      browsers: [name],
      timeoutMs: 90_000,
      run: () =>
        withDownloads(name, async (harness, downloads) => {
          await capture(harness);
          await harness.inSheaf(putRows, [['settings', { name: 'weeklyBackup', value: 'downloads' }]]);
          await harness.inSheaf(backUpIfDue);
          const now = await settings(harness);
          equal(now.backupFailure, '');
          ok(now.lastBackupAt);
          const files = readdirSync(downloads, { recursive: true, encoding: 'utf8' }).filter((each) =>
            each.endsWith('.zip'),
          );
          equal(files.length, 1, String(files));
          match(files[0] ?? '', /^Sheaf[/\\]Sheaf \d{4}-\d\d-\d\d \d{4}\.zip$/);
          const entries = unzipSync(readFileSync(join(downloads, files[0] ?? '')));
          deepEqual(Object.keys(entries).includes('articles-0001.jsonl'), true);
          // Not again before a week has gone.
          await harness.inSheaf(backUpIfDue);
          equal((await settings(harness)).lastBackupAt, now.lastBackupAt);
        }),
    }),
  ),
  {
    name: 'a weekly backup that may not be saved to Downloads says so in the settings and over the library',
    async run(harness) {
      await capture(harness);
      await harness.inSheaf(putRows, [['settings', { name: 'weeklyBackup', value: 'downloads' }]]);
      await harness.inSheaf(backUpIfDue);
      equal((await settings(harness)).backupFailure, 'downloads-not-allowed');
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('.backup-reminder');
      const link = await page.waitForSelector('.backup-reminder a');
      await link?.click();
      await until(
        () => page.evaluate(() => document.body.innerText.includes('saving to Downloads is no longer allowed')),
        () => page.evaluate(() => document.body.innerText),
      );
    },
  },
  {
    name: 'a library that the browser has lost is told of, and where to restore it',
    isTheSameEverywhere: true,
    async run(harness) {
      await capture(harness);
      let page = await harness.openOwn('app.html#/library');
      const text = () => page.evaluate(() => document.body.innerText);
      const known = () =>
        page.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
          };
          return (await chrome.storage.local.get('librarySize')).librarySize;
        });
      await until(async () => (await known()) === 1, text, 30_000);
      await harness.reset();
      await page.close();
      page = await harness.openOwn('app.html#/library');
      await until(async () => (await text()).includes('but had 1 article when it was last open'), text, 30_000);
      await page.evaluate(() => document.querySelector<HTMLElement>('.backup-reminder button')?.click());
      await until(async () => (await known()) === 0, text, 30_000);
      ok(!(await text()).includes('but had 1 article'));
    },
  },
  {
    name: 'a weekly backup is saved in the chosen folder, the newest eight that it wrote are kept, and what else is there stays',
    // Firefox lets no page choose a folder.
    browsers: ['chromium'],
    async run(harness) {
      await capture(harness);
      // A folder of the origin's own: the person's own choice is a dialog that no driver can press.
      await harness.inSheaf(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('backups', { create: true });
        for (let day = 10; day < 20; day++) {
          await folder.getFileHandle(`Sheaf 2026-01-${day} 0930.zip`, { create: true });
        }
        // One that the person saved there.
        await folder.getFileHandle('Sheaf 2025-01-01 0930.zip', { create: true });
        const opening = indexedDB.open('sheaf');
        const database = await new Promise<IDBDatabase>((resolve) => {
          opening.onsuccess = () => resolve(opening.result);
        });
        const writing = database.transaction(['handles', 'settings'], 'readwrite');
        writing.objectStore('handles').put({ name: 'backups', handle: folder });
        writing.objectStore('settings').put({ name: 'weeklyBackup', value: 'folder' });
        const weeklyFiles = Array.from({ length: 10 }, (_, n) => ({
          where: 'folder',
          name: `Sheaf 2026-01-${n + 10} 0930.zip`,
          rows: 1,
        }));
        writing.objectStore('settings').put({ name: 'weeklyFiles', value: weeklyFiles });
        await new Promise((resolve) => {
          writing.oncomplete = resolve;
        });
        database.close();
      });
      await harness.inSheaf(backUpIfDue);
      const names = await harness.inSheaf(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('backups');
        const found: [string, number][] = [];
        for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
          found.push([name, (await handle.getFile()).size]);
        }
        await root.removeEntry('backups', { recursive: true });
        return found.sort();
      });
      const now = await settings(harness);
      equal(now.backupFailure, '');
      equal(names.length, 9, String(names));
      deepEqual(
        names.slice(0, 2).map(([name]) => name),
        ['Sheaf 2025-01-01 0930.zip', 'Sheaf 2026-01-13 0930.zip'],
      );
      const [name, size] = names.at(-1) ?? ['', 0];
      ok(name > 'Sheaf 2026-01-19' && size > 500, `${name} of ${size} bytes`);

      // The folder is gone now: a week later that is said.
      await harness.inSheaf(putRows, [['settings', { name: 'lastBackupAt', value: '2026-01-01T00:00:00.000Z' }]]);
      await harness.inSheaf(backUpIfDue);
      equal((await settings(harness)).backupFailure, 'folder-gone');
    },
  },
];
