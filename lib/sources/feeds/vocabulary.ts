import type { Xml } from '../../text/xml.ts';

/** The prefix by which each vocabulary is known here, by a part of its namespace's address. */
const VOCABULARIES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/purl\.org\/rss\/1\.0\/$|^https?:\/\/my\.netscape\.com\/rdf\/simple\/0\.9\/$/, ''],
  [/purl\.org\/dc\/elements\/1\.[01]\/?$/, 'dc'],
  [/purl\.org\/dc\/terms\/?$/, 'dcterms'],
  [/prismstandard\.org\/namespaces\//, 'prism'],
  [/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication\/?$/, 'sy'],
  [/^https?:\/\/www\.w3\.org\/2005\/Atom\/?$|^https?:\/\/purl\.org\/atom\/ns#?$/, 'atom'],
  [/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf'],
  [/www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/search\.yahoo\.com\/mrss/, 'media'],
  [/itunes\.com\/dtds\/podcast-1\.0\.dtd$/i, 'itunes'],
  [/youtube\.com\/xml\/schemas/, 'yt'],
  [/arxiv\.org\/schemas\/atom/, 'arxiv'],
];

/** What prefixes mean that one element declares; those around it are not copied for each. */
interface Scope {
  names: ReadonlyMap<string, string>;
  around: Scope | undefined;
}

/**
 * Names each element by the prefix that its vocabulary is known by here, whatever the feed calls it: `dc:creator`, `prism:doi`,
 * `atom:entry`; RSS's own stay bare. A prefix that no address is given for is taken at its word. Changes the elements.
 */
export function nameByVocabulary(nodes: readonly Xml[], scope?: Scope): void {
  for (const node of nodes) {
    const own = declaredIn(node, scope);
    const colon = node.name.indexOf(':');
    const [prefix, local] = colon < 0 ? ['', node.name] : [node.name.slice(0, colon), node.name.slice(colon + 1)];
    const known = meaningOf(prefix, own) ?? prefix;
    node.name = known ? `${known}:${local}` : local;
    nameByVocabulary(
      node.children.filter((child) => typeof child !== 'string'),
      own,
    );
  }
}

function meaningOf(prefix: string, scope: Scope | undefined): string | undefined {
  for (let at = scope; at; at = at.around) {
    const known = at.names.get(prefix);
    if (known !== undefined) return known;
  }
  return undefined;
}

function declaredIn({ attributes }: Xml, around: Scope | undefined): Scope | undefined {
  let names: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    names ??= new Map();
    const prefix = name.slice('xmlns:'.length);
    const address = (attributes[name] ?? '').trim();
    names.set(prefix, VOCABULARIES.find(([pattern]) => pattern.test(address))?.[1] ?? prefix);
  }
  return names ? { names, around } : around;
}
