import type {
  Article,
  ArticleFields,
  CapturedArticle,
  FieldName,
  MarkedText,
  Provenance,
} from '../../lib/article/article.ts';
import type { Feedback } from '../../lib/article/feedback.ts';
import type { Draft } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';

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

/** A draft of one part: the default one with `changes` put over it. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    kind: 'thread',
    articleIds: ['article-1'],
    parts: [{ id: 'part-1', text: 'Feedback works.' }],
    overrides: {},
    networks: ['x'],
    numbering: 'none',
    images: [],
    dismissed: [],
    createdAt: '2026-03-03T09:00:00.000Z',
    updatedAt: '2026-03-03T09:00:00.000Z',
    ...changes,
  };
}

/** A post that was opened at the network: the default one with `changes` put over it. */
export function aPost(changes: Partial<Post> = {}): Post {
  return {
    id: 'post-1',
    draftId: 'draft-1',
    articleIds: ['article-1'],
    network: 'x',
    parts: [{ text: 'Feedback works.', imageIds: [] }],
    state: { kind: 'handed-over' },
    createdAt: '2026-03-04T09:00:00.000Z',
    updatedAt: '2026-03-04T09:00:00.000Z',
    ...changes,
  };
}

/** What somebody said of an article: the default one with `changes` put over it. */
export function someFeedback(changes: Partial<Feedback> = {}): Feedback {
  return {
    id: 'feedback-1',
    articleId: 'article-1',
    kind: 'question',
    text: 'Was it blinded?',
    author: 'ann.example.com',
    url: 'https://bsky.app/profile/ann.example.com/post/3kabc',
    saidAt: '2026-03-05T09:00:00.000Z',
    addedAt: '2026-03-06T09:00:00.000Z',
    ...changes,
  };
}
