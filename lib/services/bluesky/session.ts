import type { Account, BlueskyLogin, Secrets, SignInAnswer, SignInFailure } from '../../ports/publishing.ts';
import { isBlueskysOwn, parseServer } from '../../share/server.ts';
import { asText } from '../../text/json.ts';
import { MISFIT, maybe, shaped, textOf } from '../../text/parse.ts';
import type { PostingNeeds } from '../posting-http.ts';
import { type Directories, parseDid, parseHandle, resolveHandle, serverIn, serverOfDid } from './identity.ts';
import { type XrpcAnswer, type XrpcRequest, xrpc } from './xrpc.ts';

/** What is kept secret of an account. Its server is with it: its tokens go nowhere else. */
interface Session {
  server: string;
  password: string;
  access: string;
  refresh: string;
}

const LONGEST = 10_000;
const aSecret = textOf(LONGEST);
const parseSession = shaped<Session>({ server: aSecret, password: aSecret, access: aSecret, refresh: aSecret });
const parseLogin = shaped<BlueskyLogin>({ handle: aSecret, password: aSecret, server: maybe(aSecret) });

interface Needs extends PostingNeeds {
  secrets: Secrets;
  directories: Directories;
}

export interface Sessions {
  signIn(login: BlueskyLogin): Promise<SignInAnswer>;
  signOut(account: Account): Promise<void>;
  /** Asks the account's server in its name: with a new token where the last one has run out. */
  ask(account: Account, request: Omit<XrpcRequest, 'server' | 'token'>): Promise<XrpcAnswer>;
}

/** Sessions at Bluesky by app password: `com.atproto.server.createSession`. */
export function createSessions({ secrets, directories, ...needs }: Needs): Sessions {
  /** Two that run out at once are made anew by one. */
  const renewing = new Map<string, Promise<Session | XrpcAnswer>>();

  async function signIn(given: BlueskyLogin): Promise<SignInAnswer> {
    const login = parseLogin(given);
    const handle = login === MISFIT ? undefined : parseHandle(login.handle);
    if (login === MISFIT || !handle) return { ok: false, why: 'unknown-handle' };
    const found = await serverFor(handle, login.server?.trim() ?? '');
    if (!found.ok) return found;
    const password = login.password.trim();
    const answer = await create(found.server, handle, password);
    if (!answer.ok) return { ok: false, why: signInFailure(answer) };
    const { did, tokens, named } = sessionIn(answer.body);
    if (!did || !tokens) return { ok: false, why: 'server' };
    const server = behind(found.server, serverIn(answer.body.didDoc));
    const account: Account = { id: `bluesky ${did}`, network: 'bluesky', handle: named ?? handle, user: did, server };
    await secrets.put(account.id, { server, password, ...tokens } satisfies Session);
    return { ok: true, account };
  }

  async function serverFor(
    handle: string,
    typed: string,
  ): Promise<{ ok: true; server: string } | Extract<SignInAnswer, { ok: false }>> {
    if (typed !== '') {
      const server = parseServer(typed);
      return server ? { ok: true, server } : { ok: false, why: 'unfit-server' };
    }
    const resolved = await resolveHandle(needs, directories.handles, handle);
    if (!resolved.ok) return { ok: false, why: signInFailure(resolved) };
    if (!resolved.did) return { ok: false, why: 'unknown-handle' };
    const found = await serverOfDid(needs, directories, resolved.did);
    if (!found.ok) return { ok: false, why: signInFailure(found) };
    if (!found.server?.startsWith('https:')) return { ok: false, why: 'unknown-handle' };
    // Whoever has the handle names the server, and a handle is soon mistyped: a password goes only where the person says.
    return isBlueskysOwn(found.server)
      ? { ok: true, server: found.server }
      : { ok: false, why: 'other-server', server: found.server };
  }

  function create(server: string, identifier: string, password: string): Promise<XrpcAnswer> {
    const method = 'com.atproto.server.createSession';
    return xrpc(needs, { server, method, body: { identifier, password } });
  }

  async function ask(account: Account, request: Omit<XrpcRequest, 'server' | 'token'>): Promise<XrpcAnswer> {
    const session = await sessionOf(account);
    if (!session) return { ok: false, why: 'signed-out' };
    const asked = ({ server, access }: Session) => xrpc(needs, { ...request, server, token: access });
    const answer = await asked(session);
    if (answer.ok || answer.why !== 'signed-out') return answer;
    const renewed = await renew(account, session);
    return 'ok' in renewed ? renewed : asked(renewed);
  }

  function renew(account: Account, session: Session): Promise<Session | XrpcAnswer> {
    const running = renewing.get(account.id) ?? renewed(account, session).finally(() => renewing.delete(account.id));
    renewing.set(account.id, running);
    return running;
  }

  /** By the refresh token; where that has run out too, by the app password. */
  async function renewed(account: Account, session: Session): Promise<Session | XrpcAnswer> {
    const { server, refresh, password } = session;
    const method = 'com.atproto.server.refreshSession';
    let answer = await xrpc(needs, { server, method, body: 'nothing', token: refresh });
    if (!answer.ok && (answer.why === 'signed-out' || answer.why === 'refused')) {
      answer = await create(server, account.user, password);
    }
    if (!answer.ok) return answer;
    const { did, tokens } = sessionIn(answer.body);
    if (did !== account.user || !tokens) return { ok: false, why: 'signed-out' };
    const [next, kept] = [{ ...session, ...tokens }, await sessionOf(account)];
    // Who signed out meanwhile stays so, and who signed in anew goes on with that.
    if (kept && kept.refresh !== refresh) return kept;
    if (kept) await secrets.put(account.id, next);
    return next;
  }

  async function sessionOf(account: Account): Promise<Session | undefined> {
    const session = parseSession(await secrets.get(account.id));
    return session === MISFIT ? undefined : session;
  }

  return {
    signIn,
    ask,
    async signOut(account) {
      const session = await sessionOf(account);
      await secrets.remove(account.id);
      if (!session) return;
      const { server, refresh } = session;
      await xrpc(needs, { server, method: 'com.atproto.server.deleteSession', body: 'nothing', token: refresh });
    },
  };
}

/** The entrance of Bluesky names the server behind it. Any other that names one is not followed: nobody said so. */
function behind(entrance: string, named: string | undefined): string {
  return named && isBlueskysOwn(entrance) && isBlueskysOwn(named) ? named : entrance;
}

function sessionIn({ did, handle, accessJwt, refreshJwt }: Record<string, unknown>) {
  const [access, refresh] = [asText(accessJwt), asText(refreshJwt)];
  return {
    did: parseDid(did),
    named: parseHandle(asText(handle) ?? ''),
    tokens: access && refresh ? { access, refresh } : undefined,
  };
}

function signInFailure({ why, error }: Extract<XrpcAnswer, { ok: false }>): SignInFailure {
  if (error === 'AuthFactorTokenRequired') return 'not-app-password';
  if (why === 'signed-out') return 'wrong-password';
  return why === 'image' ? 'refused' : why;
}
