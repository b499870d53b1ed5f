/** What a feed is called, without what publishers' systems set around the name: `Wiley: TAXON: Table of Contents` is TAXON. */
export function feedTitle(title: string): string {
  const name = title
    .replace(/^(?:ScienceDirect Publication|[^:]{2,40}(?=: .{2,200}: Table of Contents$)): /, '')
    .replace(/: Table of Contents$|(?<=[^\s:|–-])\s*[:|–-]?\s+\(?(?:RSS|Atom)(?: Feeds?)?\)?$/i, '')
    .trim();
  return name === '' ? title : name;
}
