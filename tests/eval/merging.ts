import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFields } from '../../lib/article/article.ts';
import { doiKey } from '../../lib/article/identifiers.ts';
import { parseWork } from '../../lib/services/crossref.ts';
import { parseFeed } from '../../lib/sources/feeds/parse-feed.ts';
import { fieldsOf } from '../../lib/sources/feeds/said.ts';
import { itemKeys, sameItem } from '../../lib/sources/item-keys.ts';
import { asList, asObject } from '../../lib/text/json.ts';

/**
 * `npm run eval:merging [-- DIR]`: papers of the feeds and of Crossref's answers in a folder that holds `feeds/` and `api/`. Two
 * that name one DOI are one paper, two that name different ones are two: that is the label. Each is then compared with every
 * other after one of the two was made to forget its identifiers and its address, as the sources that give neither do. Exit
 * code 1 where a pair is joined wrongly, or a DOI is there twice.
 */
const [folder = join(import.meta.dirname, '../../../shared/corpus')] = process.argv.slice(2);
const NOW = new Date().toISOString();

interface Said {
  from: string;
  doi: string;
  fields: Partial<ArticleFields>;
}

const said = [...fromFeeds(), ...fromCrossref()];
const byDoi = Map.groupBy(said, ({ doi }) => doi);

let twice = 0;
for (const same of byDoi.values()) {
  const [first, ...others] = same.map(({ fields }) => itemKeys(fields));
  twice += others.filter((keys) => first && !sameItem(first, keys)).length;
}

/** Those of one title key only are compared: no others can be joined by what is left. */
const byKey = new Map<string, Said[]>();
for (const each of said)
  for (const key of itemKeys(blind(each.fields))) byKey.set(key, [...(byKey.get(key) ?? []), each]);

const pairs = { right: 0, wrong: 0, missed: 0 };
for (const each of said) {
  const keys = itemKeys(blind(each.fields));
  const joined = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
  for (const other of joined) {
    if (other === each || !sameItem(keys, itemKeys(other.fields))) continue;
    if (other.doi === each.doi) pairs.right += 1;
    else {
      pairs.wrong += 1;
      console.log(`wrong: ${each.doi} (${each.from}) with ${other.doi} (${other.from}): ${each.fields.title}`);
    }
  }
  for (const other of byDoi.get(each.doi) ?? [])
    if (other !== each && !sameItem(keys, itemKeys(other.fields))) pairs.missed += 1;
}

const precision = pairs.right / (pairs.right + pairs.wrong);
const recall = pairs.right / (pairs.right + pairs.missed);
console.log(
  `${said.length} papers, ${byDoi.size} DOIs, ${twice} there twice | without identifiers: precision ${precision.toFixed(3)} | recall ${recall.toFixed(3)} (${pairs.right} pairs joined, ${pairs.wrong} wrongly, ${pairs.missed} missed)`,
);
process.exitCode = said.length > 0 && twice === 0 && pairs.wrong === 0 ? 0 : 1;

function blind({ title, journal, issued }: Partial<ArticleFields>): Partial<ArticleFields> {
  return { ...(title && { title }), ...(journal && { journal }), ...(issued && { issued }) };
}

function fromFeeds(): Said[] {
  const at = join(folder, 'feeds');
  return readdirSync(at).flatMap((file) => {
    const read = parseFeed(readFileSync(join(at, file)), { url: 'https://feed.example/', readAt: NOW });
    return read.ok ? read.feed.items.map(fieldsOf).flatMap((fields) => told(file, fields)) : [];
  });
}

function fromCrossref(): Said[] {
  const at = join(folder, 'api/crossref');
  return readdirSync(at)
    .filter((file) => file.endsWith('.json') || !file.includes('.'))
    .flatMap((file) => {
      const message = asObject(asObject(parsed(readFileSync(join(at, file), 'utf8'))).message);
      const works = Array.isArray(message.items) ? asList(message.items) : [message];
      return works.flatMap((work) => told(file, parseWork(work, NOW)?.fields ?? {}));
    });
}

function told(from: string, fields: Partial<ArticleFields>): Said[] {
  return fields.doi ? [{ from, doi: doiKey(fields.doi), fields }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
