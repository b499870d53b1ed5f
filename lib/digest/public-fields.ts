import type { Article, ArticleFields } from '../article/article.ts';
import { FIELD_NAMES } from '../article/field-names.ts';
import { type CslItem, toCslItem } from '../citation/csl-item.ts';
import { readersAddress } from './entry-links.ts';

/** What anyone may know of an article; of its addresses those that anyone can go to. What the person keeps of it is no part of that. */
export function publicFields(article: Article): Partial<ArticleFields> {
  const { url, pdfUrl } = article;
  const said = { ...article, url: readersAddress(url), pdfUrl: readersAddress(pdfUrl) };
  return Object.fromEntries(FIELD_NAMES.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])));
}

/** An article as its citation in an issue is set, under its own id: of a file or a page that only some can open, without the address. */
export function citationItem(article: Article): CslItem {
  const { url: _, ...rest } = article;
  const url = readersAddress(article.url);
  return toCslItem({ ...rest, ...(url && { url }) });
}
