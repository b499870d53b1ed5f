import type {
  Article,
  ArticleFields,
  CapturedArticle,
  FieldName,
  MarkedText,
  Provenance,
} from '../../lib/article/article.ts';

const DEFAULT_FIELDS: Partial<ArticleFields> = {
  title: 'Feedback literacy in clinical teaching: a scoping review' as MarkedText,
  journal: 'Journal of Sample Medicine',
  doi: '10.5555/Sample.2024.001',
  authors: [{ family: 'Müller', given: 'A' }, { group: 'SAMPLE Study Group' }],
  issued: '2024-05',
  type: 'journal-article',
  url: 'https://journal.example/doi/10.5555/sample.2024.001',
};

/** A captured article: the default one with `fields` put over it; `undefined` takes a field away. */
export function aCapture(
  fields: { [K in FieldName]?: ArticleFields[K] | undefined } = {},
  rest: Partial<Omit<CapturedArticle, 'fields'>> = {},
): CapturedArticle {
  const merged: Record<string, unknown> = { ...DEFAULT_FIELDS, ...fields };
  for (const name of Object.keys(merged)) if (merged[name] === undefined) delete merged[name];
  const provenance = Object.fromEntries(Object.keys(merged).map((name) => [name, { from: `citation_${name}` }]));
  return {
    fields: merged as Partial<ArticleFields>,
    provenance: provenance as Provenance,
    capturedFrom: (merged.url as string | undefined) ?? 'https://journal.example/unknown',
    sameAs: [],
    trust: { status: 'unchecked' },
    ...rest,
  };
}

/** A saved article: the default one with `changes` put over it. */
export function anArticle(changes: Partial<Article> = {}): Article {
  const { fields, provenance, capturedFrom, trust } = aCapture();
  return {
    ...fields,
    id: 'article-1',
    keys: ['doi:10.5555/sample.2024.001', 'url:journal.example/doi/10.5555/sample.2024.001'],
    provenance,
    capturedFrom,
    journalKey: 'name:journal of sample medicine',
    trust,
    tags: [],
    takeHome: '',
    note: '',
    readState: 'unread',
    starred: false,
    addedAt: '2026-03-03T09:00:00.000Z',
    updatedAt: '2026-03-03T09:00:00.000Z',
    ...changes,
  };
}
