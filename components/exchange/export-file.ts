import { WRITERS, type WritableId, writeEntries } from '../../lib/citation/formats.ts';
import type { Exported, ExportOptions } from '../../lib/citation/imported.ts';
import type { ExportReader, Outgoing } from '../../lib/ports/exporting.ts';

/** What articles can be written as. */
export interface ExportFormat {
  id: WritableId | 'markdown';
  /** Of the file, without its dot. */
  extension: string;
  mime: string;
  /** What of the person's own it has a place for; all of it unless told. */
  holds?: readonly (keyof ExportOptions)[];
}

/** In the order of the menu; Markdown is a zip of one file an article. */
export const EXPORT_FORMATS: ExportFormat[] = [
  ...(Object.keys(WRITERS) as WritableId[]).map((id) => ({
    id,
    extension: WRITERS[id].extension,
    mime: WRITERS[id].mime,
    holds: WRITERS[id].holds,
  })),
  { id: 'markdown', extension: 'zip', mime: 'application/zip' },
];

/** The person has stopped it, or gone elsewhere. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Articles that are read in one go; the page is free between two. */
const BATCH = 250;
/** A format may look so many articles ahead (for what stands between two). */
const AHEAD = 2;
/** Text that waits to become a part of the file, in characters. */
const PART = 1_000_000;

interface Asked {
  ids: string[];
  format: ExportFormat;
  options: ExportOptions;
  exports: ExportReader;
  signal: AbortSignal;
  /** Is told how many articles are written. */
  onProgress(done: number): void;
}

interface Made {
  blob: Blob;
  /** Articles that are in it, and those that the format could not hold. */
  count: number;
  leftOut: number;
}

/** The file of these articles. Written in parts, so that the page stays free and no text is ever whole. @throws Stopped */
export async function exportFile(asked: Asked): Promise<Made> {
  const { format, options } = asked;
  if (format.id === 'markdown') return zipFile(asked, format);
  let leftOut = 0;
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const keep = () => {
    // The browser may put it on the disk.
    parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  };
  const source = queueOf(batchesOf(asked));
  const written = writeEntries(format.id, source.taken(), options);
  for (;;) {
    await source.fill(AHEAD);
    const { value, done } = written.next();
    if (done) break;
    if (value === '') leftOut += 1;
    waiting.push(value);
    length += value.length;
    if (length > PART) keep();
  }
  keep();
  return { blob: new Blob(parts, { type: format.mime }), count: source.count() - leftOut, leftOut };
}

async function zipFile(asked: Asked, { mime }: ExportFormat): Promise<Made> {
  const { markdownZip } = await import('./markdown-zip.ts');
  let count = 0;
  const stream = markdownZip(batchesOf(asked), asked.options, () => {
    count += 1;
  });
  // The browser may put it on the disk as it comes.
  const blob = await new Response(stream).blob();
  return { blob: blob.slice(0, blob.size, mime), count, leftOut: 0 };
}

/** The articles, some at a time, without what is not to go out. */
async function* batchesOf({ ids, exports, options, signal, onProgress }: Asked): AsyncGenerator<Exported[]> {
  for (let from = 0; from < ids.length; from += BATCH) {
    if (signal.aborted) throw new Stopped();
    const found = await exports.outgoing(ids.slice(from, from + BATCH));
    yield found.map((each) => withoutComments(each, options));
    onProgress(Math.min(from + BATCH, ids.length));
    // Lets the page draw and answer.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A comment on a quote is a note too. */
function withoutComments(outgoing: Outgoing, { note }: ExportOptions): Exported {
  if (note) return outgoing;
  return { ...outgoing, quotes: outgoing.quotes.map(({ exact }) => ({ exact })) };
}

/** What comes in batches, for one who takes it one by one and cannot wait. */
function queueOf(batches: AsyncGenerator<Exported[]>) {
  let queue: Exported[] = [];
  let next = 0;
  let taken = 0;
  let isOver = false;
  return {
    /** Makes sure that so many are there to be taken, unless there are no more. */
    async fill(atLeast: number) {
      while (!isOver && queue.length - next < atLeast) {
        const { value, done } = await batches.next();
        if (done) isOver = true;
        else {
          queue = [...queue.slice(next), ...value];
          next = 0;
        }
      }
    },
    *taken() {
      for (;;) {
        const each = queue[next];
        if (!each) return;
        next += 1;
        taken += 1;
        yield each;
      }
    },
    count: () => taken,
  };
}
