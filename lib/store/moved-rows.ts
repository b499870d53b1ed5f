import type { Table } from 'dexie';
import type { MovedRow } from '../ports.ts';
import type { Database } from './database.ts';

type Tables = MovedRow['table'];
/** What a row becomes that goes to another record, which has `was`; `gaveText`: the text of the one it comes from too. */
type Becoming = (theirs: never, was: never | undefined, key: string, gaveText: boolean) => object;

const BECOMING: Record<Tables, Becoming> = {
  // Where in a text someone is belongs to the text.
  progress: (theirs: object, was: object | undefined, articleId, gaveText) =>
    was && !gaveText ? was : { ...theirs, articleId },
  typed: ({ text }: { text: string }, was: { text: string } | undefined, id) => ({
    id,
    text: was ? `${was.text} ${text}` : text,
  }),
  lookUps: (theirs: { dueAt: string; asked?: 1 }, was: object | undefined, id) => {
    if (!was) return { ...theirs, id };
    return theirs.asked ? { ...was, asked: 1, dueAt: theirs.dueAt } : was;
  },
};

/** What a row that goes to another record makes of that one's. */
export function becameOf({ table, theirs, was, key }: Omit<MovedRow, 'became'>, gaveText: boolean): object {
  return BECOMING[table](theirs as never, was as never, key, gaveText);
}

/** Moves how far a record was read, what is half typed on it, and its place among the look-ups. Runs in the caller's transaction. */
export async function moveRows(db: Database, id: string, from: string, gaveText: boolean): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  async function move(table: Tables, fromKey: string, key: string): Promise<void> {
    const rows = db.table(table) as Table<object, string>;
    const [theirs, was] = await rows.bulkGet([fromKey, key]);
    if (!theirs) return;
    const row = { table, key, theirs, ...(was && { was }) };
    const became = becameOf(row, gaveText);
    await rows.put(became);
    await rows.delete(fromKey);
    moved.push({ ...row, became });
  }

  await move('progress', from, id);
  for (const typedKey of await db.typed.where('id').startsWith(`${from}/`).primaryKeys())
    await move('typed', typedKey, id + typedKey.slice(from.length));
  await move('lookUps', from, id);
  return moved;
}
