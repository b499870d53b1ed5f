import fc from 'fast-check';
import { ARTICLE_TYPES, type Article, QUOTE_COLOURS } from '../../../lib/article/article.ts';
import { FEEDBACK_KINDS } from '../../../lib/article/feedback.ts';
import { TAG_COLOURS } from '../../../lib/article/tag-style.ts';
import { LABEL_KINDS } from '../../../lib/digest/edition.ts';
import { ENTRY_TEXTS, type Entry, EVIDENCE_LEVELS, ISSUE_TEXTS, type Issue } from '../../../lib/digest/issue.ts';
import { placed } from '../../../lib/digest/sections.ts';
import { DRAFT_KINDS, NETWORKS } from '../../../lib/share/draft.ts';
import type { ItemLine } from '../../../lib/sources/parse-item.ts';
import { itemRowOf } from '../../../lib/store/backup/item-lines.ts';
import { BACKUP_TABLES, type BackupTable, hasBytes, ROW_KEYS } from '../../../lib/store/backup/tables.ts';
import type { Database, DraftImageRow } from '../../../lib/store/database.ts';
import { placeOf, ROW_STATES } from '../../../lib/store/inbox/rows.ts';
import { EDITION_WORDS } from '../../support/an-edition.ts';

/** Text of any code units: control characters, halves of surrogate pairs, what looks like markup or like a script. */
export const hostileText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
  fc.constantFrom(
    '',
    '\ud800',
    'a\udc00b',
    '\u2028"\\\n\r\u0000',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '__proto__',
    'constructor',
    '😀 é \u202e',
  ),
);
/** What can name a row. */
const name = hostileText.filter((text) => text !== '' && !/\p{Cc}/u.test(text));
const names = fc.array(name, { maxLength: 3 });
const date = fc.constantFrom('2023', '2023-05', '2023-05-31', '2023-05/2023-06', '0000', '9999-12-31');
const STYLE =
  '<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>é</title></info><citation/><bibliography/></style>\n';
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const texts = fc.array(hostileText, { maxLength: 3 });
const address = fc.oneof(fc.webUrl(), fc.constantFrom('', 'about:blank', 'a:javascript:b'));
const author = fc.oneof(
  fc.record({ group: hostileText }),
  fc.record({ family: hostileText, given: hostileText }, { requiredKeys: ['family'] }),
);

const fields = {
  title: hostileText,
  journal: hostileText,
  journalAbbreviation: hostileText,
  authors: fc.array(author, { maxLength: 3 }),
  issued: date,
  onlineDate: date,
  volume: hostileText,
  issue: hostileText,
  pages: hostileText,
  articleNumber: hostileText,
  issn: texts,
  isbn: texts,
  publisher: hostileText,
  abstract: hostileText,
  keywords: texts,
  language: hostileText,
  doi: hostileText,
  pmid: hostileText,
  pmcid: hostileText,
  arxiv: hostileText,
  pdfUrl: address,
  url: address,
  type: fc.constantFrom(...ARTICLE_TYPES),
  excerpt: hostileText,
};

const provenance = fc.record(
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      fc.record(
        {
          from: hostileText,
          chosen: fc.constant(true as const),
          others: fc.array(fc.record({ value: value as fc.Arbitrary<unknown>, from: hostileText }), { maxLength: 2 }),
        },
        { requiredKeys: ['from'] },
      ),
    ]),
  ),
  { requiredKeys: [] },
);

