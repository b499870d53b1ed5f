import { browser } from 'wxt/browser';
import { BackupNotSaved } from '../ports/backup.ts';
import { tooMany } from './backup-names.ts';

/** Saves a file in Sheaf's folder among the downloads, and takes the oldest of too many away again. @throws BackupNotSaved */
export async function saveToDownloads({ url, name }: { url: string; name: string }): Promise<void> {
  const isDone = new Map<number, string>();
  let look = () => {};
  const onChanged = ({
    id,
    state,
    error,
  }: {
    id: number;
    state?: { current?: string };
    error?: { current?: string };
  }) => {
    if (state?.current === 'complete' || state?.current === 'interrupted') isDone.set(id, error?.current ?? '');
    look();
  };
  browser.downloads.onChanged.addListener(onChanged);
  try {
    // Never over another file: a number is put behind the name.
    const id = await browser.downloads.download({
      url,
      filename: `Sheaf/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    const problem = await new Promise<string>((resolve) => {
      look = () => {
        const found = isDone.get(id);
        if (found !== undefined) resolve(found);
      };
      look();
    });
    if (problem) throw new BackupNotSaved(problem === 'FILE_NO_SPACE' ? 'disk-full' : 'failed');
  } finally {
    browser.downloads.onChanged.removeListener(onChanged);
  }
  await removeTooMany();
}

async function removeTooMany(): Promise<void> {
  const all = await browser.downloads.search({ filenameRegex: 'Sheaf \\d{4}-\\d\\d-\\d\\d', limit: 0 });
  const own = all.filter(
    ({ byExtensionId, state, exists }) => byExtensionId === browser.runtime.id && state === 'complete' && exists,
  );
  const old = new Set(tooMany(own.map(({ filename }) => filename)));
  for (const { id, filename } of own) {
    // One that the person has moved or deleted meanwhile is not there to be removed.
    if (old.has(filename)) await browser.downloads.removeFile(id).catch(() => undefined);
  }
}
