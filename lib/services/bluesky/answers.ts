import type { AnswersAnswer, RemoveOrder } from '../../ports/publishing.ts';
import { MOST_ROOTS, type PartCounts, partsOut, type Reply } from '../../share/answers.ts';
import { blueskyPostUrl } from '../../share/bluesky/record.ts';
import { asCount, asInstant, asList, asObject, asText } from '../../text/json.ts';
import { parseDid, parseHandle } from './identity.ts';
import type { Sessions } from './session.ts';

/** `app.bsky.feed.getPosts` takes so many at once. */
const AT_ONCE = 25;
/** Replies to replies; the parts of a thread, each a reply to the one before, come on top. */
const DEEP = 10;
/** More of a thread is not walked through. */
const MOST_VIEWS = 2000;

/** What others did with a post at Bluesky: its server passes the question on to the app's. https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread */
export async function answersTo(
  sessions: Pick<Sessions, 'ask'>,
  { account, post }: Pick<RemoveOrder, 'account' | 'post'>,
): Promise<AnswersAnswer> {
  const out = partsOut(post);
  const numbers = new Map(out.map((index) => [post.parts[index]?.posted?.id ?? '', index]));
  const counted = new Map<number, PartCounts>();
  const uris = [...numbers.keys()];
  for (let from = 0; from < uris.length; from += AT_ONCE) {
    const params = { uris: uris.slice(from, from + AT_ONCE) };
    const answer = await sessions.ask(account, { method: 'app.bsky.feed.getPosts', params });
    if (!answer.ok) return { ok: false, why: answer.why };
    for (const view of asList(answer.body.posts).map(asObject)) {
      const index = numbers.get(asText(view.uri) ?? '');
      if (index !== undefined) counted.set(index, countsIn(view));
    }
  }
  const replies: Reply[] = [];
  const seen = new Set<string>();
  let roots = 0;
  for (const [uri, index] of numbers) {
    if (!counted.has(index) || seen.has(uri) || roots++ >= MOST_ROOTS) continue;
    const params = { uri, depth: String(Math.min(1000, post.parts.length + DEEP)), parentHeight: '0' };
    const answer = await sessions.ask(account, { method: 'app.bsky.feed.getPostThread', params });
    // It was deleted a moment ago.
    if (!answer.ok && answer.why === 'refused') continue;
    if (!answer.ok) return { ok: false, why: answer.why };
    walk(answer.body.thread, seen, replies);
  }
  return { ok: true, counted, replies };
}

function countsIn({ likeCount, repostCount, replyCount, quoteCount }: Record<string, unknown>): PartCounts {
  const quotes = typeof quoteCount === 'number' && { quotes: asCount(quoteCount) };
  return { likes: asCount(likeCount), reposts: asCount(repostCount), replies: asCount(replyCount), ...quotes };
}

/** Takes in a thread as it is told, without what is deleted there, or blocked. */
function walk(thread: unknown, seen: Set<string>, replies: Reply[]): void {
  const open = [thread];
  for (let views = 0; open.length > 0 && views < MOST_VIEWS; views++) {
    const { post, replies: below } = asObject(open.shift());
    const view = asObject(post);
    const uri = asText(view.uri);
    if (uri === undefined || seen.has(uri)) continue;
    seen.add(uri);
    const reply = replyOf(uri, view);
    if (reply) replies.push(reply);
    open.push(...asList(below));
  }
}

function replyOf(uri: string, { author, record, indexedAt }: Record<string, unknown>): Reply | undefined {
  const [, did, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([A-Za-z0-9._:~-]{1,512})$/.exec(uri) ?? [];
  const { handle: named, displayName } = asObject(author);
  const { text, createdAt } = asObject(record);
  const at = asInstant(indexedAt) ?? asInstant(createdAt);
  if (!key || !parseDid(did) || !at) return undefined;
  const known = parseHandle(asText(named) ?? '');
  const handle = known && known !== 'handle.invalid' ? known : (did ?? '');
  const words = typeof text === 'string' ? text.trim() : '';
  return { id: uri, handle, name: asText(displayName) ?? '', text: words, at, url: blueskyPostUrl(handle, key) };
}
