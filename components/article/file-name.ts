import type { Article } from '../../lib/article/article.ts';
import { decodePercent } from '../../lib/text/percent.ts';

/** The name of the file that an article is known by while its title is not (`guideline 2024.pdf`); `undefined` where its address ends in none. */
export function fileName({
  pdfUrl,
  url,
  capturedFrom,
}: Pick<Article, 'pdfUrl' | 'url' | 'capturedFrom'>): string | undefined {
  for (const address of [pdfUrl, url, capturedFrom]) {
    const [, name] = /^[^?#]*\/([^/?#]+\.[a-z]{3,4})\/?(?:[?#]|$)/i.exec(address ?? '') ?? [];
    // A bare host has a dot too.
    if (name && !address?.endsWith(`//${name}`)) return decodePercent(name);
  }
  return undefined;
}
