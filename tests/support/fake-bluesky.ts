/** A server of Bluesky in memory, as far as Sheaf asks it. It takes nothing that a real one would not. */

interface FakeRecord {
  uri: string;
  cid: string;
  value: { text: string; reply?: { root: { cid: string }; parent: { cid: string } }; [name: string]: unknown };
}

/** What somebody else answered. */
interface FakeReply {
  uri: string;
  parent: string;
  handle: string;
  name: string;
  text: string;
  at: string;
}

type Outcome =
  /** The line breaks before the server hears of it. */
  | 'drop-before'
  /** The server does it; nobody hears of that. */
  | 'drop-after'
  | { status: number; body?: unknown; headers?: Record<string, string> };

/** With the origin under which it can be reached. */
export function aFakeBluesky(origin = 'https://morel.us-east.host.bsky.network') {
  const users = new Map([
    ['ed.example.com', 'did:plc:ed'],
    ['ann.example.com', 'did:plc:ann'],
  ]);
  const password = 'abcd-efgh-ijkl-mnop';
  const records = new Map<string, FakeRecord>();
  const replies: FakeReply[] = [];
  const likes = new Map<string, { likes: number; reposts: number }>();
  let made = 0;
  const requests: { method: string; url: string; authorization: string | null; body: unknown }[] = [];
  const outcomes = new Map<string, Outcome[]>();
  let [tokens, access, refresh, blobs] = [0, '', '', 0];

  const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
  const refused = (error: string, status = 400) => json({ error, message: `No: ${error}` }, status);

  const document = (did: string) => ({
    id: did,
    service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: origin }],
  });
  function session(did: string) {
    tokens++;
    [access, refresh] = [`access-secret-${tokens}`, `refresh-secret-${tokens}`];
    const [handle = ''] = [...users].find(([, each]) => each === did) ?? [];
    return json({ did, handle, accessJwt: access, refreshJwt: refresh, didDoc: document(did) });
  }

  function below(uri: string): string[] {
    const own = [...records.values()].filter(({ value }) => (value.reply?.parent as { uri?: string })?.uri === uri);
    return [...own.map((each) => each.uri), ...replies.filter(({ parent }) => parent === uri).map((each) => each.uri)];
  }
  /** `app.bsky.feed.defs#postView`. */
  function viewOf(uri: string): object | undefined {
    const counts = { likeCount: 0, repostCount: 0, quoteCount: 0, replyCount: below(uri).length };
    const { likes: likeCount = 0, reposts: repostCount = 0 } = likes.get(uri) ?? {};
    const record = records.get(uri);
    if (record) {
      const author = { did: 'did:plc:ed', handle: 'ed.example.com', displayName: 'Ed' };
      const own = { uri, cid: record.cid, author, record: record.value, indexedAt: record.value.createdAt };
      return { ...own, ...counts, likeCount, repostCount };
    }
    const reply = replies.find((each) => each.uri === uri);
    if (!reply) return undefined;
    const { handle, name, text, at } = reply;
    const author = { did: uri.split('/')[2], handle, displayName: name };
    return {
      uri,
      cid: 'c',
      author,
      record: { $type: 'app.bsky.feed.post', text, createdAt: at },
      indexedAt: at,
      ...counts,
    };
  }
  /** `app.bsky.feed.defs#threadViewPost`. */
  function threadOf(uri: string, depth: number): object {
    const post = viewOf(uri);
    if (!post) return { $type: 'app.bsky.feed.defs#notFoundPost', uri, notFound: true };
    const $type = 'app.bsky.feed.defs#threadViewPost';
    return { $type, post, ...(depth > 0 && { replies: below(uri).map((each) => threadOf(each, depth - 1)) }) };
  }

  async function answer(method: string, url: URL, request: Request): Promise<Response> {
    const token = request.headers.get('authorization')?.replace('Bearer ', '');
    const isIn = token === access && access !== '';
    switch (method) {
      case 'com.atproto.identity.resolveHandle': {
        const did = users.get(url.searchParams.get('handle') ?? '');
        return did ? json({ did }) : refused('InvalidRequest');
      }
      case 'com.atproto.server.createSession': {
        const given = (await request.json()) as { identifier: string; password: string };
        const did = users.get(given.identifier) ?? [...users.values()].find((each) => each === given.identifier);
        return did && given.password === password ? session(did) : refused('AuthenticationRequired', 401);
      }
      case 'com.atproto.server.refreshSession':
        return token === refresh && refresh !== '' ? session('did:plc:ed') : refused('ExpiredToken');
      case 'com.atproto.server.deleteSession':
        [access, refresh] = ['', ''];
        return json({});
      case 'com.atproto.repo.getRecord': {
        const { repo, collection, rkey } = Object.fromEntries(url.searchParams);
        const record = records.get(`at://${repo}/${collection}/${rkey}`);
        return record ? json(record) : refused('RecordNotFound');
      }
      case 'com.atproto.repo.uploadBlob': {
        if (!isIn) return refused('ExpiredToken');
        const size = (await request.arrayBuffer()).byteLength;
        const mimeType = request.headers.get('content-type');
        return json({ blob: { $type: 'blob', ref: { $link: `blob-${++blobs}` }, mimeType, size } });
      }
      case 'com.atproto.repo.createRecord': {
        if (!isIn) return refused('ExpiredToken');
        const { repo, collection, rkey, record } = (await request.json()) as Record<string, string> & {
          record: FakeRecord['value'];
        };
        const uri = `at://${repo}/${collection}/${rkey}`;
        if (!/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/.test(rkey ?? '') || records.has(uri)) {
          return refused('InvalidRequest');
        }
        const known = [...records.values()].map(({ cid }) => cid);
        const answered = record.reply ? [record.reply.root.cid, record.reply.parent.cid] : [];
        if (answered.some((cid) => !known.includes(cid))) return refused('InvalidRequest');
        const cid = `cid-${++made}`;
        records.set(uri, { uri, cid, value: record });
        return json({ uri, cid, validationStatus: 'valid' });
      }
      case 'com.atproto.repo.deleteRecord': {
        if (!isIn) return refused('ExpiredToken');
        const { repo, collection, rkey } = (await request.json()) as Record<string, string>;
        if (repo !== 'did:plc:ed' || !rkey) return refused('InvalidRequest');
        records.delete(`at://${repo}/${collection}/${rkey}`);
        return json({});
      }
      case 'app.bsky.feed.getPosts': {
        if (!isIn) return refused('ExpiredToken');
        const uris = url.searchParams.getAll('uris');
        if (uris.length > 25 || uris.length === 0) return refused('InvalidRequest');
        return json({ posts: uris.flatMap((uri) => viewOf(uri) ?? []) });
      }
      case 'app.bsky.feed.getPostThread': {
        if (!isIn) return refused('ExpiredToken');
        const uri = url.searchParams.get('uri') ?? '';
        const depth = Number(url.searchParams.get('depth') ?? 6);
        if (!viewOf(uri)) return refused('NotFound');
        return json({ thread: threadOf(uri, depth) });
      }
      default:
        return refused('MethodNotImplemented', 501);
    }
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init as RequestInit);
    const url = new URL(request.url);
    const method = url.pathname.replace('/xrpc/', '');
    const body = /json/.test(request.headers.get('content-type') ?? '') ? await request.clone().json() : undefined;
    requests.push({ method, url: request.url, authorization: request.headers.get('authorization'), body });
    const outcome = outcomes.get(method)?.shift();
    if (outcome === 'drop-before') throw new TypeError(`Failed to fetch ${request.url}`);
    if (typeof outcome === 'object') return json(outcome.body ?? {}, outcome.status, outcome.headers);
    const response =
      url.origin === 'https://plc.directory'
        ? json(document(url.pathname.slice(1)))
        : await answer(method, url, request);
    if (outcome === 'drop-after') throw new TypeError(`Failed to fetch ${request.url}`);
    return response;
  };

  return {
    fetch,
    password,
    requests,
    /** What was posted, in its order. */
    posted: () => [...records.values()],
    texts: () => [...records.values()].map(({ value }) => value.text),
    /** Somebody answers a post; answers where. */
    reply: (
      parent: string,
      text: string,
      { handle = 'ann.example.com', name = 'Ann', at = '2026-03-05T09:00:00.000Z' } = {},
    ) => {
      const uri = `at://did:plc:ann/app.bsky.feed.post/3k${String(replies.length + 1).padStart(11, 'a')}`;
      replies.push({ uri, parent, handle, name, text, at });
      return uri;
    },
    /** The one who answered deletes that; what hangs on it stays. */
    unreply: (uri: string) => {
      const reply = replies.find((each) => each.uri === uri);
      if (reply) reply.uri = `${uri}gone`;
    },
    like: (uri: string, counts: { likes: number; reposts: number }) => likes.set(uri, counts),
    /** What becomes of the next requests for a method. */
    next: (method: string, ...these: Outcome[]) => outcomes.set(method, these),
    expire: (what: 'access' | 'both') => {
      access = 'gone';
      if (what === 'both') refresh = 'gone';
    },
    /** The app password is taken back. */
    revoke: () => {
      [access, refresh] = ['gone', 'gone'];
      users.clear();
    },
    secrets: () => [
      password,
      ...Array.from({ length: tokens }, (_, each) => [
        `access-secret-${each + 1}`,
        `refresh-secret-${each + 1}`,
      ]).flat(),
    ],
  };
}

/** Secrets in memory. */
export function someSecrets() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (id: string) => structuredClone(kept.get(id)),
    put: async (id: string, secret: unknown) => void kept.set(id, structuredClone(secret)),
    remove: async (id: string) => void kept.delete(id),
  };
}
