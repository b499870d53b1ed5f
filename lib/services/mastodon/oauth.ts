import type { SignInFailure, WebSignIn } from '../../ports/publishing.ts';
import { asObject, asText } from '../../text/json.ts';
import type { PostingNeeds } from '../posting-http.ts';
import { ask } from './http.ts';
import { type RegisteredApp, signInFailure } from './session.ts';

/** No more than posting takes: who it is, what is out already, the images and the words. */
const SCOPES = 'read:accounts read:statuses write:media write:statuses';

type Failed = { ok: false; why: SignInFailure };

/** A token that the person gives Sheaf at the server's own page: https://docs.joinmastodon.org/methods/oauth, with PKCE. */
export async function authorise(
  needs: PostingNeeds & { web: WebSignIn },
  server: string,
): Promise<{ ok: true; token: string; app: RegisteredApp } | Failed> {
  const redirect = needs.web.redirectUrl();
  const registered = await register(needs, server, redirect);
  if (!registered.ok) return registered;
  const { app } = registered;
  const [verifier, state] = [randomText(), randomText()];
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirect,
    scope: SCOPES,
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
  });
  const answered = await needs.web.open(`${server}/oauth/authorize?${params}`);
  const code = codeIn(answered, { redirect, state, server });
  if (code === undefined) return { ok: false, why: 'cancelled' };
  const answer = await ask(needs, {
    server,
    path: '/oauth/token',
    form: [
      ['grant_type', 'authorization_code'],
      ['client_id', app.clientId],
      ['client_secret', app.clientSecret],
      ['redirect_uri', redirect],
      ['code', code],
      ['code_verifier', verifier],
      ['scope', SCOPES],
    ],
  });
  // Of a code that is not taken the server says 400 or 401.
  if (!answer.ok) return { ok: false, why: answer.why === 'signed-out' ? 'refused' : signInFailure(answer) };
  const token = asText(asObject(answer.body).access_token);
  return token ? { ok: true, token, app } : { ok: false, why: 'server' };
}

/** Anew at each sign-in: servers forget applications that nobody uses. */
async function register(
  needs: PostingNeeds,
  server: string,
  redirect: string,
): Promise<{ ok: true; app: RegisteredApp } | Failed> {
  const answer = await ask(needs, {
    server,
    path: '/api/v1/apps',
    form: [
      ['client_name', 'Sheaf'],
      ['redirect_uris', redirect],
      ['scopes', SCOPES],
    ],
  });
  if (!answer.ok) return { ok: false, why: answer.why === 'signed-out' ? 'refused' : signInFailure(answer) };
  const { client_id, client_secret } = asObject(answer.body);
  const [clientId, clientSecret] = [asText(client_id), asText(client_secret)];
  return clientId && clientSecret ? { ok: true, app: { clientId, clientSecret } } : { ok: false, why: 'unfit-server' };
}

/** What the server gave; nothing where it is not the answer to what was asked, or the person said no. */
function codeIn(
  address: string | undefined,
  { redirect, state, server }: { redirect: string; state: string; server: string },
): string | undefined {
  const url = address?.startsWith(redirect) ? URL.parse(address) : undefined;
  if (url?.searchParams.get('state') !== state) return undefined;
  // A server that says who it is has to be the one that was asked, or its code would go to another: RFC 9207.
  const issuer = url.searchParams.get('iss');
  if (issuer !== null && URL.parse(issuer)?.origin !== server) return undefined;
  return url.searchParams.get('code') || undefined;
}

function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
