import type { CapturedArticle, TrustStatus } from '../article/article.ts';
import { crossrefDate, fieldsOfWork } from '../article/crossref-work.ts';
import { cleanDoi, doiKey } from '../article/identifiers.ts';
import { isPreprintDoi } from '../article/versions.ts';
import type { Registry } from '../ports/look-ups.ts';
import { asList, asObject, asText } from '../text/json.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { isOfDataCite } from './registrants.ts';
import { gravest, saidBy } from './said.ts';

/** Crossref, `api.crossref.org`: https://github.com/CrossRef/rest-api-doc. */
export function createCrossref(needs: HttpNeeds & { base: string; now: () => string }): Registry {
  return {
    knows: ({ doi, isbn }) => (doi ? !isOfDataCite(doi) : Boolean(isbn?.length)),
    async lookUp({ doi, isbn }, { email }) {
      const mailto = email ? `mailto=${encodeURIComponent(email)}` : '';
      if (doi) {
        const url = `${needs.base}/works/${encodeURIComponent(doi)}${mailto && `?${mailto}`}`;
        const body = await getJson(needs, 'Crossref', url);
        return body === undefined ? undefined : parseWork(asObject(body).message, needs.now());
      }
      const filter = `filter=isbn:${encodeURIComponent(isbn?.[0] ?? '')},type:book&rows=1`;
      const body = await getJson(needs, 'Crossref', `${needs.base}/works?${filter}${mailto && `&${mailto}`}`);
      const [work] = asList(asObject(asObject(body).message).items);
      return work === undefined ? undefined : parseWork(work, needs.now());
    },
  };
}

/** One work of Crossref; `undefined` where the answer is none. */
export function parseWork(answer: unknown, now: string): CapturedArticle | undefined {
  const fields = fieldsOfWork(answer);
  const work = asObject(answer);
  return fields && saidBy('crossref', fields, { trust: trustOf(work, now), sameAs: sameAsOf(work, fields.doi) });
}

const UPDATES: Record<string, TrustStatus['status']> = {
  retraction: 'retracted',
  partial_retraction: 'retracted',
  'partial-retraction': 'retracted',
  removal: 'retracted',
  withdrawal: 'retracted',
  expression_of_concern: 'expression-of-concern',
  'expression-of-concern': 'expression-of-concern',
  correction: 'corrected',
  corrigendum: 'corrected',
  erratum: 'corrected',
};

/** What updates the work, by `updated-by` (publishers and Retraction Watch): rules, "After capture". */
function trustOf(work: ReturnType<typeof asObject>, now: string): TrustStatus {
  const updates = asList(work['updated-by'])
    .map(asObject)
    .flatMap((update) => {
      const status = UPDATES[asText(update.type) ?? ''];
      return status
        ? [{ status, on: crossrefDate(update.updated) ?? '', doi: cleanDoi(asText(update.DOI) ?? '') }]
        : [];
    });
  const status = gravest(updates.map((update) => update.status));
  // The last of several; what a publisher marks in the article's own place is no notice to lead to.
  const last = updates.filter((update) => update.status === status).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  const own = doiKey(asText(work.DOI) ?? '');
  const notice = {
    ...(last?.doi && doiKey(last.doi) !== own && { doi: last.doi }),
    ...(last?.on && { on: last.on }),
  };
  return { status, from: 'crossref', checkedAt: now, ...(Object.keys(notice).length > 0 && { notice }) };
}

/** The other versions of the work: the published one of a preprint, the preprint of a published one. */
function sameAsOf(work: ReturnType<typeof asObject>, doi: string | undefined): string[] {
  const relation = asObject(work.relation);
  return (
    ['is-preprint-of', 'has-preprint']
      .flatMap((kind) => asList(relation[kind]))
      .map(asObject)
      .filter((related) => related['id-type'] === 'doi')
      .map(({ id }) => cleanDoi(asText(id) ?? ''))
      .filter((other) => other !== undefined)
      // One of the two must be a preprint: what Crossref's members state is not always so.
      .filter((other) => (doi ? isPreprintDoi(doi) !== isPreprintDoi(other) : true))
      .map((other) => `doi:${doiKey(other)}`)
  );
}
