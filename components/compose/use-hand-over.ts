import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { Draft, Network } from '../../lib/share/draft.ts';
import { type HandOver, handOver } from '../../lib/share/hand-over.ts';
import { findLinks } from '../../lib/share/links.ts';
import { networkRules } from '../../lib/share/networks.ts';
import type { Post } from '../../lib/share/post.ts';
import { linkIn } from '../../lib/share/post-facts.ts';
import type { ShownPost } from '../../lib/share/shown.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';

/** What is about to be opened at a network, and is told before. */
export interface Waiting {
  network: Network;
  over: HandOver;
  posts: readonly ShownPost[];
}

interface HandingOver {
  /** Waits for the person, where not all of the post goes along by itself. */
  waiting: Waiting | undefined;
  /** Begins: opens the network's page, or says first what cannot go along. */
  begin(network: Network, posts: readonly ShownPost[]): Promise<void>;
  /** Opens what waits. */
  open(): Promise<void>;
  cancel(): void;
}

/** Hands posts over to the networks' own pages. Each is recorded before its page is opened. */
export function useHandOver(draft: Draft, article: Article | undefined, instance: string): HandingOver {
  const { tasks, pages } = useSheaf();
  const [waiting, setWaiting] = useState<Waiting>();

  async function open({ network, over, posts }: Waiting) {
    if (over.clipboard !== undefined) await navigator.clipboard.writeText(over.clipboard);
    await tasks.handOverPost(postOf(draft, network, posts));
    if (over.url.startsWith('mailto:')) location.assign(over.url);
    else await pages.openTab(over.url);
    setWaiting(undefined);
  }

  return {
    waiting,
    async begin(network, posts) {
      const [first] = posts;
      if (!first) return;
      const link = linkFor(first.text, article);
      const over = handOver(
        network,
        {
          text: first.text,
          ...(link && { link }),
          images: first.imageIds.length,
          hasPoll: draft.poll !== undefined && networkRules()[network].poll !== undefined,
          ...(article?.title && { title: plain(article.title) }),
        },
        { instance },
      );
      if (!over) return;
      const next = { network, over, posts };
      if (over.cannotCarry.length > 0 || posts.length > 1) setWaiting(next);
      else await open(next);
    },
    open: async () => {
      if (waiting) await open(waiting);
    },
    cancel: () => setWaiting(undefined),
  };
}

/** The link that a post is about: the article's where it holds it, else its first. */
function linkFor(text: string, article: Article | undefined): string | undefined {
  const known = article && linkIn(text, article);
  if (known) return known;
  const [link] = findLinks(text).filter(({ hasProtocol }) => hasProtocol);
  return link && text.slice(link.start, link.end);
}

function postOf(
  { id, articleIds, contentWarning, language }: Draft,
  network: Network,
  posts: readonly ShownPost[],
): Post {
  const now = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    draftId: id,
    articleIds,
    network,
    parts: posts.map(({ text, imageIds }) => ({ text, imageIds })),
    state: { kind: 'handed-over' },
    ...(contentWarning && { contentWarning }),
    ...(language && { language }),
    createdAt: now,
    updatedAt: now,
  };
}
