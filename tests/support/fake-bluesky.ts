/** A server of Bluesky in memory, as far as Sheaf asks it. It takes nothing that a real one would not. */

interface FakeRecord {
  uri: string;
  cid: string;
  value: { text: string; reply?: { root: { cid: string }; parent: { cid: string } }; [name: string]: unknown };
}

type Outcome =
  /** The line breaks before the server hears of it. */
  | 'drop-before'
  /** The server does it; nobody hears of that. */
  | 'drop-after'
  | { status: number; body?: unknown; headers?: Record<string, string> };

/** With the origin under which it can be reached. */
export function aFakeBluesky(origin = 'https://pds.example.com') {
  const users = new Map([
    ['ed.example.com', 'did:plc:ed'],
    ['ann.example.com', 'did:plc:ann'],
  ]);
  const password = 'abcd-efgh-ijkl-mnop';
  const records = new Map<string, FakeRecord>();
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
        const cid = `cid-${records.size + 1}`;
        records.set(uri, { uri, cid, value: record });
        return json({ uri, cid, validationStatus: 'valid' });
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
