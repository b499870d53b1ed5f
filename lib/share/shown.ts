/** How a draft stands on a network: its posts as they would go out. */

import { type Count, type CountOptions, countFor } from './count.ts';
import { type Draft, type Network, partsFor } from './draft.ts';
import { findEntities } from './entities.ts';
import type { Limits } from './networks.ts';
import { type ThreadPost, threadOf } from './thread.ts';

/** A post of it, with its length by the network's own count. */
export interface ShownPost extends ThreadPost {
  count: Count;
  imageIds: string[];
}

/** What of a draft a network shows. */
export type ShownDraft = Pick<Draft, 'parts' | 'overrides' | 'numbering' | 'images' | 'contentWarning'>;

/** Counts that were made already: at a keystroke all but one part are as they were. */
export type Counter = (network: Network, text: string, options: CountOptions) => Count;

/** The posts of a draft on a network. A part without words is there for its images only. */
export function shownOn(network: Network, draft: ShownDraft, limits: Limits, count: Counter = countFor): ShownPost[] {
  const parts = partsFor(draft, network);
  const imagesOf = (index: number) =>
    draft.images.filter(({ partId }) => partId === parts[index]?.id).map(({ id }) => id);
  const options = { limits, ...(draft.contentWarning && { contentWarning: draft.contentWarning }) };
  const counted = (text: string) => count(network, text, options);
  const said = parts
    .map((part, index) => ({ ...part, index }))
    .filter(({ text, index }) => text.trim() !== '' || imagesOf(index).length > 0 || parts.length === 1);
  const posts = threadOf(
    said.map(({ text }) => text),
    {
      numbering: draft.numbering,
      over: (text) => {
        const found = counted(text);
        return found.kind === 'limited' && !found.fits ? found.over : undefined;
      },
      whole: findEntities,
    },
  );
  const seen = new Set<number>();
  return posts.map((post) => {
    const part = said[post.part]?.index ?? 0;
    const imageIds = seen.has(part) ? [] : imagesOf(part);
    seen.add(part);
    return { ...post, part, count: counted(post.text), imageIds };
  });
}

/** A counter that remembers its last answers. */
export function createCounter(most = 2000): Counter {
  const known = new Map<string, Count>();
  let last: Limits | undefined;
  return (network, text, options) => {
    if (options.limits !== last) known.clear();
    last = options.limits;
    const key = `${network} ${options.contentWarning ?? ''}\n${text}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= most) known.clear();
    const count = countFor(network, text, options);
    known.set(key, count);
    return count;
  };
}
