import { isSamePassage } from '../article/anchor.ts';
import type { Store } from '../ports.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { createArticleWriter } from './article-writer.ts';
import { markChanged } from './changed.ts';
import { createCitationStyleStore } from './citation-styles.ts';
import { type Database, writing } from './database.ts';
import { createDigestStore } from './digests.ts';
import { createDraftStore } from './drafts.ts';
import { createFeedbackStore } from './feedback.ts';
import { createImportStore } from './imports.ts';
import { createInboxStore } from './inbox/store.ts';
import { createJoinStore } from './joins.ts';
import { createLookUpStore } from './look-ups.ts';
import { createOperationStore } from './operations.ts';
import { createPostStore } from './posts.ts';
import { createReadableWriter } from './readable.ts';
import { createStoreReader } from './reader.ts';
import { createSourceStore } from './sources.ts';

/** Every store port on one database: what the background has. */
export function createStore(db: Database, newId: () => string = () => crypto.randomUUID()): Store {
  const reader = createStoreReader(db, DEFAULT_SETTINGS);
  return {
    articles: { ...reader.articles, ...createArticleWriter(db, newId) },
    lists: {
      ...reader.lists,
      smart: () => db.lists.filter(({ query }) => query !== undefined).toArray(),
      put: (list) => writing(() => db.lists.put(list).then(() => undefined)),
      change: (id, change) =>
        writing(() =>
          db.transaction('rw', db.lists, async () => {
            const list = await db.lists.get(id);
            if (!list) return undefined;
            const changed = change(list);
            await db.lists.put(changed);
            return changed;
          }),
        ),
    },
    quotes: {
      ...reader.quotes,
      put: (quote) =>
        writing(() =>
          db.transaction('rw', db.quotes, db.changed, async () => {
            await db.quotes.put(quote);
            await markChanged(db, [quote.articleId]);
          }),
        ),
      add: (quote) =>
        writing(() =>
          db.transaction('rw', db.quotes, db.changed, async () => {
            const all = await db.quotes.where('articleId').equals(quote.articleId).toArray();
            const same = all.find((each) => isSamePassage(each, quote));
            if (same && !same.deletedAt) return { quote: same, outcome: 'known' as const };
            const { deletedAt: _, ...put } = same ?? quote;
            await db.quotes.put(put);
            await markChanged(db, [put.articleId]);
            return { quote: put, outcome: same ? ('restored' as const) : ('new' as const) };
          }),
        ),
      change: (id, change) =>
        writing(() =>
          db.transaction('rw', db.quotes, db.changed, async () => {
            const quote = await db.quotes.get(id);
            if (!quote) return undefined;
            const changed = change(quote);
            await db.quotes.put(changed);
            await markChanged(db, [quote.articleId]);
            return changed;
          }),
        ),
    },
    readable: { ...reader.readable, ...createReadableWriter(db) },
    progress: {
      ...reader.progress,
      put: (progress) => writing(() => db.progress.put(progress).then(() => undefined)),
    },
    typed: {
      ...reader.typed,
      keep: (id, text) =>
        writing(async () => {
          if (text) await db.typed.put({ id, text });
          else await db.typed.delete(id);
        }),
    },
    lookUps: createLookUpStore(db),
    settings: {
      ...reader.settings,
      put: (name, value) => writing(() => db.settings.put({ name, value }).then(() => undefined)),
    },
    tagStyles: {
      ...reader.tagStyles,
      get: (name) => db.tagStyles.get(name),
      put: (style) => writing(() => db.tagStyles.put(style).then(() => undefined)),
      remove: (name) => writing(() => db.tagStyles.delete(name)),
    },
    jobs: {
      all: () => db.jobs.toArray(),
      put: (job) => writing(() => db.jobs.put(job).then(() => undefined)),
      remove: (id) => db.jobs.delete(id),
    },
    imports: createImportStore(db, newId),
    citationStyles: createCitationStyleStore(db),
    operations: createOperationStore(db),
    joins: createJoinStore(db),
    drafts: createDraftStore(db),
    posts: createPostStore(db),
    feedback: createFeedbackStore(db),
    digests: createDigestStore(db),
    sources: createSourceStore(db),
    inbox: createInboxStore(db, newId),
    live: reader.live,
  };
}
