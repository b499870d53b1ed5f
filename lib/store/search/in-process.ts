import { liveQuery } from 'dexie';
import type { ArticleSearch } from '../../ports/search.ts';
import type { Database } from '../database.ts';
import { asWritten } from './as-written.ts';
import { createEngine } from './engine.ts';
import { idList } from './id-list.ts';
import { createIndexer, type Growth } from './indexer.ts';
import { statisticsOf } from './library-statistics.ts';
import { suggestionsFor } from './suggest.ts';

/** The search in the caller's own thread, up to date at every answer: for tests, and where there is no worker. */
export function createSearch(
  db: Database,
  { newId, now, growth }: { newId(): string; now(): number; growth?: Growth } = {
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  },
): ArticleSearch {
  const engine = createEngine();
  const indexer = createIndexer({ db, engine, newId, pause: async () => undefined, growth });
  let turn: Promise<unknown> = Promise.resolve();
  let isCompared = false;

  /** Takes in every change, one call after the other. */
  function upToDate(): Promise<unknown> {
    turn = turn.then(work, work);
    return turn;
  }

  async function work(): Promise<void> {
    do while ((await indexer.takeIn()) > 0);
    while (!isCompared && (await indexer.compare()));
    isCompared = true;
  }

  const found = async (view: Parameters<ArticleSearch['find']>[0]) => {
    await upToDate();
    const lists = (await db.lists.toArray()).filter(({ deletedAt }) => !deletedAt);
    const find = () => engine.find(view, lists, now());
    const numbers = await find().catch(async (failure) => {
      await indexer.repair(failure);
      await upToDate();
      return find();
    });
    return idList(numbers, engine.idOf);
  };

  return {
    find: found,
    count: async (view) => (await found(view)).length,
    async counts() {
      await upToDate();
      return engine.counts();
    },
    async tags() {
      await upToDate();
      return engine.tags();
    },
    async suggest(text, caret) {
      await upToDate();
      return asWritten(db, engine, suggestionsFor(engine, await db.lists.toArray(), text, caret));
    },
    async statistics() {
      await upToDate();
      return statisticsOf(engine);
    },
    readiness: async () => 1,
    onChange(listener) {
      let isFirst = true;
      const watched = () => Promise.all([db.changed.toArray(), db.segments.get('catalogue'), db.lists.toArray()]);
      const subscription = liveQuery(watched).subscribe(() => {
        if (!isFirst) listener();
        isFirst = false;
      });
      return () => subscription.unsubscribe();
    },
  };
}
