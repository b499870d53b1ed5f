import type { ExportReader } from '../../lib/ports/exporting.ts';
import type { ImportLocks, ImportReader, ImportTasks } from '../../lib/ports/imports.ts';
import type { FileReading, FilesRead } from '../../lib/ports/reading-files.ts';
import { type Choices, chosen } from './choices.ts';

/** Entries that are written in one transaction. */
const BLOCK = 500;

/** An import, or the undo of one, that this page is at work on. */
export interface Work {
  kind: 'import' | 'undo';
  importId: string;
  done: number;
  total: number;
  isStopping: boolean;
}

/** How the last one ended, for the page that shows it. */
export interface Ended {
  kind: Work['kind'];
  importId: string;
  /** Why it could not go on. */
  failure?: unknown;
  read?: FilesRead;
}

interface Needs {
  tasks: ImportTasks;
  imports: ImportReader;
  exports: ExportReader;
  locks: ImportLocks;
  openReading(): FileReading;
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  newId(): string;
}

/** What the views of import share: it outlives each of them, so that an import goes on while the person looks at the library. */
export interface Exchange {
  imports: ImportReader;
  exports: ExportReader;
  locks: ImportLocks;
  openReading(): FileReading;
  work: Work | undefined;
  ended: Ended | undefined;
  /** Files that were dropped on the library, for the view to begin with. */
  offered: File[];
  subscribe(listener: () => void): () => void;
  offer(files: File[]): void;
  /** The articles that were chosen to be exported, for `#/export/chosen`. */
  chosen: string[] | undefined;
  choose(ids: string[]): void;
  /** Takes what was offered. */
  takeOffered(): File[];
  import(reading: FileReading, read: FilesRead, choices: Choices): Promise<void>;
  undo(importId: string): Promise<void>;
  /** What is written stays. */
  stop(): void;
  forgetEnded(): void;
}

/** Makes it for one page. */
export function createExchange({ tasks, imports, exports, locks, openReading, page, newId }: Needs): Exchange {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const change = (work: Work | undefined) => {
    exchange.work = work;
    tell();
  };
  const isStopping = () => exchange.work?.isStopping === true;
  const progress = (done: number, total: number) => {
    if (exchange.work) change({ ...exchange.work, done, total });
  };
  const guard = (event: Event) => event.preventDefault();

  /** Does one thing at a time, holding its import; the page asks before it is closed meanwhile. */
  async function run(
    kind: Work['kind'],
    importId: string,
    total: number,
    steps: () => Promise<void>,
    read?: FilesRead,
  ) {
    if (exchange.work) return;
    exchange.ended = undefined;
    change({ kind, importId, done: 0, total, isStopping: false });
    page.addEventListener('beforeunload', guard);
    const ended: Ended = { kind, importId, ...(read && { read }) };
    try {
      await locks.hold(importId, steps);
    } catch (failure) {
      ended.failure = failure;
    } finally {
      page.removeEventListener('beforeunload', guard);
      exchange.ended = ended;
      change(undefined);
    }
  }

  const exchange: Exchange = {
    imports,
    exports,
    locks,
    openReading,
    work: undefined,
    ended: undefined,
    offered: [],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer(files) {
      exchange.offered = files;
      tell();
    },
    chosen: undefined,
    choose(ids) {
      exchange.chosen = ids;
      tell();
    },
    takeOffered() {
      const files = exchange.offered;
      exchange.offered = [];
      return files;
    },

    async import(reading, read, choices) {
      const id = newId();
      const total = read.entries;
      const files = read.files.map(({ name }) => name);
      const steps = async () => {
        await tasks.beginImport(id, { files, total, unread: read.unreadCount });
        try {
          let next = reading.entries(0, BLOCK);
          for (let number = 0; number * BLOCK < total && !isStopping(); number++) {
            const block = await next;
            // Read while the one before is written.
            next = reading.entries((number + 1) * BLOCK, (number + 2) * BLOCK);
            const row = await tasks.importBlock(
              id,
              number,
              block.map((entry) => chosen(entry, choices)),
            );
            if (!row) return;
            progress(row.done, total);
          }
          await next;
        } catch (failure) {
          await tasks.endImport(id, 'stopped');
          throw failure;
        }
        await tasks.endImport(id, isStopping() ? 'stopped' : 'done');
      };
      await run('import', id, total, steps, read);
      reading.close();
    },

    undo: (importId) =>
      run('undo', importId, 1, async () => {
        let left = await tasks.undoImportBlock(importId);
        const total = left + 1;
        progress(1, total);
        while (left > 0 && !isStopping()) {
          left = await tasks.undoImportBlock(importId);
          progress(total - left, total);
        }
      }),

    stop() {
      if (exchange.work) change({ ...exchange.work, isStopping: true });
    },
    forgetEnded() {
      exchange.ended = undefined;
      tell();
    },
  };
  return exchange;
}
