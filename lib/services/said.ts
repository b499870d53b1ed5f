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

type Json = { [key: string]: unknown };

/** The value as an object; an empty one where it is none. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; one value is a list of one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The text, or the first text of a list; a number as text; `undefined` where there is none. */
export function asText(value: unknown): string | undefined {
  const [first] = asList(value);
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() ? first.trim() : undefined;
}

/** Every text of a list. */
export function asTexts(value: unknown): string[] {
  return asList(value).filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}
