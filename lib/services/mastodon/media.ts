import type { PartAnswer, PartOrder } from '../../ports/publishing.ts';
import { asObject, asText } from '../../text/json.ts';
import type { PostingAnswer } from '../posting-http.ts';
import type { Sessions } from './session.ts';

type Failed = Extract<PartAnswer, { ok: false }>;

/** How long is waited for a server that is at work on an image. */
const WAITS_MS = [500, 1000, 1500, 2000, 3000, 4000, 5000, 5000, 5000];

interface Needs {
  sessions: Pick<Sessions, 'ask'>;
  sleep(ms: number): Promise<void>;
}

/** Uploads the images of a part, with what they say: their ids at the server, in their order. https://docs.joinmastodon.org/methods/media/#v2 */
export async function uploadImages(
  needs: Needs,
  { account, post, index, imageOf }: PartOrder,
): Promise<{ ok: true; ids: string[] } | Failed> {
  const ids: string[] = [];
  for (const imageId of post.parts[index]?.imageIds ?? []) {
    const [image, bytes] = [post.images?.find((each) => each.id === imageId), await imageOf(imageId)];
    if (!image || !bytes) return { ok: false, why: 'image' };
    const form = new FormData();
    // Its own name may say more than it shows.
    form.append('file', new Blob([bytes], { type: image.mime }), `image.${image.mime.slice('image/'.length)}`);
    if (image.alt !== '') form.append('description', image.alt);
    const answer = await needs.sessions.ask(account, { path: '/api/v2/media', form });
    if (!answer.ok) return mediaFailure(answer);
    const id = asText(asObject(answer.body).id);
    if (!id || !/^[\w-]{1,200}$/.test(id)) return { ok: false, why: 'server' };
    const failed = answer.status === 202 ? await unfinished(needs, account, id) : undefined;
    if (failed) return failed;
    ids.push(id);
  }
  return { ok: true, ids };
}

/** Waits until the server is done with an image; `undefined` once it is. */
async function unfinished(
  { sessions, sleep }: Needs,
  account: PartOrder['account'],
  id: string,
): Promise<Failed | undefined> {
  for (const ms of WAITS_MS) {
    await sleep(ms);
    const answer = await sessions.ask(account, { path: `/api/v1/media/${id}` });
    if (!answer.ok) return mediaFailure(answer);
    // 206 while it is at work.
    if (answer.status === 200) return undefined;
  }
  return { ok: false, why: 'server' };
}

function mediaFailure({ why, status, retryAt }: Extract<PostingAnswer, { ok: false }>): Failed {
  // What it cannot read, or does not take.
  if (status === 422 || status === 415) return { ok: false, why: 'image' };
  return { ok: false, why, ...(retryAt && { retryAt }) };
}
