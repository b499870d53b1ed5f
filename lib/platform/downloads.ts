import { browser } from 'wxt/browser';
import { BackupNotSaved, type Delivered } from '../ports/backup.ts';

/** Saves a file in Sheaf's folder among the downloads; answers the path at which it is there. @throws BackupNotSaved */
export async function saveToDownloads({ url, name, rows }: Delivered & { url: string }): Promise<Delivered> {
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
    const [saved] = await browser.downloads.search({ id });
    return { name: saved?.filename ?? name, rows };
  } finally {
    browser.downloads.onChanged.removeListener(onChanged);
  }
}

/** Removes files that Sheaf has downloaded to these paths; answers those that are not there afterwards, or that the browser no longer knows as Sheaf's. */
export async function removeDownloads(paths: readonly string[]): Promise<string[]> {
  const own = (await browser.downloads.search({ filenameRegex: 'Sheaf \\d{4}-\\d\\d-\\d\\d', limit: 0 })).filter(
    ({ byExtensionId, state, exists }) => byExtensionId === browser.runtime.id && state === 'complete' && exists,
  );
  const stays = new Set<string>();
  for (const { id, filename } of own.filter((each) => paths.includes(each.filename))) {
    await browser.downloads.removeFile(id).catch(() => stays.add(filename));
  }
  return paths.filter((path) => !stays.has(path));
}
