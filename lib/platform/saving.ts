import { browser } from 'wxt/browser';
import type { BackupFolder, Saving } from '../ports/backup.ts';
import { askForPersistence } from './persistence.ts';

/** Chrome's own; Firefox has neither. */
interface FolderPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<PermittedFolder>;
}

/** A folder with what is asked of the person about it. */
type PermittedFolder = FileSystemDirectoryHandle & {
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
};

/** How long a download may take to begin. */
const DOWNLOAD_BEGINS_MS = 60_000;

const SIZE = 'librarySize';

/** What a page asks of the browser to keep the library. */
export function createSaving(folder: BackupFolder): Saving {
  const { showDirectoryPicker } = window as unknown as FolderPicker;
  return {
    save(file, name) {
      const url = URL.createObjectURL(file);
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_BEGINS_MS);
    },
    async storage() {
      const { usage, quota } = await navigator.storage.estimate();
      return { used: usage, quota, isPersistent: await navigator.storage.persisted() };
    },
    askToKeep: askForPersistence,
    allowDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
    canChooseFolder: showDirectoryPicker !== undefined,
    async chooseFolder(again = false) {
      const chosen = again ? ((await folder.get()) as PermittedFolder | undefined) : undefined;
      if (chosen)
        return (await chosen.requestPermission({ mode: 'readwrite' })) === 'granted' ? chosen.name : undefined;
      try {
        const handle = await showDirectoryPicker?.call(window, { id: 'backups', mode: 'readwrite' });
        if (handle) await folder.put(handle);
        return handle?.name;
      } catch (error) {
        // The person closed the dialog.
        if (error instanceof DOMException && error.name === 'AbortError') return undefined;
        throw error;
      }
    },
    async knownSize() {
      const { [SIZE]: known } = await browser.storage.local.get(SIZE);
      return typeof known === 'number' ? known : 0;
    },
    keepSize: (articles) => browser.storage.local.set({ [SIZE]: articles }),
    folderName: async () => (await folder.get())?.name,
  };
}
