import { kindOf } from '../../lib/sources/kinds/kinds.ts';
import type { Source, Where } from '../../lib/sources/source.ts';

/** Tells under which id something is followed already, however it is written; `undefined` where it is not. */
export function followedBy(sources: readonly Pick<Source, 'id' | 'where'>[]): (where: Where) => string | undefined {
  const ids = new Map(
    sources.flatMap(({ id, where }) =>
      kindOf(where)
        .keys(where)
        .map((key) => [key, id] as const),
    ),
  );
  return (where) => {
    for (const key of kindOf(where).keys(where)) {
      const id = ids.get(key);
      if (id !== undefined) return id;
    }
    return undefined;
  };
}
