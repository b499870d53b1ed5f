/** Writing into what another window may be writing into: no words are lost. */

import { MOST_OVERWRITTEN } from './parse-issue.ts';

interface Written {
  overwritten?: { field: string; text: string; at: string }[];
  updatedAt: string;
}

/**
 * A row with one of its texts set. Words there that are not `was`, what the writer knew, nor go on in the new ones are kept in
 * `overwritten`, the newest first and none twice. The same row where that changes nothing.
 */
export function withText<F extends string, R extends Written & { [K in F]: string }>(
  row: R,
  field: F,
  text: string,
  was: string,
  at: string,
): R {
  const before: string = row[field];
  if (before === text) return row;
  const isKnown = before === was || text.includes(before) || before.trim() === '';
  const overwritten = isKnown ? row.overwritten : withOverwritten(row.overwritten ?? [], field, before, at);
  return { ...row, [field]: text, ...(overwritten && { overwritten }), updatedAt: at };
}

type Overwritten = NonNullable<Written['overwritten']>;

/** Of what was typed on, the last. */
function withOverwritten(kept: Overwritten, field: string, text: string, at: string): Overwritten {
  if (kept.some((each) => each.field === field && each.text.startsWith(text))) return kept;
  const others = kept.filter((each) => each.field !== field || !text.startsWith(each.text));
  return [{ field, text, at }, ...others].slice(0, MOST_OVERWRITTEN);
}
