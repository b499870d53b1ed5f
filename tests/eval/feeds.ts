import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanDoi } from '../../lib/article/identifiers.ts';
import { parseFeed } from '../../lib/sources/feeds/parse-feed.ts';
import { fieldsOf } from '../../lib/sources/feeds/said.ts';
import { readOpml, writeOpml } from '../../lib/sources/opml.ts';
import { sourcesOf, subscriptionsOf } from '../../lib/sources/subscriptions.ts';

/**
 * `npm run eval:feeds [-- DIR]`: reads every feed of a folder, and compares with what is written in the files: as many items,
 * and every DOI of `prism:doi` and `dc:identifier`. Lists of subscriptions are read, followed, written and read again. Exit code 1 where
 * one is missed.
 */
const [folder = join(import.meta.dirname, '../../../shared/corpus/feeds')] = process.argv.slice(2);
const READING = { url: 'https://feed.example/feed', readAt: new Date().toISOString() };
const DOI_FIELD = /<(?:prism:doi|dc:identifier)\b[^>]*>\s*(?:<!\[CDATA\[)?([^<\]]+)/gi;

const sum = { feeds: 0, items: 0, wrongCounts: 0, dois: 0, missed: 0, lists: 0, followed: 0, unequal: 0 };
const has = { title: 0, doi: 0, journal: 0, authors: 0, issued: 0, abstract: 0, url: 0 };

for (const file of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, file));
  const raw = bytes.toString('utf8').replace(/<!--[\s\S]*?-->/g, '');
  if (/<opml\b/i.test(raw.slice(0, 2000))) readList(file, raw);
  else if (/<(?:rss|rdf:RDF|feed)\b/i.test(raw)) readFeed(file, bytes, raw);
  else console.log(`no feed: ${file}`);
}

const shares = Object.entries(has).map(([field, count]) => `${field} ${count}`);
console.log(
  `${sum.feeds} feeds, ${sum.items} items (${shares.join(', ')}) | wrong counts ${sum.wrongCounts} | DOIs ${sum.dois - sum.missed} of ${sum.dois} | ${sum.lists} lists of ${sum.followed} sources, ${sum.unequal} unequal after a round trip`,
);
process.exitCode = sum.feeds > 0 && sum.wrongCounts + sum.missed + sum.unequal === 0 ? 0 : 1;

function readFeed(file: string, bytes: Uint8Array, raw: string): void {
  const read = parseFeed(bytes, READING);
  const written = [...raw.matchAll(/<(?:item|entry)[\s>]/g)].length;
  sum.feeds += 1;
  if (!read.ok || read.feed.items.length !== written) {
    sum.wrongCounts += 1;
    console.log(`${file}: ${read.ok ? read.feed.items.length : read.problem}, not ${written} items`);
    if (!read.ok) return;
  }
  const items = read.feed.items.map(fieldsOf);
  sum.items += items.length;
  for (const field of Object.keys(has) as (keyof typeof has)[])
    has[field] += items.filter((fields) => fields[field] !== undefined).length;
  const found = new Set(items.map(({ doi }) => doi?.toLowerCase()));
  const named = [...raw.matchAll(DOI_FIELD)].map(([, text = '']) => cleanDoi(text)?.toLowerCase());
  for (const doi of new Set(named.filter((each) => each !== undefined))) {
    sum.dois += 1;
    if (found.has(doi)) continue;
    sum.missed += 1;
    console.log(`${file}: missed ${doi}`);
  }
}

function readList(file: string, raw: string): void {
  sum.lists += 1;
  const list = readOpml(raw);
  const again = list && readOpml(writeOpml(list, READING.readAt));
  const written = [...raw.matchAll(/\bxmlUrl\s*=\s*["'][^"']/gi)].length;
  const { sources, again: twice, unknown } = sourcesOf(list ?? { title: '', outlines: [] });
  sum.followed += sources.length;
  const whole = sources.map((each) => ({ folder: [], tags: [], starred: false, isPaused: false, ...each }));
  const own = readOpml(writeOpml(subscriptionsOf(whole, 'Sheaf'), READING.readAt));
  const isWhole = sources.length + twice + unknown.length === written;
  const isKept = own && JSON.stringify(sourcesOf(own).sources) === JSON.stringify(sources);
  for (const line of unknown) console.log(`${file}: cannot be followed: ${line}`);
  if (list && isWhole && isKept && JSON.stringify(list) === JSON.stringify(again)) return;
  sum.unequal += 1;
  console.log(`${file}: not read, or not equal after a round trip`);
}
