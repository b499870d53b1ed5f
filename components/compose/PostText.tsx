import { leadsOn } from '../../lib/share/checks/hashtags.ts';
import { shownOnBluesky } from '../../lib/share/counting/bluesky.ts';
import type { Network } from '../../lib/share/draft.ts';
import { findEntities } from '../../lib/share/entities.ts';

/** A post's words as its network shows them: what is a link, a mention or a hashtag there looks like one. */
export function PostText({ text, network }: { text: string; network: Network }) {
  const shown = network === 'bluesky' ? shownOnBluesky(text).text : text;
  const pieces: (string | { text: string; kind: string })[] = [];
  let at = 0;
  const entities = findEntities(shown);
  const hashtags = entities.filter(({ kind }) => kind === 'hashtag');
  const leads = leadsOn(
    network,
    hashtags.map(({ start, end }) => shown.slice(start, end)),
  );
  const idle = new Set(hashtags.filter((_, index) => !leads[index]));
  for (const entity of entities) {
    if (idle.has(entity)) continue;
    const { kind, start, end } = entity;
    if (start > at) pieces.push(shown.slice(at, start));
    pieces.push({ text: shown.slice(start, end), kind });
    at = end;
  }
  pieces.push(shown.slice(at));
  return (
    <p class="post-text" dir="auto">
      {pieces.map((piece) =>
        typeof piece === 'string' ? piece : <span class={`post-${piece.kind}`}>{piece.text}</span>,
      )}
    </p>
  );
}
