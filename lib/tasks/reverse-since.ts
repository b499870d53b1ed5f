import type { Became, RowChange } from '../article/taken-back.ts';
import type { Reverse } from '../ports.ts';
import { isSame } from '../text/same.ts';

/** What takes two changes of the same rows back as one, the later of which follows on the earlier; where another came between, only the later. */
export function reverseSince(earlier: Reverse, later: Reverse): Reverse {
  const both = { ...earlier, ...later };
  for (const name of ['articles', 'lists', 'quotes', 'drafts', 'feedback', 'series', 'digestTemplates'] as const) {
    const rows = new Map(earlier[name]?.map((row) => [row.id, row]));
    for (const row of later[name] ?? []) rows.set(row.id, rowSince(rows.get(row.id), row));
    both[name] = [...rows.values()];
  }
  // The later ones first.
  for (const name of ['items', 'sources', 'rules', 'dismissed', 'apart', 'issues', 'published'] as const) {
    const rows = [...(later[name] ?? []), ...(earlier[name] ?? [])];
    if (rows.length > 0) Object.assign(both, { [name]: rows });
  }
  return both;
}

function rowSince(earlier: RowChange | undefined, later: RowChange): RowChange {
  return {
    ...later,
    properties: since(earlier?.properties, later.properties),
    provenance: since(earlier?.provenance, later.provenance),
  };
}

function since(earlier: Record<string, Became> = {}, later: Record<string, Became> = {}): Record<string, Became> {
  const both: Record<string, Became> = { ...earlier, ...later };
  for (const [name, { was, became }] of Object.entries(earlier)) {
    const next = later[name];
    if (next && isSame(became, next.was)) both[name] = { was, became: next.became };
  }
  return both;
}
