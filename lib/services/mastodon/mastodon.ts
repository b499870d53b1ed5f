import type {
  Account,
  PartAnswer,
  PartOrder,
  Publisher,
  RemoveAnswer,
  RemoveOrder,
  Secrets,
  WebSignIn,
} from '../../ports/publishing.ts';
import { mastodonLength } from '../../share/counting/mastodon.ts';
import { idempotencyKey, statusForm } from '../../share/mastodon/status.ts';
import { DEFAULT_LIMITS } from '../../share/networks.ts';
import type { Post } from '../../share/post.ts';
import { asObject, asText } from '../../text/json.ts';
import type { PostingAnswer, PostingNeeds } from '../posting-http.ts';
import { answersTo } from './answers.ts';
import { findPosted, hasTheWords } from './find-posted.ts';
import { uploadImages } from './media.ts';
import { authorise } from './oauth.ts';
import { createSessions, type Sessions } from './session.ts';

export type Mastodon = Publisher & Pick<Sessions, 'signIn'>;

type Failed = Extract<PartAnswer, { ok: false }>;

/** Mastodon forgets an idempotency key after an hour, others sooner or at once: to look whether it is there costs one request. */
const KEY_LASTS_MS = 2 * 60_000;

/** Mastodon, at any server: https://docs.joinmastodon.org. */
export function createMastodon({
  secrets,
  sleep,
  web,
  ...needs
}: PostingNeeds & { secrets: Secrets; sleep(ms: number): Promise<void>; web: WebSignIn }): Mastodon {
  const sessions = createSessions({ ...needs, secrets, authorise: (server) => authorise({ ...needs, web }, server) });

  async function publish(order: PartOrder): Promise<PartAnswer> {
    const { account, post, index } = order;
    const part = post.parts[index];
    if (!part) throw new RangeError('A post has no such part');
    if (!fits(account, post, part.text)) return { ok: false, why: 'too-long' };
    if (index > 0 && !post.parts[index - 1]?.posted) return { ok: false, why: 'gone' };
    if (mayBeOut(post, index, needs.now())) {
      const found = await findPosted(sessions, order);
      if (!found.ok) return failed(found);
      if (found.status) return posted(found.status) ?? { ok: false, why: 'server' };
    }
    const images = await uploadImages({ sessions, sleep }, order);
    if (!images.ok) return images;
    const answer = await sessions.ask(account, {
      path: '/api/v1/statuses',
      form: statusForm(post, index, images.ids),
      idempotencyKey: idempotencyKey(post.id, index),
    });
    // What it answers is gone; else the server has no such address.
    const isReply = index > 0 || post.repliesTo !== undefined;
    if (!answer.ok) return answer.status === 404 && isReply ? { ok: false, why: 'gone' } : failed(answer);
    const status = asObject(answer.body);
    const out = posted(status);
    if (!out) return { ok: false, why: 'server' };
    // Under the same key the server answers what a try before put there.
    return (await hasTheWords(sessions, order, status)) === false ? { ok: false, why: 'already-out' } : out;
  }

  async function remove({ account, post, index }: RemoveOrder): Promise<RemoveAnswer> {
    const known = post.parts[index]?.posted?.id;
    const unheard = known === undefined && (await unheardOf({ account, post, index }));
    if (unheard && !unheard.ok) return { ok: false, why: unheard.why };
    const id = known ?? (unheard ? asText(unheard.status?.id) : undefined);
    if (id === undefined) return { ok: true };
    const answer = await sessions.ask(account, {
      path: `/api/v1/statuses/${encodeURIComponent(id)}`,
      method: 'DELETE',
    });
    return answer.ok || answer.status === 404 ? { ok: true } : { ok: false, why: answer.why };
  }

  /** A part that may be there though nobody heard so. */
  async function unheardOf(order: RemoveOrder) {
    const found = await findPosted(sessions, order);
    // Where that cannot be said, what is known of is deleted all the same.
    return found.ok || found.why !== 'refused' ? found : { ok: true as const, status: undefined };
  }

  function posted({ id, url }: Record<string, unknown>): Extract<PartAnswer, { ok: true }> | undefined {
    const [name, address] = [asText(id), asText(url)];
    if (!name || name.length > 200) return undefined;
    const isAddress = address && address.length <= 4000 && /^https?:\/\//i.test(address) && URL.canParse(address);
    return { ok: true, posted: { id: name, ...(isAddress && { url: address }), at: needs.now() } };
  }

  return {
    publish,
    remove,
    answers: (order) => answersTo(sessions, order),
    signIn: sessions.signIn,
    signOut: sessions.signOut,
  };
}

/** Was there a try that the server's own memory does not cover for certain? */
function mayBeOut({ createdAt, parts, state }: Post, index: number, now: string): boolean {
  if (state.kind === 'queued' && (state.attempts > 0 || state.since !== undefined)) return true;
  // No try of a part is older than its post, or than the part before it.
  const before = index > 0 ? parts[index - 1]?.posted?.at : undefined;
  const from = [createdAt, before ?? ''].sort()[1] ?? createdAt;
  const sinceMs = Date.parse(now) - Date.parse(from);
  // Of a clock that was set back it cannot be said how long that was.
  return sinceMs > KEY_LASTS_MS || sinceMs < 0;
}

function fits({ limits = DEFAULT_LIMITS.mastodon }: Account, { contentWarning }: Post, text: string): boolean {
  const { characters, perLink } = limits;
  return mastodonLength(text, { perLink, ...(contentWarning && { contentWarning }) }) <= characters;
}

function failed({ why, retryAt }: Extract<PostingAnswer, { ok: false }>): Failed {
  return { ok: false, why, ...(retryAt && { retryAt }) };
}
