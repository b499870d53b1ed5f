/** The sites of Bluesky's own servers: the entrance, and those behind it. */
const OWN_SITES = ['https://bsky.social/*', 'https://*.host.bsky.network/*'];

/** The origin of a server as it was typed; `undefined` for one that would be sent a password in the clear. */
export function parseServer(typed: string): string | undefined {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.password) return undefined;
  if (isLoopback(url)) return /^https?:$/.test(url.protocol) ? url.origin : undefined;
  return url.protocol === 'https:' && url.hostname.includes('.') ? url.origin : undefined;
}

/** The sites that signing in reaches, as the browser is asked for them; none for a server on this machine, or of which the address is none. */
export function sitesOf(server: string): string[] {
  if (server.trim() === '') return OWN_SITES;
  const origin = parseServer(server);
  // A port is no part of what the browser grants.
  return origin && !isLoopback(new URL(origin)) ? [`https://${new URL(origin).hostname}/*`] : [];
}

/** Is an origin one of Bluesky's own servers, as `sitesOf` has them? */
export function isBlueskysOwn(origin: string): boolean {
  const { protocol, host } = new URL(origin);
  return protocol === 'https:' && (host === 'bsky.social' || host.endsWith('.host.bsky.network'));
}

function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
