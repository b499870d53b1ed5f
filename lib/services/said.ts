import type { Article, ArticleFields, CapturedArticle, FieldName, TrustStatus } from '../article/article.ts';

/** What a registry said of an article, as a capture: each field from that registry, thin nowhere. */
export function saidBy(
  registry: string,
  fields: { [K in FieldName]?: ArticleFields[K] | undefined },
  rest: { trust: TrustStatus; sameAs?: string[]; openAccess?: boolean | undefined },
): CapturedArticle {
  const known: Partial<ArticleFields> = {};
  const provenance: CapturedArticle['provenance'] = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    const value = fields[name];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    Object.assign(known, { [name]: value });
    Object.assign(provenance, { [name]: { from: registry } });
  }
  return {
    fields: known,
    provenance,
    // No page was read.
    capturedFrom: '',
    sameAs: rest.sameAs ?? [],
    trust: rest.trust,
    ...(rest.openAccess !== undefined && { openAccess: rest.openAccess }),
  };
}

const GRAVEST: Article['trust']['status'][] = ['retracted', 'expression-of-concern', 'corrected'];

/** The gravest of several standings; `nothing-known` where there are none: it was looked, and nothing was found. */
export function gravest(standings: readonly TrustStatus['status'][]): TrustStatus['status'] {
  return GRAVEST.find((status) => standings.includes(status)) ?? 'nothing-known';
}
