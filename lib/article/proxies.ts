import { decodePercent } from '../text/percent.ts';

/** A label of a host by which libraries name their proxies: `ezproxy`, `libproxy`, `proxy-ub`, `ezp-prod1`. */
const PROXY_LABEL = /proxy|^ezp|^ez$|^eproxy|remotexs|webvpn|^idm$/i;
/** What a publisher's host may end in once a proxy's hyphens are dots again. */
const TOP_LEVEL = /^(?:com|org|net|edu|gov|info|int|eu|io|[a-z]{2})$/i;
const REDIRECTORS = /(?:^|\.)(?:openathens\.net|oclc\.org)$|proxy|^ezp|\.ezp/i;

/** The publisher's own address behind a library's proxy (EZproxy in its forms, OpenAthens); any other address as it is. */
export function deproxyUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const target = redirectTarget(parsed);
  if (target) return deproxyUrl(target);
  const host = hostBehind(parsed.hostname);
  if (!host) return url;
  parsed.hostname = host;
  parsed.port = '';
  parsed.protocol = 'https:';
  return parsed.href;
}

/** `https://proxy.lib.edu/login?url=https://...`: the target is the rest of the address, often not encoded. */
function redirectTarget(parsed: URL): string | undefined {
  if (!/^\/(?:login|redirector\/.*|_auth\/.*)?$/i.test(parsed.pathname) || !REDIRECTORS.test(parsed.hostname))
    return undefined;
  const rest = /[?&](?:q?url)=(https?(?::|%3a).*)$/i.exec(parsed.search)?.[1];
  if (!rest) return undefined;
  const target = /^https?:\/\//i.test(rest) ? rest + parsed.hash : decodePercent(rest.split('&')[0] ?? '');
  return URL.canParse(target) ? target : undefined;
}

function hostBehind(host: string): string | undefined {
  const labels = host.split('.');
  const at = labels.findIndex((label, index) => index > 0 && PROXY_LABEL.test(label));
  if (at < 0) return undefined;
  // `www-nejm-org.mylib.idm.oclc.org`: the library's own label stands before `idm`.
  const own = labels.slice(0, labels[at] === 'idm' ? at - 1 : at);
  const [only] = own;
  if (own.length > 1) return isHost(own) ? own.join('.') : undefined;
  if (!only?.includes('-')) return undefined;
  // EZproxy writes a dot as a hyphen and a hyphen as two.
  const behind = only
    .replace(/-s$/, '')
    .split('--')
    .map((part) => part.replace(/-/g, '.'))
    .join('-');
  return isHost(behind.split('.')) ? behind : undefined;
}

function isHost(labels: string[]): boolean {
  return labels.length > 1 && labels.every(Boolean) && TOP_LEVEL.test(labels.at(-1) ?? '');
}
