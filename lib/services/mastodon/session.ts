import type { Account, MastodonLogin, Secrets, SignInAnswer, SignInFailure } from '../../ports/publishing.ts';
import { mastodonLimits } from '../../share/mastodon/limits.ts';
import { parseServer } from '../../share/server.ts';
import { asObject, asText } from '../../text/json.ts';
import { MISFIT, maybe, shaped, textOf } from '../../text/parse.ts';
import type { HttpFailure, PostingAnswer, PostingNeeds } from '../posting-http.ts';
import { ask, type MastodonRequest } from './http.ts';

/** Sheaf, as it is registered at a server. */
export interface RegisteredApp {
  clientId: string;
  clientSecret: string;
}

/** What is kept secret of an account. Its server is with it: its token goes nowhere else. */
interface Session {
  server: string;
  token: string;
  /** Absent where the person made the token. */
  app?: RegisteredApp;
}

const LONGEST = 10_000;
const aSecret = textOf(LONGEST);
/** What a header can hold. */
const TOKEN = /^[\x21-\x7e]{1,2000}$/;
const USER_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,98}[\p{L}\p{N}_])?$/u;
const parseSession = shaped<Session>({
  server: aSecret,
  token: aSecret,
  app: maybe(shaped<RegisteredApp>({ clientId: aSecret, clientSecret: aSecret })),
});
const parseLogin = shaped<MastodonLogin>({ server: aSecret, token: maybe(aSecret) });

/** Asks the person for a token at a server's own page. */
type Authorise = (
  server: string,
) => Promise<{ ok: true; token: string; app: RegisteredApp } | { ok: false; why: SignInFailure }>;

export interface Sessions {
  signIn(login: MastodonLogin): Promise<SignInAnswer>;
  signOut(account: Account): Promise<void>;
  /** Asks the account's server in its name. */
  ask(account: Account, request: Omit<MastodonRequest, 'server' | 'token'>): Promise<PostingAnswer>;
}

/** Sessions at servers of Mastodon, by access token. */
export function createSessions({
  secrets,
  authorise,
  ...needs
}: PostingNeeds & { secrets: Secrets; authorise: Authorise }): Sessions {
  async function signIn(typed: MastodonLogin): Promise<SignInAnswer> {
    const login = parseLogin(typed);
    const server = login === MISFIT ? undefined : parseServer(login.server);
    if (login === MISFIT || !server) return { ok: false, why: 'unfit-server' };
    const token = login.token?.trim();
    if (token) return enter({ server, token });
    const given = await authorise(server);
    return given.ok ? enter({ server, token: given.token, app: given.app }) : given;
  }

  async function enter(session: Session): Promise<SignInAnswer> {
    const { server, token } = session;
    if (!TOKEN.test(token)) return { ok: false, why: 'wrong-password' };
    const who = await ask(needs, { server, path: '/api/v1/accounts/verify_credentials', token });
    if (!who.ok) return { ok: false, why: signInFailure(who) };
    const { id, username } = asObject(who.body);
    const [user, name] = [asText(id), asText(username)];
    if (!user || user.length > 100 || /\s/.test(user) || !name || !USER_NAME.test(name)) {
      return { ok: false, why: 'unfit-server' };
    }
    const instance = await ask(needs, { server, path: '/api/v2/instance', token });
    // Other servers that speak Mastodon's language do not all tell their limits.
    if (!instance.ok && instance.status !== 404) return { ok: false, why: signInFailure(instance) };
    const about = instance.ok ? instance.body : {};
    const { host } = new URL(server);
    const account: Account = {
      id: `mastodon ${user}@${host}`,
      network: 'mastodon',
      handle: `${name}@${domainIn(about) ?? host}`,
      user,
      server,
      limits: mastodonLimits(about),
    };
    await secrets.put(account.id, session);
    return { ok: true, account };
  }

  async function sessionOf(account: Account): Promise<Session | undefined> {
    const session = parseSession(await secrets.get(account.id));
    return session === MISFIT ? undefined : session;
  }

  return {
    signIn,
    async ask(account, request) {
      const session = await sessionOf(account);
      if (!session) return { ok: false, why: 'signed-out' };
      return ask(needs, { ...request, server: session.server, token: session.token });
    },
    async signOut(account) {
      const session = await sessionOf(account);
      await secrets.remove(account.id);
      // What the person made, the person takes back.
      if (!session?.app) return;
      const { server, token, app } = session;
      const form = [['client_id', app.clientId] as const, ['client_secret', app.clientSecret] as const];
      await ask(needs, { server, path: '/oauth/revoke', form: [...form, ['token', token]] });
    },
  };
}

/** The domain of a server's handles, which need not be where it is. */
function domainIn(instance: unknown): string | undefined {
  const domain = asText(asObject(instance).domain)?.toLowerCase();
  return domain && domain.length <= 253 && /^[\p{L}\p{N}.-]+(?::\d{1,5})?$/u.test(domain) ? domain : undefined;
}

/** What a server's answer means to who signs in. */
export function signInFailure({ why, status }: { why: HttpFailure; status?: number }): SignInFailure {
  if (why === 'signed-out') return 'wrong-password';
  if (status === 404) return 'unfit-server';
  return why === 'image' ? 'refused' : why;
}
