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

/** What was counted and broken already on a network: at a keystroke all but one part are as they were. */
interface Known {
  counts: Map<string, Count>;
  posts: Map<string, readonly ThreadPost[]>;
}

/** What is known of a network, where it is counted so. */
export type Memory = (network: Network, options: CountOptions) => Known;

/** The posts of a draft on a network. A part without words is there for its images only. */
export function shownOn(network: Network, draft: ShownDraft, limits: Limits, memory?: Memory): ShownPost[] {
  const parts = partsFor(draft, network);
  const imagesOf = (index: number) =>
    draft.images.filter(({ partId }) => partId === parts[index]?.id).map(({ id }) => id);
  const options = { limits, ...(draft.contentWarning && { contentWarning: draft.contentWarning }) };
  const known = memory?.(network, options);
  const counted = (text: string) => {
    const count = known?.counts.get(text) ?? countFor(network, text, options);
    known?.counts.set(text, count);
    return count;
  };
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
      ...(known && { known: known.posts }),
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

/** A memory of the last answers, for each network of so `many` texts: of none that was counted by other limits. */
export function createMemory(many = 500): Memory {
  const networks = new Map<Network, Known & CountOptions>();
  return (network, { limits, contentWarning }) => {
    const known = networks.get(network);
    const isSame = known && known.limits === limits && known.contentWarning === contentWarning;
    if (isSame && Math.max(known.counts.size, known.posts.size) < many) return known;
    const fresh = { limits, contentWarning, counts: new Map(), posts: new Map() };
    networks.set(network, fresh);
    return fresh;
  };
}
