import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A name that the library made up for what a part leads to. */
const MADE_UP = /(?<= Id=")(?:rId)?[\w-]{21}(?=")/g;

/** A file of Word that holds the same, but no clock and no chance: `made` (an ISO instant) for its dates, and its links counted. */
export function withoutChance(file: Uint8Array, made: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]): [string, string | Uint8Array] => [
    path,
    /\.(?:xml|rels)$/.test(path) ? strFromU8(bytes) : bytes,
  ]);
  const names = new Map<string, string>();
  for (const [path, text] of parts) {
    if (typeof text !== 'string' || !path.endsWith('.rels')) continue;
    for (const [name] of text.matchAll(MADE_UP)) names.set(name, `link${names.size + 1}`);
  }
  const counted = (text: string) =>
    text.replace(/ (Id|r:id|r:embed)="([\w-]+)"/g, (all, by, name) =>
      names.has(name) ? ` ${by}="${names.get(name)}"` : all,
    );
  const dated = (text: string) => text.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${made}`);
  const same = (path: string, text: string) => (path === 'docProps/core.xml' ? dated(text) : counted(text));
  const sorted = parts
    .sort(([a], [b]) => inOrder(a, b))
    .map(([path, held]) => [path, typeof held === 'string' ? strToU8(same(path, held)) : held]);
  // Zip files hold local time, from 1980: this is the same everywhere.
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1) });
}

/** What a reader needs first stands first: some look there only. */
function inOrder(a: string, b: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
