import type { ArticleFields, CapturedArticle, FieldName, Provenance } from '../article/article.ts';
import { identifiersFromUrl } from '../article/identifiers.ts';
import { canonicalUrl } from '../article/identity.ts';
import { markedFromText } from '../article/markup.ts';
import { isPlaceholder } from '../article/titles.ts';

/** What could be told of a page from its address alone, and why no more could. */
export interface AddressCapture {
  article: CapturedArticle;
  thin: 'pdf' | 'address';
}

/** The article behind an address whose page cannot be read (a PDF, an extension store); `undefined` where the address tells nothing. */
export function captureFromAddress(page: { url: string; title: string }): AddressCapture | undefined {
  if (!/^(https?|file):/.test(page.url)) return undefined;
  const identifiers = identifiersFromUrl(page.url);
  const isPdf = /\.pdf($|[?#])|\/e?pdf(\/|$|[?#])/i.test(page.url);
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
  const fields: Partial<ArticleFields> = { type: 'journal-article', url: canonicalUrl(url), ...known };
  const provenance: Provenance = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    if (fields[name] === undefined) delete fields[name];
    else (provenance as Record<string, { from: string }>)[name] = { from };
  }
  if (title) {
    fields.title = markedFromText(title);
    provenance.title = { from: 'title' };
  }
  return { fields, provenance, capturedFrom, sameAs: [], trust: { status: 'unchecked' } };
}

/** The tab's title where it is more than the file's name or the address. */
function titleOfTab({ url, title }: { url: string; title: string }): string | undefined {
  const text = title.trim();
  const isFileName = /\.pdf$/i.test(text) || url.includes(text) || text.startsWith('http');
  return !text || isFileName || isPlaceholder(text) ? undefined : text;
}
