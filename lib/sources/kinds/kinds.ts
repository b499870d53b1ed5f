import type { SourceKindName, Where } from '../source.ts';
import { author } from './author.ts';
import { bluesky } from './bluesky.ts';
import { feed } from './feed.ts';
import { journal } from './journal.ts';
import type { SourceKind } from './kind.ts';
import { mastodon } from './mastodon.ts';
import { preprints } from './preprints.ts';
import { pubmed } from './pubmed.ts';
import { youtube } from './youtube.ts';

type Kinds = { [K in SourceKindName]: SourceKind<Extract<Where, { kind: K }>> };

const KINDS: Kinds = { journal, feed, pubmed, preprints, author, bluesky, mastodon, youtube };

/** What Sheaf knows of the kind of a source. */
export function kindOf(where: Where): SourceKind<Where> {
  return KINDS[where.kind] as SourceKind<Where>;
}

/** What names a source, however it is written (`SourceKind.keys`). */
export function sourceKeys(where: Where): string[] {
  return kindOf(where).keys(where);
}

/** Are these the same source, however each is written? */
export function isSameSource(a: Where, b: Where): boolean {
  const keys = sourceKeys(a);
  return sourceKeys(b).some((key) => keys.includes(key));
}
