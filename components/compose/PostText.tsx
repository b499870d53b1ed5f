import { shownOnBluesky } from '../../lib/share/counting/bluesky.ts';
import type { Network } from '../../lib/share/draft.ts';
import { findEntities } from '../../lib/share/entities.ts';

/** A post's words as its network shows them: what is a link, a mention or a hashtag there looks like one. */
export function PostText({ text, network }: { text: string; network: Network }) {
  const shown = network === 'bluesky' ? shownOnBluesky(text).text : text;
  const pieces: (string | { text: string; kind: string })[] = [];
  let at = 0;
  for (const { kind, start, end } of findEntities(shown)) {
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
