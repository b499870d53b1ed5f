import type { DraftFacts } from '../../lib/share/checks/facts.ts';
import type { DraftImage, Network } from '../../lib/share/draft.ts';

/** An image of a draft, with its alt text. */
export function anImage(changes: Partial<DraftImage> = {}): DraftImage {
  return {
    id: 'image-1',
    partId: 'part-0',
    alt: 'Bar chart: mortality by arm',
    mime: 'image/png',
    width: 800,
    height: 600,
    size: 1000,
    ...changes,
  };
}

type Texts = { overrides: Partial<Record<Network, string[]>> };
type Facts = Omit<DraftFacts, 'draft'> & Omit<DraftFacts['draft'], 'parts' | 'overrides'> & Texts;

const asParts = (texts: string[] = []) => texts.map((text, at) => ({ id: `part-${at}`, text }));

/** What the checks look at: a draft of `parts` without an article, with `changes` put over it. */
export function facts(parts: string[], changes: Partial<Facts> = {}): DraftFacts {
  const {
    articles = [],
    ties = [],
    earlier = [],
    ownHashtags = [],
    now = '2026-03-03T09:00:00.000Z',
    overrides = {},
    ...draft
  } = changes;
  const own = Object.entries(overrides).map(([network, texts]) => [network, asParts(texts)]);
  return {
    draft: {
      kind: 'share',
      parts: asParts(parts),
      overrides: Object.fromEntries(own),
      networks: ['bluesky'],
      images: [],
      ...draft,
    },
    articles,
    ties,
    earlier,
    ownHashtags,
    now,
  };
}
