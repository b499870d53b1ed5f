import { type BackupFolder, BackupNotSaved, type MadeBackup } from '../ports/backup.ts';
import { numbered, tooMany } from './backup-names.ts';

/** A folder with what TypeScript's library does not know of it. */
type Folder = FileSystemDirectoryHandle & {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  keys(): AsyncIterable<string>;
};

/** Saves a backup in the folder that the person chose, and takes the oldest of too many away again. @throws BackupNotSaved */
export async function saveToFolder(chosen: BackupFolder, make: () => Promise<MadeBackup>): Promise<void> {
  const folder = (await chosen.get()) as Folder | undefined;
  if (!folder) throw new BackupNotSaved('folder-gone');
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') {
    throw new BackupNotSaved('folder-not-allowed');
  }
  const { file, name } = await make();
  try {
    await write(folder, file, name);
    const names: string[] = [];
    for await (const each of folder.keys()) names.push(each);
    for (const old of tooMany(names)) await folder.removeEntry(old);
  } catch (error) {
    throw new BackupNotSaved(reasonOf(error), { cause: error });
  }
}

async function write(folder: Folder, file: Blob, name: string): Promise<void> {
  const names = new Set<string>();
  for await (const each of folder.keys()) names.add(each);
  let number = 1;
  while (names.has(numbered(name, number))) number += 1;
  const free = numbered(name, number);
  const handle = await folder.getFileHandle(free, { create: true });
  try {
    // What is written becomes the file only when all of it is there.
    await file.stream().pipeTo(await handle.createWritable());
  } catch (error) {
    await folder.removeEntry(free).catch(() => undefined);
    throw error;
  }
}

function reasonOf(error: unknown): BackupNotSaved['reason'] {
  if (!(error instanceof DOMException)) return 'failed';
  if (error.name === 'NotFoundError') return 'folder-gone';
  if (error.name === 'QuotaExceededError') return 'disk-full';
  return error.name === 'NotAllowedError' ? 'folder-not-allowed' : 'failed';
}
