import type {
  Account,
  PartAnswer,
  PartOrder,
  Publisher,
  RemoveAnswer,
  RemoveOrder,
  Secrets,
} from '../../ports/publishing.ts';
import {
  type BlobRef,
  blueskyPostUrl,
  POST_COLLECTION,
  postRecord,
  type StrongRef,
} from '../../share/bluesky/record.ts';
import { recordKey } from '../../share/bluesky/record-key.ts';
import { blueskyText, mentionedHandles } from '../../share/bluesky/rich-text.ts';
import { blueskyLength } from '../../share/counting/bluesky.ts';
import { networkRules } from '../../share/networks.ts';
import { type Post, repliedBy } from '../../share/post.ts';
import { asObject, asText } from '../../text/json.ts';
import type { PostingNeeds } from '../posting-http.ts';
import { answersTo } from './answers.ts';
import { DIRECTORIES, type Directories, resolveHandle } from './identity.ts';
import { createSessions, type Sessions } from './session.ts';
import type { XrpcAnswer } from './xrpc.ts';

export type Bluesky = Publisher & Pick<Sessions, 'signIn'>;

type Failed = Extract<PartAnswer, { ok: false }>;

/** Bluesky, at any server of the AT Protocol: https://docs.bsky.app. */
export function createBluesky({
  secrets,
  directories = DIRECTORIES,
  ...needs
}: PostingNeeds & { secrets: Secrets; directories?: Directories }): Bluesky {
  const sessions = createSessions({ ...needs, secrets, directories });

  async function publish(order: PartOrder): Promise<PartAnswer> {
    const { account, post, index } = order;
    const part = post.parts[index];
    if (!part) throw new RangeError('A post has no such part');
    if (!fits(part.text)) return { ok: false, why: 'too-long' };
    const key = recordKey(post, index);
    // A try before may have come to its end after all, though nobody heard of it.
    const found = await existing(account, key, part.text);
    if (found) return found;
    const replies = replyTo(post, index);
    if (!replies.ok) return replies;
    const blobs = await upload(order);
    if (!blobs.ok) return blobs;
    const mentioned = await resolve(account, part.text);
    if (!mentioned.ok) return mentioned;
    const images = part.imageIds.flatMap((id) => {
      const [blob, image] = [blobs.of.get(id), post.images?.find((each) => each.id === id)];
      return blob && image ? [{ blob, image }] : [];
    });
    const record = postRecord({
      text: part.text,
      dids: mentioned.dids,
      language: post.language,
      now: needs.now(),
      reply: replies.reply,
      images,
      card: part.card && { card: part.card, thumb: blobs.of.get(part.card.thumbId ?? '') },
    });
    const answer = await sessions.ask(account, {
      method: 'com.atproto.repo.createRecord',
      body: { repo: account.user, collection: POST_COLLECTION, rkey: key, record },
    });
    if (answer.ok) return posted(account, key, answer.body) ?? { ok: false, why: 'server' };
    // Two tries at once: one of them is in time.
    return (answer.why === 'refused' && (await existing(account, key, part.text))) || failed(answer);
  }

  /** By its own name, which a part has also where nobody heard that it came out. Of a record that is gone the server says that all is well. */
  async function remove({ account, post, index }: RemoveOrder): Promise<RemoveAnswer> {
    const posted = post.parts[index]?.posted;
    const key = posted ? posted.id.split('/').at(-1) : recordKey(post, index);
    const answer = await sessions.ask(account, {
      method: 'com.atproto.repo.deleteRecord',
      body: { repo: account.user, collection: POST_COLLECTION, rkey: key },
    });
    return answer.ok || answer.error === 'RecordNotFound' ? { ok: true } : { ok: false, why: answer.why };
  }

  /** The part where it is posted already. */
  async function existing(account: Account, key: string, text: string): Promise<PartAnswer | undefined> {
    const answer = await sessions.ask(account, {
      method: 'com.atproto.repo.getRecord',
      params: { repo: account.user, collection: POST_COLLECTION, rkey: key },
    });
    // Servers differ in the name of that; were it there all the same, its key would not be free.
    if (!answer.ok) return answer.why === 'refused' ? undefined : failed(answer);
    if (asObject(answer.body.value).text !== blueskyText(text).text) return { ok: false, why: 'already-out' };
    return posted(account, key, answer.body) ?? { ok: false, why: 'server' };
  }

  function posted(account: Account, key: string, body: Record<string, unknown>): PartAnswer | undefined {
    const [uri, cid] = [asText(body.uri), asText(body.cid)];
    if (!uri?.startsWith('at://') || !cid) return undefined;
    return { ok: true, posted: { id: uri, cid, url: blueskyPostUrl(account.handle, key), at: needs.now() } };
  }

  /** The images of a part, or else the picture of its card, as they are at the server now. */
  async function upload({
    account,
    post,
    index,
    imageOf,
  }: PartOrder): Promise<{ ok: true; of: Map<string, BlobRef> } | Failed> {
    const part = post.parts[index];
    const thumb = part?.card?.thumbId;
    const ids = part && part.imageIds.length > 0 ? part.imageIds : thumb ? [thumb] : [];
    const of = new Map<string, BlobRef>();
    for (const id of ids) {
      const [image, bytes] = [post.images?.find((each) => each.id === id), await imageOf(id)];
      // A card is one without its picture, which a backup may not have had; what a post shows is not left out.
      if ((!image || !bytes) && id === thumb) continue;
      if (!image || !bytes) return { ok: false, why: 'image' };
      const body = new Blob([bytes], { type: image.mime });
      const answer = await sessions.ask(account, { method: 'com.atproto.repo.uploadBlob', body });
      if (!answer.ok) return failed(answer);
      const blob = asObject(answer.body.blob);
      if (blob.$type !== 'blob') return { ok: false, why: 'server' };
      of.set(id, blob);
    }
    return { ok: true, of };
  }

  async function resolve(account: Account, text: string): Promise<{ ok: true; dids: Map<string, string> } | Failed> {
    const dids = new Map<string, string>();
    for (const handle of mentionedHandles(text)) {
      const answer = await resolveHandle(needs, account.server, handle);
      if (!answer.ok) return failed(answer);
      if (answer.did) dids.set(handle, answer.did);
    }
    return { ok: true, dids };
  }

  return {
    publish,
    remove,
    answers: (order) => answersTo(sessions, order),
    signIn: sessions.signIn,
    signOut: sessions.signOut,
  };
}

function fits(text: string): boolean {
  const { counting } = networkRules().bluesky;
  if (counting.unit !== 'graphemes-and-bytes') return true;
  const { graphemes, bytes } = blueskyLength(text);
  return graphemes <= counting.limit && bytes <= counting.bytes;
}

/** What a part of a thread answers: what the thread began with, and the one before it. */
function replyTo(post: Post, index: number): { ok: true; reply?: { root: StrongRef; parent: StrongRef } } | Failed {
  const { parts, repliesTo } = post;
  if (index === 0 && !repliesTo) return { ok: true };
  const [root, parent] = [repliesTo?.root ?? parts[0]?.posted, repliedBy(post, index)];
  if (!root?.cid || !parent?.cid) return { ok: false, why: 'gone' };
  return {
    ok: true,
    reply: { root: { uri: root.id, cid: root.cid }, parent: { uri: parent.id, cid: parent.cid } },
  };
}

function failed({ why, retryAt }: Extract<XrpcAnswer, { ok: false }>): Failed {
  return { ok: false, why, ...(retryAt && { retryAt }) };
}
