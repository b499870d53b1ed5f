import { sourceKeys } from '../../lib/sources/kinds/kinds.ts';
import type { Source, Where } from '../../lib/sources/source.ts';

/** Tells as which source something is followed already, however it is written; `undefined` where it is not. */
export type FollowedAs = (where: Where) => Pick<Source, 'id' | 'title'> | undefined;

/** Tells it of these sources. */
export function followedBy(sources: readonly Pick<Source, 'id' | 'title' | 'where'>[]): FollowedAs {
  const byKey = new Map(sources.flatMap((source) => sourceKeys(source.where).map((key) => [key, source] as const)));
  return (where) =>
    sourceKeys(where)
      .map((key) => byKey.get(key))
      .find((source) => source !== undefined);
}
