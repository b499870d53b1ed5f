import type { AnswersAnswer, RemoveOrder } from '../../ports/publishing.ts';
import { MOST_ROOTS, type PartCounts, partsOut, type Reply } from '../../share/answers.ts';
import { textOfHtml } from '../../share/mastodon/html-text.ts';
import { asCount, asInstant, asList, asObject, asText } from '../../text/json.ts';
import type { Sessions } from './session.ts';

/** More of a thread is not looked through. */
const MOST_STATUSES = 2000;
/** Characters of HTML. */
const LONGEST_CONTENT = 50_000;

/** What others did with a post at Mastodon: https://docs.joinmastodon.org/methods/statuses/#context */
export async function answersTo(
  sessions: Pick<Sessions, 'ask'>,
  { account, post }: Pick<RemoveOrder, 'account' | 'post'>,
): Promise<AnswersAnswer> {
  const counted = new Map<number, PartCounts>();
  const ids = new Map<string, number>();
  for (const index of partsOut(post)) {
    const id = post.parts[index]?.posted?.id ?? '';
    const answer = await sessions.ask(account, { path: `/api/v1/statuses/${encodeURIComponent(id)}` });
    // It was deleted at the network.
    if (!answer.ok && answer.status === 404) continue;
    if (!answer.ok) return { ok: false, why: answer.why };
    counted.set(index, countsIn(asObject(answer.body)));
    ids.set(id, index);
  }
  const replies: Reply[] = [];
  const seen = new Set<string>();
  const domain = account.handle.split('@').at(-1) ?? '';
  let roots = 0;
  for (const id of ids.keys()) {
    if (seen.has(id) || roots++ >= MOST_ROOTS) continue;
    const answer = await sessions.ask(account, { path: `/api/v1/statuses/${encodeURIComponent(id)}/context` });
    if (!answer.ok && answer.status === 404) continue;
    if (!answer.ok) return { ok: false, why: answer.why };
    for (const status of asList(asObject(answer.body).descendants).slice(0, MOST_STATUSES).map(asObject)) {
      const reply = replyOf(status, domain);
      if (!reply || seen.has(reply.id)) continue;
      seen.add(reply.id);
      replies.push(reply);
    }
  }
  return { ok: true, counted, replies };
}

function countsIn(status: Record<string, unknown>): PartCounts {
  const { favourites_count, reblogs_count, replies_count, quotes_count } = status;
  const quotes = typeof quotes_count === 'number' && { quotes: asCount(quotes_count) };
  return {
    likes: asCount(favourites_count),
    reposts: asCount(reblogs_count),
    replies: asCount(replies_count),
    ...quotes,
  };
}

/** `domain`: that of the server, which does not tell it of its own people. */
function replyOf(status: Record<string, unknown>, domain: string): Reply | undefined {
  const { id: name, account, content, spoiler_text, created_at, url: address } = status;
  const { acct, display_name } = asObject(account);
  const [id, handle, url] = [asText(name), asText(acct), asText(address)];
  const at = asInstant(created_at);
  if (!id || id.length > 200 || !handle || handle.length > 400 || !at) return undefined;
  const words = typeof content === 'string' ? textOfHtml(content.slice(0, LONGEST_CONTENT)) : '';
  const isAddress = url && url.length <= 4000 && /^https?:\/\//i.test(url) && URL.canParse(url);
  return {
    id,
    handle: handle.includes('@') ? handle : `${handle}@${domain}`,
    name: asText(display_name) ?? '',
    // What the writer hid behind a warning comes with it.
    text: [asText(spoiler_text), words].filter(Boolean).join('\n\n'),
    at,
    ...(isAddress && { url }),
  };
}
