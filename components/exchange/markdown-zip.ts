import { makeZip } from 'client-zip';
import { markdownName, toMarkdown } from '../../lib/citation/formats/markdown.ts';
import type { Exported, ExportOptions } from '../../lib/citation/imported.ts';

/** A zip of Markdown, one file an article, as its parts come: more than 65,535 files are fine (Zip64). */
export function markdownZip(
  batches: AsyncIterable<Exported[]>,
  options: ExportOptions,
  onWritten: () => void,
): ReadableStream<Uint8Array> {
  return makeZip(filesOf(batches, options, onWritten));
}

async function* filesOf(batches: AsyncIterable<Exported[]>, options: ExportOptions, onWritten: () => void) {
  const taken = new Map<string, number>();
  for await (const batch of batches) {
    for (const exported of batch) {
      const name = markdownName(exported, taken);
      yield { name, input: toMarkdown(exported, options), lastModified: new Date(exported.article.updatedAt) };
      onWritten();
    }
  }
}
