import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A status as the server keeps it. */
export interface FakeStatus {
  id: string;
  uri: string;
  url: string;
  content: string;
  text: string;
  created_at: string;
  in_reply_to_id: string | null;
  spoiler_text: string;
  visibility: string;
  language: string | null;
  media_attachments: { id: string; description: string | null; type: string }[];
  poll: { options: { title: string }[]; expires_in: number; multiple: boolean } | null;
}

type Outcome =
  /** The line breaks before the server hears of it. */
  | 'drop-before'
  /** The server does it; nobody hears of that. */
  | 'drop-after'
  | { status: number; body?: unknown; headers?: Record<string, string> };

/** The parameters of `POST /api/v1/statuses`, with their types: https://docs.joinmastodon.org/methods/statuses/#form-data-parameters. */
const STATUS_FIELDS: Record<string, RegExp> = {
  status: /^[\s\S]*$/,
  'media_ids[]': /^\d+$/,
  'poll[options][]': /^[\s\S]{1,50}$/,
  'poll[expires_in]': /^\d+$/,
  'poll[multiple]': /^(?:true|false)$/,
  'poll[hide_totals]': /^(?:true|false)$/,
  in_reply_to_id: /^\d+$/,
  sensitive: /^(?:true|false)$/,
  spoiler_text: /^[\s\S]*$/,
  visibility: /^(?:public|unlisted|private|direct)$/,
  language: /^[a-z]{2,3}$/,
  scheduled_at: /^\d{4}-/,
};
const LISTS = new Set(['media_ids[]', 'poll[options][]']);
const KEY_LASTS_MS = 3_600_000;
/** As Mastodon has it: a browser may ask it from any page. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, accept, idempotency-key',
  'access-control-allow-methods': 'GET, POST, DELETE',
};

/** A server of Mastodon at an address of this machine, as far as Sheaf asks it. It takes nothing that the published API does not name. */
export async function aMastodonServer({ now }: { now: () => number }) {
  const token = 'token-secret-1';
  const statuses: FakeStatus[] = [];
  const replies: { id: string; to: string; acct: string; content: string; created_at: string; url: string }[] = [];
  const liked = new Map<string, { favourites_count: number; reblogs_count: number }>();
  const keys = new Map<string, { id: string; at: number }>();
  const media = new Map<string, { description: string | null; bytes: number; type: string; polls: number }>();
  const requests: { method: string; path: string; authorization: string | undefined; body: string }[] = [];
  const outcomes = new Map<string, Outcome[]>();
  const revoked: string[] = [];
  const apps = new Map<string, { secret: string; redirect: string; scopes: string }>();
  const codes = new Map<string, { clientId: string; redirect: string; challenge: string }>();
  const set = { characters: 500, slowMedia: 0, forgetsKeys: false };
  let ids = 100;

  const refuse = (error: string, status = 422) => ({ status, body: { error } });
  type Answer = { status: number; body: unknown; headers?: Record<string, string> };

  async function bodyOf(request: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  function takeStatus(form: URLSearchParams, key: string | undefined): Answer {
    for (const [name, value] of form) {
      if (!Object.hasOwn(STATUS_FIELDS, name)) return refuse(`Unknown parameter ${name}`);
      if (!STATUS_FIELDS[name]?.test(value)) return refuse(`Bad type of ${name}`);
      if (!LISTS.has(name) && form.getAll(name).length > 1) return refuse(`Twice ${name}`);
    }
    const known = key && !set.forgetsKeys ? keys.get(key) : undefined;
    if (known && now() - known.at < KEY_LASTS_MS) {
      return { status: 200, body: statuses.find(({ id }) => id === known.id) };
    }
    const [text, mediaIds, options] = [
      form.get('status') ?? '',
      form.getAll('media_ids[]'),
      form.getAll('poll[options][]'),
    ];
    if (text === '' && mediaIds.length === 0) return refuse("Validation failed: Text can't be blank");
    if (text.length > set.characters) return refuse('Validation failed: Text limit exceeded');
    if (mediaIds.length > 4) return refuse('Cannot attach more than 4 files');
    if (mediaIds.some((id) => !media.has(id))) return refuse('Media not found');
    if (mediaIds.some((id) => (media.get(id)?.polls ?? 0) > 0))
      return refuse('Cannot attach files that have not finished processing');
    if (options.length > 0 && mediaIds.length > 0) return refuse('Cannot attach both');
    const seconds = Number(form.get('poll[expires_in]') ?? 0);
    if (options.length === 1 || options.length > 4) return refuse('Validation failed: options');
    if (options.length > 0 && (seconds < 300 || seconds > 2_629_746)) return refuse('Validation failed: expires');
    const replyTo = form.get('in_reply_to_id');
    if (replyTo && !statuses.some(({ id }) => id === replyTo)) {
      return refuse('The post you are trying to reply to does not appear to exist.', 404);
    }
    const id = String(++ids);
    const status: FakeStatus = {
      id,
      uri: `${origin}/users/ed/statuses/${id}`,
      url: `${origin}/@ed/${id}`,
      content: contentOf(text),
      text,
      created_at: new Date(now()).toISOString(),
      in_reply_to_id: replyTo,
      spoiler_text: form.get('spoiler_text') ?? '',
      visibility: form.get('visibility') ?? 'public',
      language: form.get('language'),
      media_attachments: mediaIds.map((each) => ({
        id: each,
        type: 'image',
        description: media.get(each)?.description ?? null,
      })),
      poll:
        options.length > 0
          ? {
              options: options.map((title) => ({ title })),
              expires_in: seconds,
              multiple: form.get('poll[multiple]') === 'true',
            }
          : null,
    };
    statuses.push(status);
    if (key) keys.set(key, { id, at: now() });
    return { status: 200, body: status };
  }

  /** Each of these once, and no other. */
  function onlyFields(form: URLSearchParams, names: readonly string[]): boolean {
    return [...form.keys()].sort().join() === [...names].sort().join();
  }

  function registerApp(form: URLSearchParams): Answer {
    const [redirect, scopes] = [form.get('redirect_uris') ?? '', form.get('scopes') ?? ''];
    if (!onlyFields(form, ['client_name', 'redirect_uris', 'scopes']) || !URL.canParse(redirect))
      return refuse('Validation');
    const clientId = `client-${++ids}`;
    apps.set(clientId, { secret: `client-secret-${ids}`, redirect, scopes });
    return {
      status: 200,
      body: { id: '1', name: form.get('client_name'), client_id: clientId, client_secret: `client-secret-${ids}` },
    };
  }

  function giveToken(form: URLSearchParams): Answer {
    const names = ['grant_type', 'client_id', 'client_secret', 'redirect_uri', 'code', 'code_verifier', 'scope'];
    const app = apps.get(form.get('client_id') ?? '');
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      onlyFields(form, names) &&
      form.get('grant_type') === 'authorization_code' &&
      app?.secret === form.get('client_secret') &&
      app.redirect === form.get('redirect_uri') &&
      code?.clientId === form.get('client_id') &&
      code.challenge === challenge;
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
    return { status: 200, body: { access_token: token, token_type: 'Bearer', scope: app.scopes, created_at: 1 } };
  }

  /** The page at which the person says yes: where it leads. */
  function authorize(address: string): string {
    const { searchParams: asked, origin: at, pathname } = new URL(address);
    const clientId = asked.get('client_id') ?? '';
    const app = apps.get(clientId);
    const names = [
      'response_type',
      'client_id',
      'redirect_uri',
      'scope',
      'state',
      'code_challenge',
      'code_challenge_method',
    ];
    if (at !== origin || pathname !== '/oauth/authorize' || !onlyFields(asked, names)) throw new Error('Not the page');
    if (!app || asked.get('redirect_uri') !== app.redirect || asked.get('scope') !== app.scopes)
      throw new Error('Not the app');
    if (asked.get('response_type') !== 'code' || asked.get('code_challenge_method') !== 'S256')
      throw new Error('Not PKCE');
    const code = `code-${++ids}`;
    codes.set(code, { clientId, redirect: app.redirect, challenge: asked.get('code_challenge') ?? '' });
    return `${app.redirect}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
  }

  async function takeMedia(body: Buffer, type: string): Promise<Answer> {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    for (const name of form.keys()) {
      if (!['file', 'thumbnail', 'description', 'focus'].includes(name)) return refuse(`Unknown parameter ${name}`);
    }
    const [file, description] = [form.get('file'), form.get('description')];
    if (!(file instanceof File) || !/^image\/(?:png|jpeg|gif|webp)$/.test(file.type))
      return refuse('Validation failed: File');
    if (description !== null && (typeof description !== 'string' || description.length > 1500))
      return refuse('Description');
    const id = String(++ids);
    media.set(id, { description, bytes: file.size, type: file.type, polls: set.slowMedia });
    const url = set.slowMedia > 0 ? null : `${origin}/media/${id}.png`;
    return { status: url ? 200 : 202, body: { id, type: 'image', url, description } };
  }

  function mediaOf(id: string): Answer {
    const found = media.get(id);
    if (!found) return refuse('Record not found', 404);
    if (found.polls > 0) found.polls--;
    const isDone = found.polls === 0;
    return {
      status: isDone ? 200 : 206,
      body: { id, type: 'image', url: isDone ? `${origin}/media/${id}.png` : null },
    };
  }

  function listed(params: URLSearchParams): Answer {
    for (const name of params.keys()) {
      if (!['limit', 'max_id', 'exclude_reblogs', 'exclude_replies', 'since_id', 'min_id'].includes(name))
        return refuse(name);
    }
    const limit = Math.min(40, Number(params.get('limit') ?? 20));
    const below = Number(params.get('max_id') ?? Number.POSITIVE_INFINITY);
    const found = statuses.filter(({ id }) => Number(id) < below).toReversed();
    return { status: 200, body: found.slice(0, limit).map(({ text: _, ...shown }) => shown) };
  }

  /** Everything below a status, as Mastodon orders it: each before what answers it. */
  function below(id: string): object[] {
    const own = statuses.filter((each) => each.in_reply_to_id === id).map((each) => shownOf(each));
    const others = replies.filter(({ to }) => to === id).map((each) => replyOf(each));
    return [...own, ...others].flatMap((each) => [each, ...below(each.id)]);
  }
  function shownOf({ text: _, ...status }: FakeStatus) {
    const replies_count = [...statuses, ...replies].filter(
      (each) => ('to' in each ? each.to : each.in_reply_to_id) === status.id,
    ).length;
    const counts = { favourites_count: 0, reblogs_count: 0, quotes_count: 0, ...liked.get(status.id) };
    return { ...status, ...counts, replies_count, account: { id: '7', acct: 'ed', display_name: 'Ed' } };
  }
  function replyOf({ id, to, acct, content, created_at, url }: (typeof replies)[number]) {
    const account = { id: '8', acct, display_name: `Dr ${acct} :blobcat:` };
    return { id, in_reply_to_id: to, account, content, created_at, url, spoiler_text: '', visibility: 'public' };
  }
  function ofStatus(place: string): Answer | undefined {
    const [, method, id, what] = /^(GET|DELETE) \/api\/v1\/statuses\/(\d+)(\/context)?$/.exec(place) ?? [];
    const status = statuses.find((each) => each.id === id);
    if (!id || !status) return undefined;
    if (method === 'GET' && what) return { status: 200, body: { ancestors: [], descendants: below(id) } };
    if (method === 'GET') return { status: 200, body: shownOf(status) };
    if (what) return undefined;
    statuses.splice(statuses.indexOf(status), 1);
    // An answer to what is gone answers nothing.
    for (const each of statuses) if (each.in_reply_to_id === id) each.in_reply_to_id = null;
    return { status: 200, body: { ...shownOf(status), text: status.text } };
  }

  async function answer(request: IncomingMessage, url: URL, body: Buffer): Promise<Answer> {
    const { method = '', headers } = request;
    const place = `${method} ${url.pathname}`;
    if (place === 'POST /oauth/revoke') {
      revoked.push(new URLSearchParams(body.toString()).get('token') ?? '');
      return { status: 200, body: {} };
    }
    // The person is signed in there, and says yes at once.
    if (place === 'GET /oauth/authorize') return { status: 302, body: {}, headers: { location: authorize(url.href) } };
    if (place === 'POST /api/v1/apps') return registerApp(new URLSearchParams(body.toString()));
    if (place === 'POST /oauth/token') return giveToken(new URLSearchParams(body.toString()));
    if (place === 'GET /api/v2/instance') {
      const configuration = {
        statuses: { max_characters: set.characters, max_media_attachments: 4, characters_reserved_per_url: 23 },
        media_attachments: { description_limit: 1500 },
        polls: { max_options: 4, max_characters_per_option: 50, min_expiration: 300, max_expiration: 2_629_746 },
      };
      return { status: 200, body: { domain: 'example.social', version: '4.5.0', configuration } };
    }
    if (headers.authorization !== `Bearer ${token}`) return refuse('The access token is invalid', 401);
    if (place === 'GET /api/v1/accounts/verify_credentials') {
      return { status: 200, body: { id: '7', username: 'ed', acct: 'ed', url: `${origin}/@ed` } };
    }
    if (place === 'POST /api/v1/statuses') {
      const key = headers['idempotency-key'];
      return takeStatus(new URLSearchParams(body.toString()), typeof key === 'string' ? key : undefined);
    }
    if (place === 'POST /api/v2/media') return takeMedia(body, headers['content-type'] ?? '');
    if (place === 'GET /api/v1/accounts/7/statuses') return listed(url.searchParams);
    const [, mediaId] = /^GET \/api\/v1\/media\/(\d+)$/.exec(place) ?? [];
    if (mediaId) return mediaOf(mediaId);
    const [, sourceId] = /^GET \/api\/v1\/statuses\/(\d+)\/source$/.exec(place) ?? [];
    const source = statuses.find(({ id }) => id === sourceId);
    if (source) return { status: 200, body: { id: source.id, text: source.text, spoiler_text: source.spoiler_text } };
    return ofStatus(place) ?? refuse('Record not found', 404);
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void (async () => {
      const url = new URL(request.url ?? '/', origin);
      if (request.method === 'OPTIONS') return response.writeHead(204, CORS).end();
      const body = await bodyOf(request);
      const place = `${request.method} ${url.pathname}`;
      const { authorization } = request.headers;
      requests.push({ method: request.method ?? '', path: url.pathname, authorization, body: body.toString('latin1') });
      const outcome = outcomes.get(place)?.shift();
      if (outcome === 'drop-before') return request.socket.destroy();
      const given: Answer = typeof outcome === 'object' ? { body: {}, ...outcome } : await answer(request, url, body);
      if (outcome === 'drop-after') return request.socket.destroy();
      response.writeHead(given.status, { ...CORS, 'content-type': 'application/json', ...given.headers });
      response.end(JSON.stringify(given.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    token,
    statuses,
    requests,
    media,
    revoked,
    set,
    authorize,
    /** Somebody answers a status, with HTML; answers its id. */
    reply: (to: string, content: string, { acct = 'ann@else.example', at = '2026-03-05T09:00:00.000Z' } = {}) => {
      const id = String(++ids);
      replies.push({ id, to, acct, content, created_at: at, url: `https://else.example/@ann/${id}` });
      return id;
    },
    like: (id: string, counts: { favourites_count: number; reblogs_count: number }) => liked.set(id, counts),
    texts: () => statuses.map(({ text }) => text),
    /** What becomes of the next request to a place, as in `POST /api/v1/statuses`. */
    next: (place: string, ...wanted: Outcome[]) => outcomes.set(place, [...(outcomes.get(place) ?? []), ...wanted]),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As Mastodon draws it: paragraphs, short links, mentions without their server. */
function contentOf(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const linked = escaped.replace(
    /(https?:\/\/)(\S{1,30})(\S*)/g,
    '<a href="$1$2$3" rel="nofollow"><span class="invisible">$1</span><span class="ellipsis">$2</span><span class="invisible">$3</span></a>',
  );
  const named = linked.replace(
    /(^|\s)@(\w+)@[\w.-]+\w/g,
    '$1<span class="h-card"><a href="#">@<span>$2</span></a></span>',
  );
  return `<p>${named.replace(/\n\n/g, '</p><p>').replace(/\n/g, '<br />')}</p>`;
}
