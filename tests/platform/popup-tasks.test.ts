import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { POPUP_SETTINGS } from '../../lib/settings.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'sheaf', getURL: (path: string) => path } } }));
vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({ onMessage: () => undefined, sendMessage: async () => undefined }),
}));
const { popupTasks } = await import('../../lib/platform/messages.ts');

const IMPORT = /^(?:import|export) (?!type )[^;]*? from '(\.[^']+\.tsx?)'|import\('(\.[^']+\.tsx?)'\)/gms;

/** The sources of a file and of all that it imports, types apart. */
function sourcesOf(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file) || !existsSync(file)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file, source);
  for (const [, path, lazy] of source.matchAll(IMPORT)) sourcesOf(resolve(dirname(file), path ?? lazy ?? ''), found);
  return found;
}

const sources = [...sourcesOf(join(import.meta.dirname, '../../entrypoints/popup/main.ts')).values()];

it('carries every task that a view of the popup calls', () => {
  expect(sources.length).toBeGreaterThan(50);
  const called = sources.flatMap((source) => [...source.matchAll(/[tT]asks\.(\w+)\(/g)].map(([, name]) => name));
  expect([...new Set(called)].filter((name) => !Object.hasOwn(popupTasks, name ?? ''))).toEqual([]);
});

it('carries every setting that a view of the popup reads, and no other', () => {
  const read = sources.flatMap((source) => [...source.matchAll(/settings\.get\('(\w+)'\)/g)].map(([, name]) => name));
  expect([...new Set(read)].sort()).toEqual(Object.keys(POPUP_SETTINGS).sort());
});
