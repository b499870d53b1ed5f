import {
  type Article,
  type ArticleFields,
  type FieldProvenance,
  type HistoryEntry,
  type Provenance,
  QUOTE_COLOURS,
  type Quote,
  type ReadingList,
  type ReadingProgress,
  type ReadState,
  type Sourced,
  type TagStyle,
  type TrustNotice,
  type TrustStatus,
} from '../../article/article.ts';
import { parseFeedback } from '../../article/feedback.ts';
import { aDate, aFieldOf } from '../../article/parse-fields.ts';
import { TAG_COLOURS } from '../../article/tag-style.ts';
import { looksLikeStyle } from '../../citation/style-file.ts';
import { parseEdition } from '../../digest/parse-edition.ts';
import { parseEntry, parseIssue, parseSeries, parseTemplate } from '../../digest/parse-issue.ts';
import type { CitationStyle } from '../../ports/citing.ts';
import { IMAGE_TYPES, LARGEST_IMAGE, parseDraft } from '../../share/parse-draft.ts';
import { parsePost } from '../../share/parse-post.ts';
import { parseItemLine } from '../../sources/parse-item.ts';
import { parseRule } from '../../sources/parse-rule.ts';
import { parseSource } from '../../sources/parse-source.ts';
import {
  aBoolean,
  aCount,
  aNumber,
  anAddress,
  anId,
  anInstant,
  aText,
  LONG_AGO,
  listOf,
  maybe,
  oneOf,
  orElse,
  type Parse,
  type Shape,
  shaped,
  where,
} from '../../text/parse.ts';
import type { ReadableRow, TypedRow } from '../database.ts';
import type { ImageLine } from './image-lines.ts';
import { parseStandingRow } from './item-lines.ts';

const anAge = orElse(anInstant, LONG_AGO);
/** What is in the trash stays there. */
const aDeletion = maybe(anInstant, LONG_AGO);
const noText = orElse(aText, '');
const aShare = where<number>((value) => typeof value === 'number' && value >= 0 && value <= 1);
/** Of bytes that are an image that a draft can have. */
const aBase64 = where<string>(
  (value) =>
    typeof value === 'string' &&
    value.length % 4 === 0 &&
    value.length <= Math.ceil(LARGEST_IMAGE / 3) * 4 &&
    /^[A-Za-z0-9+/]*={0,2}$/.test(value),
);
const aStyle = where<string>((value) => typeof value === 'string' && looksLikeStyle(value));

function sourcesOf<T>(field: Parse<T>): Parse<FieldProvenance<T>> {
  return shaped<FieldProvenance<T>>({
    from: noText,
    chosen: maybe(oneOf([true] as const)),
    others: maybe(listOf(shaped<Sourced<T>>({ value: field, from: noText } as Shape<Sourced<T>>))),
  } as Shape<FieldProvenance<T>>);
}

const aProvenance = shaped<Provenance>(
  aFieldOf((field) => maybe(sourcesOf(field))) as unknown as Shape<Provenance>,
) as Parse<Provenance>;

const aTrust = shaped<TrustStatus>({
  status: oneOf(['unchecked', 'nothing-known', 'retracted', 'expression-of-concern', 'corrected'] as const),
  from: maybe(aText),
  checkedAt: maybe(anInstant),
  notice: maybe(shaped<TrustNotice>({ doi: maybe(aText), on: maybe(aDate) })),
});

const aHistoryEntry = shaped<HistoryEntry>({
  at: anInstant,
  kind: oneOf(['read', 'shared', 'digest'] as const),
  where: maybe(aText),
  url: maybe(anAddress),
  deletedAt: maybe(anInstant),
});

const READ_STATES: readonly ReadState[] = ['unread', 'reading', 'read', 'archived'];

const anArticle = shaped<Article>({
  ...(aFieldOf((field) => maybe(field)) as unknown as {
    [K in keyof ArticleFields]: ReturnType<typeof maybe<ArticleFields[K]>>;
  }),
  id: anId,
  keys: orElse(listOf(aText), []),
  notKeys: maybe(listOf(aText)),
  provenance: orElse(aProvenance, {}),
  capturedFrom: orElse(anAddress, ''),
  journalKey: noText,
  trust: orElse(aTrust, { status: 'unchecked' }),
  openAccess: maybe(aBoolean),
  tags: orElse(listOf(anId), []),
  takeHome: noText,
  note: noText,
  readState: orElse(oneOf(READ_STATES), 'unread'),
  starred: orElse(aBoolean, false),
  starredAt: maybe(anInstant),
  history: maybe(listOf(aHistoryEntry)),
  addedAt: anAge,
  updatedAt: anAge,
  deletedAt: aDeletion,
});

const aList = shaped<ReadingList>({
  id: anId,
  name: noText,
  articleIds: orElse(listOf(anId), []),
  query: maybe(aText),
  place: maybe(aNumber),
  addedAt: anAge,
  updatedAt: anAge,
  deletedAt: aDeletion,
});

const aQuote = shaped<Quote>({
  id: anId,
  articleId: anId,
  exact: aText,
  prefix: noText,
  suffix: noText,
  url: orElse(anAddress, ''),
  comment: maybe(aText),
  colour: maybe(oneOf(QUOTE_COLOURS)),
  addedAt: anAge,
  updatedAt: maybe(anInstant),
  deletedAt: aDeletion,
});

const aReadable = shaped<ReadableRow>({
  articleId: anId,
  html: aText,
  text: noText,
  length: orElse(aCount, 0),
  excerpt: maybe(aText),
  byline: maybe(aText),
  siteName: maybe(aText),
  language: maybe(aText),
});

const aProgress = shaped<ReadingProgress>({
  articleId: anId,
  fraction: aShare,
  place: maybe(aCount),
  updatedAt: anAge,
});
const aTagStyle = shaped<TagStyle>({
  name: anId,
  colour: maybe(oneOf<string>(TAG_COLOURS)),
  hashtag: maybe(aText),
  updatedAt: anAge,
});
const aCitationStyle = shaped<CitationStyle>({ id: anId, title: noText, xml: aStyle, addedAt: anAge });
const aTyped = shaped<TypedRow>({ id: anId, text: aText });

const anImageLine = { id: anId, mime: oneOf(IMAGE_TYPES), base64: aBase64 };

/** The parser of each table's rows, as a backup has them. */
export const ROWS = {
  articles: anArticle,
  lists: aList,
  quotes: aQuote,
  readable: aReadable,
  progress: aProgress,
  tagStyles: aTagStyle,
  typed: aTyped,
  citationStyles: aCitationStyle,
  drafts: parseDraft,
  draftImages: shaped<ImageLine & { draftId: string }>({ ...anImageLine, draftId: anId }),
  posts: parsePost,
  feedback: parseFeedback,
  series: parseSeries,
  issues: parseIssue,
  entries: parseEntry,
  editions: parseEdition,
  digestTemplates: parseTemplate,
  digestImages: shaped<ImageLine & { entryId: string }>({ ...anImageLine, entryId: anId }),
  sources: parseSource,
  rules: parseRule,
  standings: parseStandingRow,
  inboxItems: parseItemLine,
};
