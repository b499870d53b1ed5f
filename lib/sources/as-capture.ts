import type { ArticleFields, CapturedArticle, FieldName, Provenance } from '../article/article.ts';
import { addressOf } from '../article/link-of.ts';
import { isSame } from '../text/same.ts';
import type { InboxItem } from './inbox-item.ts';
import type { Bringing } from './one-item.ts';
import type { Source } from './source.ts';

/** An item as the library takes in an article: each field by the word of the source that said it first. */
export function captureOf(item: InboxItem, sources: ReadonlyMap<string, Source>): CapturedArticle {
  const fields: Partial<ArticleFields> = { ...item.fields };
  fields.url ??= addressOf(fields);
  if (fields.url === undefined) delete fields.url;
  const brought = [...item.brought].sort((a, b) => Number(a.isShared ?? false) - Number(b.isShared ?? false));
  const provenance: Provenance = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    const said = brought.find((each) => isSame(each.fields[name], fields[name])) ?? brought[0];
    if (name === 'excerpt' && said?.isShared) {
      delete fields.excerpt;
      continue;
    }
    (provenance as Record<string, { from: string }>)[name] = { from: said ? signalOf(said, sources) : 'link' };
  }
  // What only a post told is not what the paper says of itself.
  const isTold = brought.every(({ isShared }) => isShared);
  return {
    fields,
    provenance,
    capturedFrom: '',
    sameAs: item.keys.filter((key) => /^(?:doi|pmid|pmcid|arxiv):/.test(key)),
    trust: { status: 'unchecked' },
    ...(isTold && { thin: true as const }),
  };
}

/** The name of the signal by which provenance knows what a source said. */
function signalOf({ sourceId, isShared }: Bringing, sources: ReadonlyMap<string, Source>): string {
  const where = sources.get(sourceId)?.where;
  switch (where?.kind) {
    case 'journal':
    case 'author':
      return 'crossref';
    case 'pubmed':
      return 'pubmed';
    case 'preprints':
      return `feed:${where.server}`;
    case 'bluesky':
      return isShared ? 'post:Bluesky' : 'feed:bsky.app';
    case 'mastodon':
      return `${isShared ? 'post' : 'feed'}:${hostOf(where.profile)}`;
    case 'youtube':
      return 'feed:youtube.com';
    case 'feed':
      return `feed:${hostOf(where.url)}`;
    default:
      return 'feed:';
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
