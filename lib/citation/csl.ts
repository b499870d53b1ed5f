import CSL from 'citeproc';
import { toMarked } from '../article/markup.ts';
import type { Citations, CitedEntry, CiteRequest } from './citations.ts';
import type { CslItem } from './csl-item.ts';
import enGB from './styles/locales-en-GB.xml?raw';
import enUS from './styles/locales-en-US.xml?raw';

/** No sentence cites more at once. */
const MOST_IN_TEXT = 50;
/** Longer than any entry: the longest title, a thousand authors. */
const LONGEST_ENTRY = 100_000;
const PRINTED = new Set(['article-journal', 'article-newspaper', 'article-magazine']);

/**
 * Sets items in a style. Whatever is in them, the answer holds marks and text only. For a worker: it takes seconds for a thousand.
 * @throws what the engine says of a style that is none
 */
export function cite({ style, locale, items, order }: CiteRequest, onProgress?: (share: number) => void): Citations {
  // A suffix has a full stop where initials have: `King, M. L., Jr.`, `King ML Jr`.
  const stop = /initialize-with="\./.test(style) ? '.' : '';
  const byId = new Map(items.map((item) => [item.id, withSuffixes(asPrinted(item), stop)]));
  const seen = new Set<string>();
  const engine = new CSL.Engine(
    {
      retrieveLocale: (lang) => (lang === 'en-GB' ? enGB : enUS),
      retrieveItem(id) {
        if (!seen.has(id)) onProgress?.(seen.add(id).size / byId.size);
        return byId.get(id) ?? { id, type: 'document' };
      },
    },
    style,
    locale,
  );
  engine.setOutputFormat('html');
  const ids = [...byId.keys()];
  engine.updateItems(ids, order === 'listed');
  const made = engine.makeBibliography();
  if (!made) throw new Error('The style has no bibliography');
  const [{ entry_ids }, html] = made;
  const entries = html.map((entry, index) => readEntry(entry_ids[index]?.[0] ?? '', entry));
  if (ids.length > MOST_IN_TEXT) return { entries };
  return { entries, inText: marked(engine.makeCitationCluster(ids.map((id) => ({ id })))) };
}

/** As a citation of print: with pages, a paper's address (and when it was read) says nothing more. */
function asPrinted(item: CslItem): CslItem {
  if (!PRINTED.has(item.type) || !item.page) return item;
  const { URL: _, accessed: __, ...printed } = item;
  return printed;
}

function withSuffixes(item: CslItem, stop: string): CslItem {
  const author = item.author?.map((name) =>
    /^[js]r$/i.test(name.suffix ?? '') ? { ...name, suffix: `${name.suffix}${stop}` } : name,
  );
  return author ? { ...item, author } : item;
}

function readEntry(id: string, html: string): CitedEntry {
  const [, left, rest] = /<div class="csl-left-margin">([\s\S]*?)<\/div>([\s\S]*)/.exec(html) ?? [];
  if (left === undefined || rest === undefined) return { id, text: marked(html) };
  return { id, label: marked(left), text: marked(rest) };
}

function marked(html: string) {
  return toMarked(html, LONGEST_ENTRY);
}
