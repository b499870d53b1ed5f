import type { RemoveOrder } from '../../ports/publishing.ts';
import { saysTheSame } from '../../share/mastodon/words.ts';
import { repliedBy } from '../../share/post.ts';
import { asObject, asText } from '../../text/json.ts';
import type { PostingAnswer } from '../posting-http.ts';
import type { Sessions } from './session.ts';

type Asking = Pick<Sessions, 'ask'>;
type Status = Record<string, unknown>;

const PAGE = 40;
const MOST_PAGES = 10;
/** How far the server's clock may be behind. */
const CLOCKS_APART_MS = 10 * 60_000;

/**
 * The part among the account's newest statuses: of the same words, an answer to the same, no older than its post. Without a `status` it
 * is not there; where that cannot be said for certain, `refused`.
 */
export async function findPosted(
  sessions: Asking,
  order: RemoveOrder,
): Promise<{ ok: true; status?: Status } | Extract<PostingAnswer, { ok: false }>> {
  const { account, post, index } = order;
  const from = Date.parse(post.createdAt) - CLOCKS_APART_MS;
  const repliesTo = repliedBy(post, index)?.id;
  const isTaken = (id: unknown) => post.parts.some(({ posted }) => posted && posted.id === id);
  let maxId: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await sessions.ask(account, {
      path: `/api/v1/accounts/${encodeURIComponent(account.user)}/statuses`,
      params: { limit: String(PAGE), exclude_reblogs: 'true', ...(maxId && { max_id: maxId }) },
    });
    if (!answer.ok) return answer;
    if (!Array.isArray(answer.body)) return { ok: false, why: 'server' };
    const statuses = answer.body.map(asObject);
    for (const status of statuses) {
      if (!(Date.parse(asText(status.created_at) ?? '') >= from) || isTaken(status.id)) continue;
      if (asText(status.in_reply_to_id) !== repliesTo || !hasAsManyImages(order, status)) continue;
      if ((await hasTheWords(sessions, order, status)) === true) return { ok: true, status };
    }
    const last = statuses.at(-1);
    if (!last || Date.parse(asText(last.created_at) ?? '') < from) return { ok: true };
    maxId = asText(last.id);
    if (!maxId) return { ok: false, why: 'server' };
  }
  // Rather not sent than sent twice.
  return { ok: false, why: 'refused' };
}

/** What has no words but its images is told from others by them. */
function hasAsManyImages({ post, index }: RemoveOrder, { media_attachments: attached }: Status): boolean {
  return !Array.isArray(attached) || attached.length === (post.parts[index]?.imageIds.length ?? 0);
}

/** Does a status say what the part does? `undefined` where the server does not tell. */
export async function hasTheWords(
  sessions: Asking,
  { account, post, index }: RemoveOrder,
  status: Status,
): Promise<boolean | undefined> {
  // Half of a character was sent as its replacement.
  const text = (post.parts[index]?.text ?? '').toWellFormed();
  if (typeof status.content === 'string' && saysTheSame(status.content, text)) return true;
  // Servers draw the same words in their own ways: what was typed is known for certain.
  const answer = await sessions.ask(account, {
    path: `/api/v1/statuses/${encodeURIComponent(asText(status.id) ?? '')}/source`,
  });
  const source = answer.ok ? asObject(answer.body).text : undefined;
  return typeof source === 'string' ? same(source) === same(text) : undefined;
}

function same(text: string): string {
  return text.normalize().replace(/\s+/g, ' ').trim();
}
