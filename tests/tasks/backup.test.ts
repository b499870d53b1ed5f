import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupNotSaved } from '../../lib/ports/backup.ts';
import { StorageFull } from '../../lib/ports.ts';
import type { Settings } from '../../lib/settings.ts';
import { createWeeklyBackup } from '../../lib/tasks/backup.ts';
import { aStore } from '../support/memory.ts';

const NOW = '2026-11-25T09:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

async function weekly(settings: Partial<Settings>, deliver: () => Promise<void> = async () => undefined) {
  const store = aStore();
  for (const [name, value] of Object.entries(settings))
    await store.settings.put(name as keyof Settings, value as never);
  const made: string[] = [];
  const to = (where: string) => async () => {
    made.push(where);
    await deliver();
  };
  const backUpIfDue = createWeeklyBackup({
    settings: store.settings,
    delivery: { toDownloads: to('downloads'), toFolder: to('folder') },
    now: () => NOW,
  });
  return { backUpIfDue, made, settings: store.settings };
}

describe('the weekly backup', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each<[string, Partial<Settings>, string[]]>([
    ['is not made unless it is turned on', {}, []],
    ['is made at once where there is none', { weeklyBackup: 'downloads' }, ['downloads']],
    ['is made after a week', { weeklyBackup: 'folder', lastBackupAt: daysAgo(7) }, ['folder']],
    ['is not made before', { weeklyBackup: 'folder', lastBackupAt: daysAgo(6.9) }, []],
    [
      'is made again where the last one failed',
      { weeklyBackup: 'folder', lastBackupAt: daysAgo(8), backupFailure: 'disk-full' },
      ['folder'],
    ],
  ])('%s', async (_name, settings, expected) => {
    const { backUpIfDue, made } = await weekly(settings);
    await backUpIfDue();
    expect(made).toEqual(expected);
  });

  it('is kept in mind, and an earlier failure forgotten', async () => {
    const { backUpIfDue, settings } = await weekly({ weeklyBackup: 'downloads', backupFailure: 'failed' });
    await backUpIfDue();
    expect(await settings.get('lastBackupAt')).toBe(NOW);
    expect(await settings.get('backupFailure')).toBe('');
  });

  it.each([
    [new BackupNotSaved('folder-gone'), 'folder-gone'],
    [new StorageFull('full'), 'disk-full'],
    [new Error('what nobody thought of'), 'failed'],
  ])('says why it was not made: %s', async (error, expected) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { backUpIfDue, settings } = await weekly({ weeklyBackup: 'folder' }, () => Promise.reject(error));
    await backUpIfDue();
    expect(await settings.get('backupFailure')).toBe(expected);
    expect(await settings.get('lastBackupAt')).toBe('');
  });

  it('is made once, however often it is asked for meanwhile', async () => {
    const { backUpIfDue, made } = await weekly({ weeklyBackup: 'folder' });
    await Promise.all([backUpIfDue(), backUpIfDue()]);
    expect(made).toEqual(['folder']);
  });
});
