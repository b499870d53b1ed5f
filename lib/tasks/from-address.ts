import { isPdfAddress } from '../article/addresses.ts';
import type { ArticleFields, CapturedArticle, FieldName, Provenance } from '../article/article.ts';
import { identifiersFromUrl } from '../article/identifiers.ts';
import { canonicalUrl } from '../article/identity.ts';
import { markedFromText } from '../article/markup.ts';
import { barrierFromTitle, isPlaceholder } from '../article/titles.ts';
import { isPreprintDoi } from '../article/versions.ts';

/** What could be told of a page from its address alone, and why no more could. */
export interface AddressCapture {
  article: CapturedArticle;
  thin: 'pdf' | 'address';
}

/** The article behind an address whose page cannot be read (a PDF, an extension store); `undefined` where the address tells nothing. */
export function captureFromAddress(page: { url: string; title: string }): AddressCapture | undefined {
  if (!/^(https?|file):/.test(page.url)) return undefined;
  const identifiers = identifiersFromUrl(page.url);
  const isPdf = isPdfAddress(page.url);
  const identified = Object.values(identifiers).some(Boolean);
  if (!identified && !isPdf) return undefined;
  return {
    thin: isPdf ? 'pdf' : 'address',
    article: describeAddress(
      { url: page.url },
      { ...identifiers, ...(isPdf ? { pdfUrl: page.url } : {}) },
      titleOfTab(page),
    ),
  };
}

interface Address {
  url: string;
  /** The address where it was found, `url` unless told; empty where nobody has been there. */
  capturedFrom?: string;
  /** Where the address and what it tells come from. */
  from?: 'url' | 'pasted';
}

/** A captured article of which only an address, its identifiers and perhaps a title are known. */
export function describeAddress(
  { url, capturedFrom = url, from = 'url' }: Address,
  known: Partial<ArticleFields>,
  title?: string,
): CapturedArticle {
  const isPreprint = known.arxiv !== undefined || (known.doi !== undefined && isPreprintDoi(known.doi));
  const type = isPreprint ? 'preprint' : 'journal-article';
  const fields: Partial<ArticleFields> = { type, url: canonicalUrl(url), ...known };
  const provenance: Provenance = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    if (fields[name] === undefined) delete fields[name];
    else (provenance as Record<string, { from: string }>)[name] = { from };
  }
  if (title !== undefined && !isPlaceholder(title)) {
    fields.title = markedFromText(title);
    provenance.title = { from: 'title' };
  }
  return { fields, provenance, capturedFrom, sameAs: [], trust: { status: 'unchecked' }, thin: true };
}

/** The tab's title where it is the article's: not the file's name, the address, or what stands before the article. */
function titleOfTab({ url, title }: { url: string; title: string }): string | undefined {
  const text = title.trim();
  const isFileName = /\.pdf$/i.test(text) || url.includes(text) || text.startsWith('http');
  return !text || isFileName || barrierFromTitle(text) ? undefined : text;
}
