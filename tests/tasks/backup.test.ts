import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupNotSaved } from '../../lib/ports/backup.ts';
import { StorageFull } from '../../lib/ports.ts';
import type { Settings } from '../../lib/settings.ts';
import { createWeeklyBackup } from '../../lib/tasks/backup.ts';
import { aStore } from '../support/memory.ts';

const NOW = '2026-11-25T09:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

async function weekly(settings: Partial<Settings>, deliver: () => Promise<void> = async () => undefined, rows = 1000) {
  const store = aStore();
  for (const [name, value] of Object.entries(settings))
    await store.settings.put(name as keyof Settings, value as never);
  const made: string[] = [];
  const to = (where: string) => async () => {
    made.push(where);
    await deliver();
    return { name: `new-${made.length}`, rows };
  };
  const removed: string[] = [];
  const remove = async (_where: string, names: string[]) => {
    const gone = names.filter((name) => !name.includes('held'));
    removed.push(...gone);
    return gone;
  };
  const backUpIfDue = createWeeklyBackup({
    settings: store.settings,
    delivery: { toDownloads: to('downloads'), toFolder: to('folder'), remove },
    now: () => NOW,
  });
  return { backUpIfDue, made, removed, settings: store.settings };
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

describe('of the weekly backups', () => {
  const files = (prefix: string, ...rows: number[]) =>
    rows.map((each, index) => ({ where: 'folder' as const, name: `${prefix}${index}`, rows: each }));
  const eight = files('f', ...Array<number>(8).fill(1000));
  const full = () => Promise.reject(new BackupNotSaved('disk-full'));

  it('the newest eight are kept, and only what was written by itself goes', async () => {
    const held = [{ where: 'folder' as const, name: 'held', rows: 1 }, ...files('old', 1, 1)];
    const elsewhere = [{ where: 'downloads' as const, name: 'd', rows: 1 }];
    const { backUpIfDue, removed, settings } = await weekly({
      weeklyBackup: 'folder',
      weeklyFiles: [...elsewhere, ...held, ...eight.slice(1)],
    });
    await backUpIfDue();
    expect(removed).toEqual(['old0', 'old1']);
    const names = (await settings.get('weeklyFiles')).map(({ name }) => name);
    // What cannot be removed now is removed another time.
    expect(names).toEqual(['d', 'held', ...eight.slice(1).map(({ name }) => name), 'new-1']);
  });

  it.each([
    ['an empty one', 0],
    ['a much smaller one', 499],
  ])('none goes for %s', async (_name, rows) => {
    const { backUpIfDue, removed } = await weekly({ weeklyBackup: 'folder', weeklyFiles: eight }, undefined, rows);
    await backUpIfDue();
    expect(removed).toEqual([]);
  });

  it('the oldest goes for one of half its rows', async () => {
    const { backUpIfDue, removed } = await weekly({ weeklyBackup: 'folder', weeklyFiles: eight }, undefined, 500);
    await backUpIfDue();
    expect(removed).toEqual(['f0']);
  });

  it('the oldest of eight makes room on a full disk, and a disk that stays full is told', async () => {
    const left = [full, () => Promise.resolve()];
    const roomy = await weekly({ weeklyBackup: 'folder', weeklyFiles: eight }, () => (left.shift() ?? full)());
    await roomy.backUpIfDue();
    expect([roomy.removed, await roomy.settings.get('backupFailure')]).toEqual([['f0'], '']);

    const none = await weekly({ weeklyBackup: 'folder', weeklyFiles: [...files('old', 1, 1, 1), ...eight] }, full);
    await none.backUpIfDue();
    expect(await none.settings.get('backupFailure')).toBe('disk-full');
    expect(await none.settings.get('weeklyFiles')).toHaveLength(7);
    await none.backUpIfDue();
    expect(await none.settings.get('weeklyFiles')).toHaveLength(7);
  });

  it('none is made that could not be recorded, and nothing is thrown where not even that can be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { backUpIfDue, made, settings } = await weekly({ weeklyBackup: 'folder' });
    vi.spyOn(settings, 'put').mockRejectedValue(new StorageFull('full'));
    await backUpIfDue();
    expect(made).toEqual([]);
    vi.restoreAllMocks();
  });
});
