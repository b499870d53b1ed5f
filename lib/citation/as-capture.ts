import type { CapturedArticle, Described, FieldName, Provenance, TrustStatus } from '../article/article.ts';
import { importedFrom } from '../article/file-word.ts';
import { keysOf } from '../article/identity.ts';
import { plain } from '../article/markup.ts';
import { trustFromTitle } from '../article/trust.ts';
import { fold } from '../text/strings.ts';

/** A title shorter than so many letters is many papers' (`Editorial`, `Introduction`). */
const TELLING_TITLE = 20;
const LONGEST_KEY = 500;

interface Entry {
  described: Described;
  sameAs?: string[];
  standing?: TrustStatus['status'];
  /** The name of its file. */
  file?: string;
}

/** An entry of a file as a captured article, so that it is known again and merged as every other capture is; each field's word is the file's (`file:ris`), and names it with the instant of its import. */
export function asCapture({ described, sameAs = [], standing, file = '' }: Entry, importedAt = ''): CapturedArticle {
  const { fields } = described;
  const provenance: Provenance = {};
  for (const name of Object.keys(described.provenance) as FieldName[])
    provenance[name] = { from: importedFrom(`file:${described.provenance[name]?.from}`, file, importedAt) };
  const own = [...sameAs, ...keysOf(fields)];
  const isThin = !fields.authors && !fields.journal && !fields.issued;
  return {
    fields,
    provenance,
    capturedFrom: fields.url ?? '',
    sameAs: own.length > 0 ? sameAs : [referenceKey(fields)],
    trust: trustOf(fields.title, standing, importedAt),
    ...(isThin && { thin: true }),
  };
}

/** How an article stands by its file's word, or by its own title (`RETRACTED: ...`). */
function trustOf(
  title: Described['fields']['title'],
  standing: TrustStatus['status'] | undefined,
  importedAt: string,
): TrustStatus {
  const byTitle = title && trustFromTitle(plain(title));
  const status = standing ?? byTitle;
  if (!status) return { status: 'unchecked' };
  return { status, from: standing ? 'file' : 'title', ...(importedAt && { checkedAt: importedAt }) };
}

/**
 * The key of a reference that has neither identifier nor address: title, year and first author; all that it says where its
 * title alone is not telling. Without it, a file that is read twice would be there twice.
 */
function referenceKey(fields: Described['fields']): string {
  const title = fold(fields.title === undefined ? '' : plain(fields.title));
  const [first] = fields.authors ?? [];
  const author = first && fold('group' in first ? first.group : first.family);
  const year = fields.issued?.slice(0, 4);
  if (title.length >= TELLING_TITLE && author && year) return `reference:${title} ${year} ${author}`;
  const { abstract: _, ...rest } = fields;
  const said = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return `reference:${fold(JSON.stringify(said)).slice(0, LONGEST_KEY)}`;
}
