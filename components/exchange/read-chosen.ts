import type { ImportReader, IncomingEntry } from '../../lib/ports/imports.ts';
import type { FileReading, FilesRead } from '../../lib/ports/reading-files.ts';

/** Entries that are looked up in one go. */
const LOOKED_UP = 500;
/** The rows of the preview. */
const SHOWN = 20;

export type Standing = 'new' | 'known' | 'trash' | 'twice';

/** How the entries stand in the library, and the first of them. */
export interface Standings {
  counts: Record<Standing, number>;
  first: { entry: IncomingEntry; standing: Standing }[];
}

interface Asked {
  reading: FileReading;
  imports: ImportReader;
  files: File[];
  /** Is told the share that is done, 0 to 1. */
  onProgress(share: number): void;
}

/** Reads files, and looks up which of their entries the library has. Nothing is written. */
export async function readingOf({
  reading,
  imports,
  files,
  onProgress,
}: Asked): Promise<{ read: FilesRead; standings: Standings }> {
  const read = await reading.read(files, (share) => onProgress(share / 2));
  const twice = new Set(read.twice);
  const counts: Standings['counts'] = { new: 0, known: 0, trash: 0, twice: 0 };
  const all: Standing[] = [];
  for (let from = 0; from < read.entries; from += LOOKED_UP) {
    const found = await imports.standing(await reading.keys(from, from + LOOKED_UP));
    for (const [index, standing] of found.entries()) {
      const told = twice.has(from + index) ? 'twice' : standing;
      counts[told] += 1;
      if (all.length < SHOWN) all.push(told);
    }
    onProgress(0.5 + Math.min(1, (from + LOOKED_UP) / read.entries) / 2);
  }
  const entries = await reading.entries(0, SHOWN);
  const first = entries.map((entry, index) => ({ entry, standing: all[index] ?? 'new' }));
  return { read, standings: { counts, first } };
}
