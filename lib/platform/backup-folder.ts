import { type BackupFolder, BackupNotSaved, type Delivered, type MadeBackup } from '../ports/backup.ts';
import { numbered } from './backup-names.ts';

/** A folder with what TypeScript's library does not know of it. */
type Folder = FileSystemDirectoryHandle & {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  keys(): AsyncIterable<string>;
};

/** Saves a backup in the folder that the person chose. @throws BackupNotSaved */
export async function saveToFolder(chosen: BackupFolder, make: () => Promise<MadeBackup>): Promise<Delivered> {
  const folder = await allowed(chosen);
  const { file, name, rows } = await make();
  try {
    return { name: await write(folder, file, name), rows };
  } catch (error) {
    throw new BackupNotSaved(reasonOf(error), { cause: error });
  }
}

/** Removes files of these names from the folder; answers those that are not there afterwards. @throws BackupNotSaved */
export async function removeFromFolder(chosen: BackupFolder, names: readonly string[]): Promise<string[]> {
  const folder = await allowed(chosen);
  const gone: string[] = [];
  for (const name of names) {
    const problem = await folder.removeEntry(name).then(
      () => '',
      (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
    );
    if (problem === '' || problem === 'NotFoundError') gone.push(name);
  }
  return gone;
}

async function allowed(chosen: BackupFolder): Promise<Folder> {
  const folder = (await chosen.get()) as Folder | undefined;
  if (!folder) throw new BackupNotSaved('folder-gone');
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') {
    throw new BackupNotSaved('folder-not-allowed');
  }
  return folder;
}

/** Answers the name under which it is there. */
async function write(folder: Folder, file: Blob, name: string): Promise<string> {
  const names = new Set<string>();
  for await (const each of folder.keys()) names.add(each);
  let number = 1;
  while (names.has(numbered(name, number))) number += 1;
  const free = numbered(name, number);
  const handle = await folder.getFileHandle(free, { create: true });
  try {
    // What is written becomes the file only when all of it is there.
    await file.stream().pipeTo(await handle.createWritable());
    return free;
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