/** Any article. */
export const article = fc.record(
  {
    ...fields,
    id: name,
    keys: texts,
    notKeys: texts,
    provenance,
    capturedFrom: address,
    journalKey: hostileText,
    trust: fc.record(
      {
        status: fc.constantFrom('unchecked', 'nothing-known', 'retracted', 'expression-of-concern', 'corrected'),
        from: hostileText,
        checkedAt: instant,
        notice: fc.record({ doi: hostileText, on: fc.constantFrom('2024', '2024-06-05') }, { requiredKeys: [] }),
      },
      { requiredKeys: ['status'] },
    ),
    openAccess: fc.boolean(),
    tags: names,
    takeHome: hostileText,
    note: hostileText,
    readState: fc.constantFrom('unread', 'reading', 'read', 'archived'),
    starred: fc.boolean(),
    starredAt: instant,
    history: fc.array(
      fc.record(
        { at: instant, kind: fc.constantFrom('read', 'shared', 'digest'), where: hostileText, url: address },
        { requiredKeys: ['at', 'kind'] },
      ),
      { maxLength: 2 },
    ),
    addedAt: instant,
    updatedAt: instant,
    deletedAt: instant,
  },
  {
    requiredKeys: [
      'id',
      'keys',
      'provenance',
      'capturedFrom',
      'journalKey',
      'trust',
      'tags',
      'takeHome',
      'note',
      'readState',
      'starred',
      'addedAt',
      'updatedAt',
    ],
  },
) as unknown as fc.Arbitrary<Article>;

const part = fc.record({ id: name, text: hostileText });
const parts = fc.array(part, { maxLength: 3 });
const networks = fc.uniqueArray(fc.constantFrom(...NETWORKS), { maxLength: 3 });
const mime = fc.constantFrom('image/jpeg', 'image/png', 'image/gif', 'image/webp');
const postAddress = fc.constantFrom('https://bsky.app/profile/a/post/1', 'http://example.org/');

const draft = fc.record(
  {
    id: name,
    kind: fc.constantFrom(...DRAFT_KINDS),
    articleIds: fc.uniqueArray(name, { maxLength: 3 }),
    parts,
    overrides: fc.record({ x: parts, mastodon: parts }, { requiredKeys: [] }),
    networks,
    numbering: fc.constantFrom('none', 'count', 'count-of'),
    images: fc.array(
      fc.record(
        {
          id: name,
          partId: name,
          alt: hostileText,
          mime,
          width: fc.nat(),
          height: fc.nat(),
          size: fc.nat({ max: 100_000 }),
          told: fc.constantFrom([], ['place'], ['place', 'date']),
        },
        { requiredKeys: ['id', 'partId', 'alt', 'mime', 'width', 'height', 'size'] },
      ),
      { maxLength: 2 },
    ),
    answers: name,
    poll: fc.record({ options: texts, minutes: fc.nat(), isMultiple: fc.boolean() }),
    point: fc.record({ session: hostileText, speaker: hostileText, hashtag: hostileText }),
    answer: fc.record({ parts: texts, at: instant }, { requiredKeys: ['parts'] }),
    contentWarning: hostileText,
    language: hostileText,
    dismissed: names,
    overwritten: fc.array(fc.record({ partId: name, text: hostileText, at: instant }), { minLength: 1, maxLength: 3 }),
    createdAt: instant,
    updatedAt: instant,
    scheduledAt: instant,
    deletedAt: instant,
  },
  {
    requiredKeys: [
      'id',
      'kind',
      'articleIds',
      'parts',
      'overrides',
      'networks',
      'numbering',
      'images',
      'dismissed',
      'createdAt',
      'updatedAt',
    ],
  },
);

const draftImage = fc
  .record({ id: name, draftId: name, mime, bytes: fc.uint8Array({ maxLength: 100 }) })
  .map(({ id, draftId, mime: type, bytes }) => ({ id, draftId, bytes: new Blob([bytes], { type }) }));

const post = fc.record(
  {
    id: name,
    draftId: name,
    articleIds: fc.uniqueArray(name, { maxLength: 3 }),
    network: fc.constantFrom(...NETWORKS),
    accountId: hostileText,
    parts: fc.array(
      fc.record(
        {
          text: hostileText,
          imageIds: names,
          posted: fc.record({ id: hostileText, url: postAddress, at: instant }, { requiredKeys: ['id', 'at'] }),
        },
        { requiredKeys: ['text', 'imageIds'] },
      ),
      { maxLength: 3 },
    ),
    // Not one that waits to be sent: that comes back as another.
    state: fc.oneof(
      fc.constantFrom({ kind: 'handed-over' }, { kind: 'posted' }, { kind: 'let-be' }),
      fc.record({ kind: fc.constant('failed'), why: fc.constantFrom('offline', 'gone'), at: instant }),
      fc.record({ kind: fc.constant('deleted'), at: instant }),
    ),
    url: postAddress,
    scheduledAt: instant,
    contentWarning: hostileText,
    language: hostileText,
    createdAt: instant,
    postedAt: instant,
    updatedAt: instant,
  },
  { requiredKeys: ['id', 'draftId', 'articleIds', 'network', 'parts', 'state', 'createdAt', 'updatedAt'] },
);

