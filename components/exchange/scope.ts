import type { ExportScope } from '../../lib/ports/exporting.ts';

/** What the address of the export view names; what was chosen and is not known any more (the page was loaded again) is everything. */
export function scopeOf(
  rest: string | undefined,
  chosen: string[] | undefined,
): ExportScope | { kind: 'chosen'; ids: string[] } {
  const [, kind, name = ''] = /^(chosen|list|tag)(?:\/(.*))?$/s.exec(rest ?? '') ?? [];
  if (kind === 'chosen' && chosen) return { kind, ids: chosen };
  if (kind === 'list' && name) return { kind, id: name };
  if (kind === 'tag' && name) return { kind, tag: name };
  return { kind: 'all' };
}
