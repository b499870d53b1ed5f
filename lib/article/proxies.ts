import { decodePercent } from '../text/percent.ts';

/** A label of a host by which libraries name their proxies: `ezproxy`, `libproxy`, `proxy-ub`, `ezp-prod1`, UNAM's `pbidi`. */
const PROXY_LABEL = /proxy|^ezp|^ez$|^eproxy|remotexs|webvpn|^idm$|^off-?campus$|^pbidi$/i;
/** Labels of a library, which count only behind a host that is written with hyphens. */
const LIBRARY_LABEL = /^(?:lib|library|libraries|libweb|biblio\w*|bib|remote|edu|ac)$/i;
/** What a publisher's host may end in once a proxy's hyphens are dots again. */
const GENERIC = /^(?:com|org|net|edu|gov|info|int|io)$/i;
/** Countries by which publishers' hosts end; `gb` is none, and `in` and `us` stand in words and languages (`sign-in`, `en-us`). */
const COUNTRY = /^(?!gb$)[a-z]{2}$/i;
/** Behind these a country's name is no registrable name yet: `co.uk`, `com.br`. */
const SECOND_LEVEL = /^(?:co|com|org|net|ac|edu|gov|gob|gouv|or|ne|go|nhs|mil)$/i;
const REDIRECTORS = /(?:^|\.)(?:openathens\.net|oclc\.org)$|proxy|^ezp|\.ezp/i;

const PROXY_HOST =
  /(?:^|\.)(?:[\w-]*ezproxy[\w-]*|ezp[\d-]*|libproxy[\w-]*|[\w-]*proxy\.lib[\w-]*|proxy[\w-]*\.(?:lib|library)|webvpn|remotexs)\./i;

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
  if (parsed.search.includes('_x_tr_')) {
    parsed.search = parsed.search.replace(/(?<=[?&])_x_tr_[^&]*(?:&|$)/g, '').replace(/&$/, '');
  }
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
  const [first = '', ...rest] = labels;
  if (host.endsWith('.translate.goog')) return labels.length === 3 ? unhyphenated(first) : undefined;
  // Innovative's WAM: `0-www.nejm.org.library.edu`, `0-www-nejm-org.library.edu`.
  const numbered = /^\d-(?=.)/.test(first) ? first.slice(2) : undefined;
  if (numbered !== undefined) {
    const whole = numbered.includes('-') ? unhyphenated(numbered) : undefined;
    if (whole !== undefined) return rest.length > 1 ? whole : undefined;
    const end = rest.findIndex((label, i) => GENERIC.test(label) && isHost([numbered, ...rest.slice(0, i + 1)]));
    return end >= 0 && rest.length > end + 2 ? [numbered, ...rest.slice(0, end + 1)].join('.') : undefined;
  }
  const at = labels.findIndex((label, index) => index > 0 && PROXY_LABEL.test(label));
  if (first.includes('-') && (at > 0 || rest.some((label) => LIBRARY_LABEL.test(label)))) {
    const behind = unhyphenated(first);
    if (behind !== undefined && rest.length > 1) return behind;
  }
  if (at < 0) return undefined;
  // `www.nejm.org.mylib.idm.oclc.org`: the library's own label stands before `idm`.
  const own = labels.slice(0, labels[at] === 'idm' ? at - 1 : at);
  return own.length > 1 && isHost(own) ? own.join('.') : undefined;
}

/** EZproxy, OpenAthens and Google write a dot as a hyphen and a hyphen as two; `undefined` where that gives no host. */
function unhyphenated(label: string): string | undefined {
  const host = label
    .replace(/-s$/, '')
    .split('--')
    .map((part) => part.replace(/-/g, '.'))
    .join('-');
  return isHost(host.split('.')) ? host : undefined;
}

/** Are these the labels of a host that a publisher may have: a name of its own before a public ending? */
function isHost(labels: string[]): boolean {
  if (!labels.every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(label))) return false;
  const last = labels.at(-1) ?? '';
  const isCountry = COUNTRY.test(last);
  if (!isCountry && !GENERIC.test(last)) return false;
  const names = labels.slice(0, isCountry && SECOND_LEVEL.test(labels.at(-2) ?? '') ? -2 : -1);
  const name = names.at(-1) ?? '';
  if (!/[a-z]/i.test(name) || /^(?:www\d?|m)$/i.test(name)) return false;
  // Two labels may be words or a language: `sign-in`, `pt-br`.
  return names.length > 1 || (name.length > 2 && (GENERIC.test(last) || labels.length > 2));
}

/** Is it a library's proxy, also where the address behind it cannot be told: `login.ezproxy.example.edu`? */
export function isProxyHost(host: string): boolean {
  return PROXY_HOST.test(host);
}
