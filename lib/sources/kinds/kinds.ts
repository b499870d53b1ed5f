import type { SourceKindName, Where } from '../source.ts';
import { feed } from './feed.ts';
import { journal } from './journal.ts';
import type { SourceKind } from './kind.ts';

type Kinds = { [K in SourceKindName]?: SourceKind<Extract<Where, { kind: K }>> };

const KINDS: Kinds = { journal, feed };

/** What Sheaf knows of the kind of a source. */
export function kindOf(where: Where): SourceKind<Where> {
  const kind = KINDS[where.kind];
  if (!kind) throw new RangeError(`No source is of the kind ${where.kind}`);
  return kind as SourceKind<Where>;
}
