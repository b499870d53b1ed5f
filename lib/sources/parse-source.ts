import {
  aBoolean,
  anId,
  anInstant,
  aWebAddress,
  fewOf,
  LONG_AGO,
  type Mend,
  MISFIT,
  maybe,
  oneOf,
  orElse,
  type Parse,
  type Shape,
  shaped,
  textOf,
  where,
} from '../text/parse.ts';
import type { NewSource, Source, SourceChanges, SourceKindName, Where } from './source.ts';

const LONGEST_TITLE = 1000;
const LONGEST_QUERY = 10_000;
const DEEPEST_FOLDER = 20;
const MOST_TAGS = 100;
const MOST_ISSN = 20;
const MOST_ATTRIBUTES = 100;

const matching = (pattern: RegExp) => where<string>((value) => typeof value === 'string' && pattern.test(value));
const aQuery = where<string>(
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_QUERY,
);
const all = maybe(oneOf([true] as const));

type WhereOf<K extends SourceKindName> = Extract<Where, { kind: K }>;

const WHERES: { [K in SourceKindName]: Parse<WhereOf<K>> } = {
  journal: shaped<WhereOf<'journal'>>({
    kind: oneOf(['journal'] as const),
    issn: where<string[]>(
      (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= MOST_ISSN &&
        value.every((each) => typeof each === 'string' && /^\d{4}-\d{3}[\dX]$/.test(each)),
    ),
  }),
  feed: shaped<WhereOf<'feed'>>({ kind: oneOf(['feed'] as const), url: aWebAddress }),
  pubmed: shaped<WhereOf<'pubmed'>>({ kind: oneOf(['pubmed'] as const), query: aQuery }),
  preprints: shaped<WhereOf<'preprints'>>({
    kind: oneOf(['preprints'] as const),
    server: oneOf(['biorxiv', 'medrxiv'] as const),
    category: aQuery,
  }),
  author: shaped<WhereOf<'author'>>({ kind: oneOf(['author'] as const), orcid: matching(/^(?:\d{4}-){3}\d{3}[\dX]$/) }),
  bluesky: shaped<WhereOf<'bluesky'>>({
    kind: oneOf(['bluesky'] as const),
    actor: matching(/^(?:did:[a-z]+:[\w.:%-]{1,500}|[\w-]+(?:\.[\w-]+)+)$/i),
    all,
  }),
  mastodon: shaped<WhereOf<'mastodon'>>({ kind: oneOf(['mastodon'] as const), profile: aWebAddress, all }),
  youtube: shaped<WhereOf<'youtube'>>({ kind: oneOf(['youtube'] as const), channelId: matching(/^[\w-]{10,60}$/) }),
};

/** Where something is followed. */
export const parseWhere: Parse<Where> = (value: unknown, mend?: Mend) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(WHERES, kind)
    ? (WHERES[kind as SourceKindName] as Parse<Where>)(value, mend)
    : MISFIT;
};

const aTitle = where<string>(
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TITLE,
);
const aFolder = fewOf(aTitle, DEEPEST_FOLDER);
const someTags = fewOf(anId, MOST_TAGS);

/** Attributes of a line of a list of subscriptions. */
const anOutline: Parse<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISFIT;
  const entries = Object.entries(value);
  const fits = ([name, each]: [string, unknown]) =>
    name !== '__proto__' && name.length <= LONGEST_TITLE && typeof each === 'string' && each.length <= LONGEST_QUERY;
  return entries.length <= MOST_ATTRIBUTES && entries.every(fits) ? { ...(value as Record<string, string>) } : MISFIT;
};

/** What can be followed. */
export const parseNewSource = shaped<NewSource>({
  where: parseWhere,
  // What has no name yet is called as it calls itself.
  title: textOf(LONGEST_TITLE),
  folder: maybe(aFolder),
  tags: maybe(someTags),
  starred: maybe(aBoolean),
  isPaused: maybe(aBoolean),
  home: maybe(aWebAddress),
  outline: maybe(anOutline),
});

/** A source of a backup. */
export const parseSource = shaped<Source>({
  id: anId,
  where: parseWhere,
  title: orElse(textOf(LONGEST_TITLE), ''),
  folder: orElse(aFolder, []),
  tags: orElse(someTags, []),
  starred: orElse(aBoolean, false),
  isPaused: orElse(aBoolean, false),
  home: maybe(aWebAddress),
  outline: maybe(anOutline),
  addedAt: orElse(anInstant, LONG_AGO),
  updatedAt: orElse(anInstant, LONG_AGO),
  deletedAt: maybe(anInstant, LONG_AGO),
});

/** What the person changes of a source. */
export const parseSourceChanges = shaped<SourceChanges>({
  title: maybe(aTitle),
  folder: maybe(aFolder),
  tags: maybe(someTags),
  starred: maybe(aBoolean),
  isPaused: maybe(aBoolean),
  where: maybe(parseWhere),
} satisfies Shape<SourceChanges>);
