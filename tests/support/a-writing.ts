import type { Writing } from '../../lib/digest/formats/format.ts';
import { documentOf } from '../../lib/digest/template/document-of.ts';
import { SHIPPED_TEMPLATES } from '../../lib/digest/template/shipped.ts';
import { aFullEdition } from './an-edition.ts';

/** What a format writes from: an issue in which nothing is left out, in the first look that is shipped, with `changes` put over it. */
export async function aWriting(
  changes: Partial<Writing> = {},
  template: { entry: string; issue: string } | undefined = SHIPPED_TEMPLATES[0],
): Promise<Writing> {
  const edition = { ...(changes.edition ?? aFullEdition()), ...(template && { template }) };
  return { document: await documentOf(edition), images: new Map(), earlier: [], recipients: [], ...changes, edition };
}
