import { printable } from '../text/printable.ts';
import { eachText } from './each-text.ts';
import type { Edition } from './edition.ts';
import type { DigestFormatId, Writing } from './formats/format.ts';
import { loadFormat } from './formats.ts';
import { documentOf } from './template/document-of.ts';
import { TemplateFault } from './template/fault.ts';

/** These hold references, not words: they have no look, and a fault of the template is none of theirs. */
const REFERENCES = new Set<DigestFormatId>(['bibtex', 'ris', 'csl-json']);

/** Writes an edition in a format, in the look of its template; `onProgress` is told the share that is done, 0 to 1. @throws TemplateFault */
export async function writeEdition(
  {
    format,
    edition,
    earlier,
    images,
    recipients,
  }: Pick<Writing, 'edition' | 'images' | 'recipients'> & { format: DigestFormatId; earlier: readonly Edition[] },
  onProgress: (share: number) => void,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: string; extension: string }> {
  const { write, mime, extension } = await loadFormat(format);
  // What no file can hold, no format has to see to.
  const own = eachText(edition, printable);
  const shown = REFERENCES.has(format) ? [] : [own, ...earlier.map((each) => eachText(each, printable))];
  // Looks are half the work, as far as can be told before.
  const lookShare = shown.length === 0 ? 0 : 0.5;
  const documents = [];
  for (const [index, each] of shown.entries()) {
    try {
      documents.push({ edition: each, document: await documentOf(each) });
    } catch (error) {
      // A feed does without an earlier issue whose look has a fault: nothing mends that any more.
      if (index === 0 || !(error instanceof TemplateFault)) throw error;
    }
    onProgress((lookShare * (index + 1)) / shown.length);
  }
  const [first = { edition: own, document: { blocks: [] } }, ...before] = documents;
  const written = await write({ ...first, images, earlier: before, recipients }, (share) =>
    onProgress(lookShare + (1 - lookShare) * share),
  );
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
  return { bytes, mime, extension };
}
