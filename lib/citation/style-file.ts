/** What a `.csl` file turned out to be. */
export type StyleFile =
  | { ok: true; id: string; title: string; xml: string }
  /** `parent` is the style that a dependent one is a name of. */
  | { ok: false; reason: 'too-large' | 'no-xml' | 'no-style' | 'entities' | 'dependent'; parent?: string };

/** The largest style of the official repository is a tenth of it. */
export const LARGEST_STYLE = 1_000_000;
const LONGEST_TITLE = 200;
const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** Reads a `.csl` file: what it calls itself, or why it cannot be one of the person's styles. Pages only: it needs their parser. */
export function readStyleFile(text: string): StyleFile {
  if (text.length > LARGEST_STYLE) return { ok: false, reason: 'too-large' };
  // No style needs them, and a few lines of them can unfold to gigabytes.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { ok: false, reason: 'entities' };
  const xml = text.replace(/^\ufeff/, '').trimStart();
  const root = new DOMParser().parseFromString(xml, 'application/xml');
  if (root.querySelector('parsererror')) return { ok: false, reason: 'no-xml' };
  const style = root.documentElement;
  if (style.localName !== 'style' || style.namespaceURI !== NAMESPACE) return { ok: false, reason: 'no-style' };
  const info = [...style.children].find(({ localName }) => localName === 'info');
  const told = (name: string) =>
    [...(info?.children ?? [])]
      .find(({ localName }) => localName === name)
      ?.textContent?.trim()
      .slice(0, LONGEST_TITLE);
  const parent = [...(info?.children ?? [])].find((child) => child.getAttribute('rel') === 'independent-parent');
  if (parent) return { ok: false, reason: 'dependent', parent: lastPart(parent.getAttribute('href') ?? '') };
  const has = (name: string) => [...style.children].some(({ localName }) => localName === name);
  const title = told('title');
  if (!title || !has('bibliography') || !has('citation')) return { ok: false, reason: 'no-style' };
  return { ok: true, id: `own:${told('id') || title}`, title, xml };
}

/** Can a text be a style, as far as that is seen without a parser? */
export function looksLikeStyle(text: string): boolean {
  if (text.length > LARGEST_STYLE || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return false;
  const root = /<style\b[^>]{0,2000}>/.exec(text)?.[0] ?? '';
  const parts = ['<info', '<citation', '<bibliography', '</style>'];
  return text.trimStart().startsWith('<') && root.includes(NAMESPACE) && parts.every((part) => text.includes(part));
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).slice(0, LONGEST_TITLE);
}
