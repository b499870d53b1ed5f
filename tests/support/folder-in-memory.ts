import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const MEMORY = '/dev/shm';
/** What two browsers' profiles never came near to. */
const ROOM_BYTES = 4 * 2 ** 30;

/** A new folder that is in memory, gone when this process ends; nothing where the system has none, or little room in it. */
export function folderInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (Math.min(bavail * bsize, freemem()) < ROOM_BYTES) return;
    const dir = mkdtempSync(`${MEMORY}/sheaf-`);
    // Ended from outside, a process says nothing of its end.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
    process.once('exit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
    return dir;
  } catch {
    // There is none, or it is not ours to write to: the ordinary place does.
  }
}