const web = fc.constantFrom('https://j.example/feed', 'http://example.org/?a=1');
const source = fc.record(
  {
    id: name,
    where: fc.oneof(
      fc.record({ kind: fc.constant('feed'), url: web }),
      fc.record({ kind: fc.constant('journal'), issn: fc.constantFrom(['1234-5678'], ['0000-000X', '1234-5678']) }),
      fc.record({ kind: fc.constant('pubmed'), query: fc.constantFrom('sepsis[ti] AND 2024', 'β') }),
      fc.constant({ kind: 'bluesky', actor: 'a.example', all: true }),
    ),
    title: hostileText,
    folder: fc.constantFrom([], ['Journals'], ['Journals', 'é']),
    tags: names,
    starred: fc.boolean(),
    isPaused: fc.boolean(),
    home: web,
    outline: fc.constantFrom({}, { type: 'rss', 'x:y': '<' }),
    addedAt: instant,
    updatedAt: instant,
    deletedAt: instant,
  },
  { requiredKeys: ['id', 'where', 'title', 'folder', 'tags', 'starred', 'isPaused', 'addedAt', 'updatedAt'] },
);

const rule = fc.record(
  {
    id: name,
    query: fc.constantFrom('mice', '-"case report" OR type:review'),
    sourceId: name,
    deed: fc.oneof(
      fc.constantFrom({ kind: 'hide' }, { kind: 'star' }),
      fc.record({ kind: fc.constant('tag'), tag: name }),
    ),
    addedAt: instant,
    updatedAt: instant,
    deletedAt: instant,
  },
  { requiredKeys: ['id', 'query', 'deed', 'addedAt', 'updatedAt'] },
);

/** Enough of them: an article has all. */
const { title, authors, doi, url, issued, keywords } = fields;
const someFields = { title, authors, doi, url, issued, keywords };
const bringing = fc.record(
  {
    sourceId: name,
    guid: hostileText,
    fields: fc.record(someFields, { requiredKeys: [] }),
    media: web,
    isShared: fc.constant(true as const),
    publishedAt: instant,
    at: instant,
  },
  { requiredKeys: ['sourceId', 'guid', 'fields', 'at'] },
);
const sharing = fc.record({ sourceId: name, guid: hostileText, name: hostileText, url: web, at: instant });

/** An item, and one of which only the keys are left. */
const item = fc
  .oneof(
    fc.record(
      {
        id: name,
        brought: fc.array(bringing, { minLength: 1, maxLength: 2 }),
        sharedBy: fc.array(sharing, { maxLength: 1 }),
        notKeys: texts,
      },
      { requiredKeys: ['id', 'brought', 'sharedBy'] },
    ),
    fc.record({ id: name, keys: texts, brought: fc.constant([]), sharedBy: fc.constant([]) }),
  )
  .map((line) => itemRowOf(line as unknown as ItemLine));

const standing = fc
  .record(
    {
      id: name,
      state: fc.constantFrom(...ROW_STATES),
      cameAt: instant,
      day: fc.constantFrom('2026-11-29', '1999-01-01'),
      rank: fc.nat({ max: 9999 }),
      reasons: fc.constantFrom([], [{ kind: 'sources' as const, count: 2 }], [{ kind: 'rule' as const, ruleId: 'r' }]),
      sourceId: name,
      tags: names,
      hiddenBy: name,
      openedAt: instant,
      articleId: name,
      settledAt: instant,
    },
    { requiredKeys: ['id', 'state', 'cameAt', 'day', 'rank', 'reasons', 'sourceId', 'tags'] },
  )
  .map((row) => ({ ...row, place: placeOf(row.day, row.rank) }));

