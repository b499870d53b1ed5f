import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowChangeOf, rowTakenBack } from '../../lib/article/taken-back.ts';
import type { Reverse } from '../../lib/ports.ts';
import { reverseSince } from '../../lib/tasks/reverse-since.ts';

const TABLES = ['articles', 'lists', 'quotes', 'feedback'] as const;
const changed = (id: string, text: string, was: string, became: string) => ({
  id,
  properties: { [text]: { was, became } },
});

it.each(TABLES)('takes two changes of one row of the %s back as one', (table) => {
  const [earlier, later] = [changed('a', 'text', 'old', 'x'), changed('a', 'text', 'x', 'xy')];
  const both = reverseSince({ [table]: [earlier] }, { [table]: [later] })[table];
  expect(both).toMatchObject([changed('a', 'text', 'old', 'xy')]);
});

it.each(TABLES)('takes back only the later one where another came between: %s', (table) => {
  const [earlier, later] = [changed('a', 'text', 'old', 'x'), changed('a', 'text', 'y', 'yz')];
  expect(reverseSince({ [table]: [earlier] }, { [table]: [later] })[table]).toMatchObject([later]);
});

it.each(TABLES)('keeps what only the earlier one changed: %s', (table) => {
  const [earlier, later] = [changed('a', 'text', 'old', 'x'), changed('b', 'text', 'y', 'yz')];
  expect(reverseSince({ [table]: [earlier] }, { [table]: [later] })[table]).toMatchObject([earlier, later]);
});

it('takes all that was typed back to what was there before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2 }), (texts) => {
      const rows = texts.map((comment) => ({ id: 'q', comment }));
      const changes = rows.slice(1).map((row, at): Reverse => ({ quotes: [rowChangeOf(rows[at] ?? row, row)] }));
      const [change] = changes.reduce(reverseSince).quotes ?? [];
      expect(rowTakenBack(rows.at(-1) ?? {}, change?.properties ?? {})).toEqual({ row: rows[0], kept: [] });
    }),
  );
});
