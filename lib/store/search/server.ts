import { liveQuery } from 'dexie';
import type { ReadingList } from '../../article/article.ts';
import type { ArticleView } from '../../ports.ts';
import type { Database } from '../database.ts';
import { asWritten } from './as-written.ts';
import { createEngine, type FoundNumbers } from './engine.ts';
import { BATCH, createIndexer } from './indexer.ts';
import { statisticsOf } from './library-statistics.ts';
import type { Answer, Port, Request } from './protocol.ts';
import { suggestionsFor } from './suggest.ts';

interface Needs {
  db: Database;
  port: Port;
  newId(): string;
  /** Milliseconds. */
  now(): number;
  /** Runs the work while no other window does such. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Lets what was asked meanwhile have its turn. */
  pause(): Promise<void>;
  sleep(ms: number): Promise<void>;
}

/** A page that is told all ids of a large library in one piece cannot draw for many frames. */
const IDS_AT_ONCE = 5000;
/** While very much is taken in, the page is told of it no more often. */
const TOLD_EVERY_MS = 700;
/** What the first answers do not need is made ready so long after. */
const WARM_AFTER_MS = 1500;
/** What comes by the hundred goes on coming: an import is not slowed by an index of each of its blocks, which wait until it rests. */
const MANY = 150;
const REST_MS = 800;
const LONGEST_WAIT_MS = 30_000;
/** After a failure (a full disk) the changes wait for the next one, or so long. */
const AGAIN_AFTER_MS = 30_000;

/** Answers what a page asks of the search, from what is kept, and takes in what changes. */
export function serveSearch({ db, port, newId, now, exclusively, pause, sleep }: Needs): void {
  const engine = createEngine();
  const indexer = createIndexer({ db, engine, newId, pause });
  let lists: Promise<ReadingList[]> | undefined;
  let sent = 0;
  let left = 0;
  let toldAt = 0;
  let isWorking = false;
  let isWanted = false;
  let isCompared = false;
  // What was saved while no library was open is there at the first answer; more than that comes bit by bit.
  const ready = indexer.takeIn().then(
    (more) => {
      left = more;
    },
    (error) => {
      console.error(error);
      return indexer.load();
    },
  );

  const say = (answer: Answer, transfer: Transferable[] = []) => port.postMessage(answer, transfer);

  async function answer({ name, args }: Request): Promise<{ value: unknown; transfer?: Transferable[] }> {
    switch (name) {
      case 'find':
        return found(args[0] as ArticleView);
      case 'count':
        return { value: (await find(args[0] as ArticleView)).numbers.length };
      case 'counts':
        return { value: engine.counts() };
      case 'tags':
        return { value: engine.tags() };
      case 'suggest':
        return {
          value: await asWritten(
            db,
            engine,
            suggestionsFor(engine, await readLists(), args[0] as string, args[1] as number),
          ),
        };
      case 'statistics':
        return { value: statisticsOf(engine) };
      case 'readiness': {
        const size = engine.size();
        return { value: left === 0 ? 1 : size / (size + left) };
      }
    }
  }

  async function found(view: ArticleView): Promise<{ value: FoundNumbers; transfer: Transferable[] }> {
    const value = await find(view);
    sendIds(engine.nextOffset());
    return { value, transfer: [value.numbers.buffer, value.takeHome.buffer] };
  }

  /** Sends those before `end` that were not sent yet. */
  function sendIds(end: number): void {
    for (let from = sent; from < end; from += IDS_AT_ONCE) {
      const length = Math.min(IDS_AT_ONCE, end - from);
      say({ kind: 'ids', from, ids: Array.from({ length }, (_, index) => engine.idOf(from + index)).join('\0') });
    }
    sent = end;
  }

  async function find(view: ArticleView): Promise<FoundNumbers> {
    const all = await readLists();
    try {
      return await engine.find(view, all, now());
    } catch (failure) {
      await indexer.repair(failure);
      return engine.find(view, all, now());
    }
  }

  function readLists(): Promise<ReadingList[]> {
    lists ??= db.lists.toArray().then((all) => all.filter(({ deletedAt }) => !deletedAt));
    return lists;
  }

  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    ready
      .then(() => answer(data))
      .then(
        ({ value, transfer }) => say({ kind: 'answer', call: data.call, value }, transfer),
        (error) => say({ kind: 'failed', call: data.call, message: String(error) }),
      );
  });

  function tell(): void {
    if (left > 0 && now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = now();
    say({ kind: 'changed' });
  }

  /** Takes in every change, and those that come meanwhile. */
  async function work(): Promise<void> {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    try {
      while (isWanted) {
        isWanted = false;
        await untilAtRest();
        await exclusively(async () => {
          let isMoreComing = false;
          do {
            const before = engine.segments;
            const waiting = await db.changed.count();
            left = await indexer.takeIn();
            if (engine.segments !== before) tell();
            await pause();
            isMoreComing = left > Math.max(0, waiting - BATCH) + MANY || (left > 0 && (await isImporting()));
          } while (left > 0 && !isMoreComing);
          // That is waited for.
          if (isMoreComing) isWanted = true;
          if (!isCompared && (await indexer.compare())) isWanted = true;
          isCompared = true;
        });
      }
    } catch (error) {
      console.error(error);
      setTimeout(() => void work(), AGAIN_AFTER_MS);
    } finally {
      isWorking = false;
    }
  }

  /** Waits for the end of what comes by the hundred; what the person does meanwhile does not wait. */
  async function untilAtRest(): Promise<void> {
    for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += REST_MS) {
      const waiting = await db.changed.count();
      if (waiting < MANY) return;
      if ((await soon().count()) > 0) await exclusively(() => indexer.takeIn('soon').then(() => undefined));
      left = await db.changed.count();
      tell();
      await sleep(REST_MS);
      if ((await db.changed.count()) === left && !(await isImporting())) return;
    }
  }

  /** One that a crash cut off looks as if it went on: nothing waits for it for ever. */
  async function isImporting(): Promise<boolean> {
    return (await db.imports.filter(({ state }) => state === 'running' || state === 'undoing').count()) > 0;
  }

  function soon() {
    return db.changed.where('soon').equals(1);
  }

  void ready.then(() => {
    // Not for the first slip of the finger to wait for.
    setTimeout(() => {
      for (const each of engine.segments) each.letters();
    }, WARM_AFTER_MS);
    const changes = () => Promise.all([db.changed.count(), db.segments.get('catalogue')]);
    liveQuery(changes).subscribe({ next: () => void work(), error: (error) => console.error(error) });
    let isFirst = true;
    liveQuery(() => db.lists.toArray()).subscribe({
      next() {
        lists = undefined;
        if (!isFirst) say({ kind: 'changed' });
        isFirst = false;
      },
      error: (error) => console.error(error),
    });
  });
}
