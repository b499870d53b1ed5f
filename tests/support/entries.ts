import type { ArticleFields, FieldName, Provenance } from '../../lib/article/article.ts';
import type { IncomingEntry } from '../../lib/ports/imports.ts';
import { aCapture } from './builders.ts';

/** An entry of a file: the default article with `fields` put over it; `undefined` takes a field away. */
export function anEntry(
  fields: { [K in FieldName]?: ArticleFields[K] | undefined } = {},
  rest: Partial<Omit<IncomingEntry, 'described'>> = {},
): IncomingEntry {
  const { fields: said } = aCapture(fields);
  const provenance = Object.fromEntries(Object.keys(said).map((name) => [name, { from: 'ris' }])) as Provenance;
  return { described: { fields: said, provenance }, tags: [], lists: [], quotes: [], ...rest };
}
