import { useId, useState } from 'preact/hooks';
import type { BackupFailure, Keeping } from '../../lib/ports/backup.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

type Where = 'off' | 'downloads' | 'folder';

const FAILURES: Record<Exclude<BackupFailure, ''>, Parameters<typeof t>[0]> = {
  'downloads-not-allowed': 'backupFailedDownloads',
  'folder-not-allowed': 'backupFailedFolder',
  'folder-gone': 'backupFailedGone',
  'disk-full': 'backupFailedFull',
  failed: 'backupFailedOther',
};

/** Is a backup made every week, and where to; why the last one was not. */
export function WeeklyBackup({ keeping }: { keeping: Keeping }) {
  const { store, tasks } = useSheaf();
  const { act, show } = useToasts();
  const id = useId();
  const where = useLive(() => store.settings.get('weeklyBackup'), []);
  const failure = useLive(() => store.settings.get('backupFailure'), []);
  const [turn, setTurn] = useState(0);
  const folder = useLive(() => keeping.folderName(), [turn]);
  if (where === undefined || failure === undefined) return null;

  async function turnOn(to: Where, refused: string, ask: () => Promise<boolean>): Promise<void> {
    // The permission is asked at once: a browser grants it at a click only.
    const isAllowed = await ask();
    setTurn((before) => before + 1);
    if (!isAllowed) return show(refused, undefined, 'backup');
    await tasks.setSetting('backupFailure', '');
    await tasks.setSetting('weeklyBackup', to);
    // What comes of it is seen here when it is done.
    void tasks.backUpIfDue();
  }

  const choose: Record<Where, () => Promise<void>> = {
    off: async () => {
      await tasks.setSetting('weeklyBackup', 'off');
      await tasks.setSetting('backupFailure', '');
    },
    downloads: () => turnOn('downloads', t('backupDownloadsRefused'), keeping.allowDownloads),
    folder: () =>
      turnOn('folder', t('backupFolderRefused'), async () => {
        const isChosen = Boolean(await keeping.chooseFolder());
        // Files of the same name in another folder are not those that Sheaf wrote.
        const files = await store.settings.get('weeklyFiles');
        if (isChosen)
          await tasks.setSetting(
            'weeklyFiles',
            files.filter((file) => file.where !== 'folder'),
          );
        return isChosen;
      }),
  };
  const option = (value: Where, label: string) => (
    <label class="settings-choice">
      <input
        type="radio"
        name={id}
        value={value}
        checked={where === value}
        onClick={(event) => {
          // It is chosen when the browser and the person have agreed to it.
          event.preventDefault();
          void act(choose[value]);
        }}
      />
      {label}
    </label>
  );

  return (
    <fieldset class="settings-part">
      <legend>{t('backupWeekly')}</legend>
      {option('off', t('backupWeeklyOff'))}
      {option('downloads', t('backupWeeklyDownloads'))}
      {keeping.canChooseFolder &&
        option('folder', where === 'folder' && folder ? t('backupWeeklyFolderNamed', folder) : t('backupWeeklyFolder'))}
      {where !== 'off' && <p class="quiet small">{t('backupWeeklyKept')}</p>}
      {where !== 'off' && failure !== '' && (
        <p class="settings-warning" role="alert">
          {t(FAILURES[failure])}
        </p>
      )}
      {where === 'folder' && failure === 'folder-not-allowed' && (
        <button
          type="button"
          class="button"
          onClick={() =>
            void act(() =>
              turnOn('folder', t('backupFolderRefused'), async () => Boolean(await keeping.chooseFolder(true))),
            )
          }
        >
          {t('backupFolderAgain')}
        </button>
      )}
    </fieldset>
  );
}
