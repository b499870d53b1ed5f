import type { Article, CapturedArticle, Quote, ReadingList } from '../article/article.ts';
import { matchCapture } from '../article/match.ts';
import { fromCapture, keysOfCapture } from '../article/merge.ts';
import { withOwnWords } from '../article/own-words.ts';
import { changeOf } from '../article/taken-back.ts';
import { asCapture } from '../citation/as-capture.ts';
import type { ImportBlock, IncomingEntry } from '../ports/imports.ts';
import { anyWithKeys } from './any-with-keys.ts';
import { markChanged } from './changed.ts';
import type { Database } from './database.ts';
import { giveTo } from './joining.ts';
import { keepJoin } from './joins.ts';
import { heldBy, heldQuote, NOTHING_HELD, ownWork } from './own-work.ts';
import { Shelf } from './shelf.ts';

interface Needs {
  now: string;
  newId: () => string;
  /** When the import began, and how many of its entries come before these. */
  startedAt: string;
  written: number;
}

type Did = Omit<ImportBlock, 'importId' | 'number'>;

/** Writes entries of a file; entries that are one paper, with each other or with a saved one, give one article. Runs in the caller's transaction. */
export async function writeEntries(
  db: Database,
  entries: IncomingEntry[],
  { now, newId, startedAt, written }: Needs,
): Promise<Did> {
  const captures = entries.map((entry) => ({ entry, captured: asCapture(entry, startedAt) }));
  const keys = captures.flatMap(({ captured }) => keysOfCapture(captured));
  const shelf = new Shelf(await anyWithKeys(db, keys));
  const did: Did = {
    counts: { added: 0, merged: 0, unchanged: 0, restored: 0 },
    added: [],
    restored: [],
    merged: [],
    joined: [],
    lists: [],
    quoteIds: [],
  };
  /** Which article each entry became. */
  const became: string[] = [];

  for (const { entry, captured } of captures) {
    const match = matchCapture(captured, shelf.withKeys(keysOfCapture(captured)), now);
    const before = match?.article ?? newArticle(entry, captured);
    const article = withOwnWords(before, entry, now);
    if (!match) did.counts.added += 1;
    else if (match.before.deletedAt) did.counts.restored += 1;
    else if (article === match.before) did.counts.unchanged += 1;
    else did.counts.merged += 1;
    for (const twin of match?.twins ?? []) await join(article.id, twin);
    if (article !== match?.before) shelf.put(article);
    became.push(article.id);
  }

  for (const { id, first, article } of shelf.changed()) {
    if (!first) continue;
    did.merged.push(changeOf(first, article));
    const joined = did.joined.filter((each) => each.id === id).flatMap((each) => each.joined);
    await keepJoin(db, first, article, joined, now);
  }
  const changed = shelf.changed().map(({ article }) => article);
  await db.articles.bulkPut(changed);
  did.lists = await putOnLists();
  const quotes = await addQuotes();
  did.quoteIds = quotes.map(({ id }) => id);
  await keepOwnWork(quotes);
  // The one that stays has their quotes and text now.
  const gone = did.joined.flatMap(({ id, joined }) => [id, ...joined.map(({ article }) => article.id)]);
  const quoted = quotes.map(({ articleId }) => articleId);
  await markChanged(db, [...new Set([...changed.map(({ id }) => id), ...gone, ...quoted])]);
  return did;

  function newArticle(entry: IncomingEntry, captured: CapturedArticle): Article {
    const article = { ...fromCapture(captured, { id: newId(), now }), addedAt: inOrderOfFile() };
    const isTold = entry.addedAt !== undefined && entry.addedAt < now && !Number.isNaN(Date.parse(entry.addedAt));
    return isTold ? { ...article, addedAt: new Date(entry.addedAt ?? now).toISOString() } : article;
  }

  /** The newest first is the order of the file: each entry is a millisecond older than the one before it. */
  function inOrderOfFile(): string {
    const at = Date.parse(startedAt);
    return Number.isNaN(at) ? now : new Date(at - written - became.length).toISOString();
  }

  /** An entry shows that another record is the same paper. */
  async function join(id: string, twin: Article) {
    const stored = shelf.remove(twin.id);
    for (const [index, each] of became.entries()) if (each === twin.id) became[index] = id;
    // One of this very block was never anything else.
    if (stored) did.joined.push({ id, joined: [await giveTo(db, id, stored)] });
  }

  /** What the person had made of the articles when the block was written. */
  async function keepOwnWork(quotes: Quote[]) {
    const joinedTo = new Set(did.joined.map(({ id }) => id));
    const isNew = ({ first, id }: { first: Article | undefined; id: string }) => !first && !joinedTo.has(id);
    const looked = shelf.changed().filter((each) => !isNew(each) && (!each.first || each.first.deletedAt));
    const ids = looked.map(({ id }) => id);
    const held = await heldBy(db, ids, did.lists);
    // Of what is new there is nothing to read.
    const ofNew = Map.groupBy(quotes, ({ articleId }) => articleId);
    for (const each of shelf.changed()) {
      const { id, first, article } = each;
      if (first && (!first.deletedAt || article.deletedAt)) continue;
      const quoted = (ofNew.get(id) ?? []).map(heldQuote).sort();
      const own = ownWork(article, held.get(id) ?? { ...NOTHING_HELD, quotes: quoted });
      (first ? did.restored : did.added).push({ id, own });
    }
  }

  async function putOnLists(): Promise<ImportBlock['lists']> {
    const wanted = new Map<string, { name: string; ids: Set<string> }>();
    for (const [index, { lists }] of entries.entries()) {
      for (const name of lists.map((each) => each.trim()).filter(Boolean)) {
        const key = name.toLowerCase();
        const list = wanted.get(key) ?? { name, ids: new Set() };
        wanted.set(key, list);
        list.ids.add(became[index] ?? '');
      }
    }
    if (wanted.size === 0) return [];
    const known = (await db.lists.toArray()).filter(({ deletedAt, query }) => !deletedAt && query === undefined);
    const byName = new Map(known.map((list) => [list.name.toLowerCase(), list]));
    const written: ReadingList[] = [];
    const told: ImportBlock['lists'] = [];
    for (const [key, { name, ids }] of wanted) {
      const list = byName.get(key);
      const on = new Set(list?.articleIds);
      const articleIds = [...ids].filter((id) => !on.has(id));
      if (articleIds.length === 0) continue;
      const base = list ?? { id: newId(), name, articleIds: [], addedAt: now, updatedAt: now };
      written.push({ ...base, articleIds: [...base.articleIds, ...articleIds], updatedAt: now });
      told.push({ id: base.id, articleIds, made: !list });
    }
    await db.lists.bulkPut(written);
    return told;
  }

  async function addQuotes(): Promise<Quote[]> {
    const wanted = entries.flatMap(({ quotes, addedAt }, index) =>
      quotes.map((quote) => ({ ...quote, articleId: became[index] ?? '', addedAt })),
    );
    if (wanted.length === 0) return [];
    const ids = [...new Set(wanted.map(({ articleId }) => articleId))];
    const known = await db.quotes.where('articleId').anyOf(ids).toArray();
    const nameOf = ({ articleId, exact, comment = '' }: Pick<Quote, 'articleId' | 'exact' | 'comment'>) =>
      JSON.stringify([articleId, exact, comment]);
    const there = new Set(known.filter(({ deletedAt }) => !deletedAt).map(nameOf));
    const quotes: Quote[] = [];
    for (const { articleId, exact, comment, addedAt } of wanted) {
      // A passage that is there with the person's comment needs none without.
      if (there.has(nameOf({ articleId, exact, ...(comment && { comment }) }))) continue;
      if (!comment && known.some((quote) => !quote.deletedAt && quote.articleId === articleId && quote.exact === exact))
        continue;
      const quote: Quote = { id: newId(), articleId, exact, prefix: '', suffix: '', url: '', addedAt: addedAt ?? now };
      there.add(nameOf({ ...quote, ...(comment && { comment }) }));
      quotes.push({ ...quote, ...(comment && { comment }) });
    }
    await db.quotes.bulkPut(quotes);
    return quotes;
  }
}