const day = fc.constantFrom('2026-11-29', '1999-01-01');
const language = fc.constantFrom('en', 'de-AT', 'zh-Hans');
const entryImage = fc.record({
  id: name,
  alt: hostileText,
  mime,
  width: fc.nat(),
  height: fc.nat(),
  size: fc.nat({ max: 100_000 }),
});
const overwrittenOf = (texts: readonly string[]) =>
  fc.array(fc.record({ field: fc.constantFrom(...texts), text: hostileText, at: instant }), { maxLength: 2 });

const series = fc.record(
  {
    id: name,
    name: hostileText,
    masthead: hostileText,
    intro: hostileText,
    closing: hostileText,
    tags: names,
    style: name,
    link: fc.constantFrom('doi', 'open-access'),
    template: name,
    recipients: texts,
    homepage: web,
    language,
    createdAt: instant,
    updatedAt: instant,
    deletedAt: instant,
  },
  {
    requiredKeys: [
      ...(['id', 'name', 'masthead', 'intro', 'closing', 'tags', 'style', 'link', 'template'] as const),
      ...(['recipients', 'language', 'createdAt', 'updatedAt'] as const),
    ],
  },
);

const issue = fc.record(
  {
    id: name,
    seriesId: name,
    number: fc.nat({ max: 1000 }),
    title: hostileText,
    date: day,
    intro: hostileText,
    closing: hostileText,
    sections: fc.uniqueArray(fc.record({ id: name, title: hostileText, entryIds: fc.constant([]) }), {
      minLength: 1,
      maxLength: 2,
      selector: ({ id }) => id,
    }),
    dismissed: names,
    publishedAt: instant,
    overwritten: overwrittenOf(ISSUE_TEXTS),
    createdAt: instant,
    updatedAt: instant,
    deletedAt: instant,
  },
  {
    requiredKeys: [
      ...(['id', 'seriesId', 'number', 'title', 'intro', 'closing', 'sections', 'dismissed'] as const),
      ...(['createdAt', 'updatedAt'] as const),
    ],
  },
);

const teaching = { question: hostileText, answer: hostileText, prompt: hostileText };
const entry = fc.record(
  {
    id: name,
    issueId: name,
    articleId: name,
    key: name,
    commentary: hostileText,
    quote: hostileText,
    image: entryImage,
    ...teaching,
    level: fc.constantFrom(...EVIDENCE_LEVELS),
    link: fc.constantFrom('doi', 'open-access'),
    overwritten: overwrittenOf(ENTRY_TEXTS),
    updatedAt: instant,
    deletedAt: instant,
  },
  { requiredKeys: ['id', 'issueId', 'articleId', 'commentary', 'quote', 'question', 'answer', 'prompt', 'updatedAt'] },
);

const editionEntry = fc.record(
  {
    id: name,
    articleId: name,
    key: name,
    number: fc.nat(),
    fields: fc.record({ title, authors, doi }, { requiredKeys: [] }),
    trust: fc.constantFrom('unchecked', 'retracted'),
    isUnpublished: fc.constant(true as const),
    labels: fc.array(fc.record({ kind: fc.constantFrom(...LABEL_KINDS), text: hostileText }), { maxLength: 2 }),
    link: web,
    citation: hostileText,
    takeHome: hostileText,
    commentary: hostileText,
    quote: hostileText,
    image: entryImage,
    ...teaching,
    level: fc.constantFrom(...EVIDENCE_LEVELS),
  },
  {
    requiredKeys: [
      ...(['id', 'articleId', 'number', 'fields', 'trust', 'labels', 'citation', 'takeHome', 'commentary'] as const),
      ...(['quote', 'question', 'answer', 'prompt'] as const),
    ],
  },
);

