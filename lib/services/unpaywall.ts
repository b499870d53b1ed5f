import type { CapturedArticle } from '../article/article.ts';
import type { Registry } from '../ports/look-ups.ts';
import { asObject, asText } from '../text/json.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { saidBy } from './said.ts';

/** Unpaywall, which asks for an e-mail address with each request: https://unpaywall.org/products/api. */
export function createUnpaywall(needs: HttpNeeds & { base: string }): Registry {
  return {
    knows: ({ doi }, { email }) => Boolean(doi) && email.includes('@'),
    async lookUp({ doi }, { email }) {
      const url = `${needs.base}/v2/${encodeURIComponent(doi ?? '')}?email=${encodeURIComponent(email)}`;
      const body = await getJson(needs, 'Unpaywall', url);
      return body === undefined ? undefined : parseUnpaywall(body);
    },
  };
}

/** Where an article is free to read; says nothing of what it is. */
export function parseUnpaywall(answer: unknown): CapturedArticle | undefined {
  const body = asObject(answer);
  if (typeof body.is_oa !== 'boolean') return undefined;
  const best = asObject(body.best_oa_location);
  const pdf = asText(best.url_for_pdf);
  return saidBy(
    'unpaywall',
    { pdfUrl: pdf && /^https?:/i.test(pdf) && URL.canParse(pdf) ? pdf : undefined },
    { trust: { status: 'unchecked' }, openAccess: body.is_oa },
  );
}
