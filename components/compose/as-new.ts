import type { Draft } from '../../lib/share/draft.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import type { Post } from '../../lib/share/post.ts';

/** A new draft with the words of a post, for its network. */
export function asNew(
  { articleIds, parts, network, contentWarning, language }: Post,
  { now, newId }: { now: string; newId(): string },
): Draft {
  const draft = newDraft({
    id: newId(),
    kind: parts.length > 1 ? 'thread' : 'share',
    articleIds,
    texts: parts.map(({ text }) => text),
    networks: [network],
    now,
    newId,
    language,
  });
  // The words of a thread hold its numbers already.
  return {
    ...draft,
    ...(parts.length > 1 && { numbering: 'none' as const }),
    ...(contentWarning && { contentWarning }),
  };
}
