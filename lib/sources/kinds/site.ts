/** The site of an address, as a browser is asked for it; none where it is no address. */
export function siteOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  // A port is no part of what a browser grants.
  const secure = `https://${hostname}/*`;
  if (protocol === 'https:') return [secure];
  // Most of what is still written so leads there.
  return protocol === 'http:' ? [`http://${hostname}/*`, secure] : [];
}