const edition = fc.record({
  issueId: name,
  series: fc.record({ id: name, name: hostileText, masthead: hostileText, homepage: web, language }),
  number: fc.nat({ max: 1000 }),
  title: hostileText,
  date: day,
  publishedAt: instant,
  intro: hostileText,
  closing: hostileText,
  sections: fc.array(fc.record({ id: name, title: hostileText, entries: fc.array(editionEntry, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
  corrections: fc.array(fc.record({ text: hostileText, link: web, tells: hostileText }), { maxLength: 1 }),
  template: fc.record({ entry: hostileText, issue: hostileText }),
  words: fc.constant(EDITION_WORDS),
});

const template = fc.record(
  { id: name, name: hostileText, entry: hostileText, issue: hostileText, updatedAt: instant, deletedAt: instant },
  { requiredKeys: ['id', 'name', 'entry', 'issue', 'updatedAt'] },
);

const digestImage = draftImage.map(({ draftId, ...row }) => ({ ...row, entryId: draftId }));

const rows: Record<BackupTable, fc.Arbitrary<object>> = {
  articles: article,
  lists: fc.record(
    {
      id: name,
      name: hostileText,
      articleIds: fc.uniqueArray(name, { maxLength: 3 }),
      query: hostileText,
      place: fc.integer(),
      addedAt: instant,
      updatedAt: instant,
      deletedAt: instant,
    },
    { requiredKeys: ['id', 'name', 'articleIds', 'addedAt', 'updatedAt'] },
  ),
  quotes: fc.record(
    {
      id: name,
      articleId: name,
      exact: hostileText,
      prefix: hostileText,
      suffix: hostileText,
      url: address,
      comment: hostileText,
      colour: fc.constantFrom(...QUOTE_COLOURS),
      addedAt: instant,
      updatedAt: instant,
      deletedAt: instant,
    },
    { requiredKeys: ['id', 'articleId', 'exact', 'prefix', 'suffix', 'url', 'addedAt'] },
  ),
  readable: fc.record(
    {
      articleId: name,
      html: hostileText,
      text: hostileText,
      length: fc.nat(),
      excerpt: hostileText,
      byline: hostileText,
      siteName: hostileText,
      language: hostileText,
    },
    { requiredKeys: ['articleId', 'html', 'text', 'length'] },
  ),
  progress: fc.record({ articleId: name, fraction: fc.double({ min: 0, max: 1, noNaN: true }), updatedAt: instant }),
  tagStyles: fc.record(
    { name, colour: fc.constantFrom(...TAG_COLOURS), hashtag: hostileText, updatedAt: instant },
    { requiredKeys: ['name', 'updatedAt'] },
  ),
  typed: fc.record({ id: name, text: hostileText }),
  citationStyles: fc.record({ id: name, title: hostileText, xml: fc.constant(STYLE), addedAt: instant }),
  drafts: draft,
  draftImages: draftImage,
  posts: post,
  feedback: fc.record(
    {
      id: name,
      articleId: name,
      kind: fc.constantFrom(...FEEDBACK_KINDS),
      text: hostileText,
      author: hostileText,
      url: postAddress,
      saidAt: instant,
      note: hostileText,
      doneAt: instant,
      addedAt: instant,
      updatedAt: instant,
      deletedAt: instant,
    },
    { requiredKeys: ['id', 'articleId', 'kind', 'text', 'addedAt'] },
  ),
  series,
  issues: issue,
  entries: entry,
  editions: edition,
  digestTemplates: template,
  digestImages: digestImage,
  sources: source,
  rules: rule,
  standings: standing,
  inboxItems: item,
  settings: fc.constantFrom(
    { name: 'theme', value: 'dark' },
    { name: 'citationStyle', value: 'vancouver' },
    { name: 'readerSize', value: 20 },
    { name: 'ties', value: [{ name: 'Example Pharma', aliases: ['Examplin'], line: 'Disclosure: fees.' }] },
    { name: 'templates', value: [{ kind: 'share', body: '{title}' }] },
    { name: 'ownTemplates', value: [{ id: 'own', name: 'Grand round', kind: 'thread', body: '{title}' }] },
    { name: 'shareNetworks', value: ['x', 'bluesky'] },
    { name: 'mastodonInstance', value: 'mastodon.example' },
    { name: 'xCharacters', value: 25_000 },
  ),
};

export type Rows = Record<BackupTable, object[]>;

/** Tables whose rows are large. */
const LARGE: BackupTable[] = ['sources', 'rules', 'standings', 'inboxItems', 'series', 'issues', 'entries', 'editions'];

/** Any library: every table, every field. */
export const library: fc.Arbitrary<Rows> = (
  fc.record(
    Object.fromEntries(
      BACKUP_TABLES.map((table) => [
        table,
        fc.uniqueArray(rows[table], {
          maxLength: LARGE.includes(table) ? 2 : 5,
          selector: (row) => (row as Record<string, unknown>)[ROW_KEYS[table]],
        }),
      ]),
    ),
  ) as unknown as fc.Arbitrary<Rows>
).map((all) => {
  // Each item stands somewhere, and nothing else does.
  const count = Math.min(all.inboxItems.length, all.standings.length);
  const items = all.inboxItems.slice(0, count) as { id: string }[];
  // Each entry stands in one section of its issue, and each edition is of an issue that is out.
  const issues = all.issues as Issue[];
  const entries = (issues.length > 0 ? (all.entries as Entry[]) : []).map((row, index) => ({
    ...row,
    issueId: issues[index % issues.length]?.id ?? '',
  }));
  const ofIssue = (id: string) => entries.filter(({ issueId, deletedAt }) => issueId === id && !deletedAt);
  const out = issues.filter(({ publishedAt }) => publishedAt);
  return {
    ...all,
    issues: issues.map((row) => ({
      ...row,
      sections: placed(
        row.sections,
        ofIssue(row.id).map(({ id }) => id),
      ),
    })),
    entries,
    editions: all.editions.slice(0, out.length).map((row, index) => ({ ...row, issueId: out[index]?.id })),
    inboxItems: items,
    standings: all.standings.slice(0, count).map((row, index) => ({ ...row, id: items[index]?.id })),
  };
});

const junk = fc.oneof(
  hostileText,
  fc.constantFrom(
    null,
    undefined,
    Number.NaN,
    -1,
    1e300,
    'soon',
    '2023-13-45',
    'a'.repeat(5000),
    [],
    {},
    { toString: 1 },
    [null],
    ['\u0000'],
    new Date(0),
    new Map([[1, 2]]),
    new Uint8Array(3),
    ' java\nscript:alert(1)',
  ),
  fc.integer(),
  fc.boolean(),
);

/** Any library that a database can store: rows of which some parts are anything. */
export const broken: fc.Arbitrary<Rows> = fc
  .tuple(library, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), junk), { maxLength: 12 }))
  .map(([whole, changes]) => {
    const copy = Object.fromEntries(
      BACKUP_TABLES.map((table) => [table, whole[table].map((row) => ({ ...row }))]),
    ) as Rows;
    for (const [table, row, part, value] of changes) {
      const rowsOfIt = copy[BACKUP_TABLES[table % BACKUP_TABLES.length] as BackupTable];
      const target = rowsOfIt[row % rowsOfIt.length] as Record<string, unknown> | undefined;
      const key = target && Object.keys(target)[part % Object.keys(target).length];
      if (target && key) target[key] = value;
    }
    for (const table of BACKUP_TABLES) {
      copy[table] = copy[table].filter((row) => typeof (row as Record<string, unknown>)[ROW_KEYS[table]] === 'string');
    }
    return copy;
  });

/** Puts rows into a database as they are. */
export async function fill(db: Database, rows: Partial<Rows>): Promise<void> {
  for (const [table, each] of Object.entries(rows)) await db.table(table).bulkPut(each);
}

/** Every row that a backup is of, by table, in the order of the keys. */
export async function rowsOf(db: Database): Promise<Rows> {
  const found: [string, object[]][] = [];
  for (const table of BACKUP_TABLES) found.push([table, await db.table(table).toArray()]);
  const images = found.filter(([table]) => hasBytes(table)).flatMap(([, rows]) => rows as Partial<DraftImageRow>[]);
  // A comparison of two blobs looks at none of their bytes.
  for (const row of images) if (row.bytes instanceof Blob) Object.assign(row, { bytes: await told(row.bytes) });
  return Object.fromEntries(found) as Rows;
}

async function told(blob: Blob): Promise<string> {
  return `${blob.type} ${new Uint8Array(await blob.arrayBuffer())}`;
}
