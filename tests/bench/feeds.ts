import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as feedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseFeed } from '../../lib/sources/feeds/parse-feed.ts';
import { fieldsOf } from '../../lib/sources/feeds/said.ts';
import { median } from './statistics.ts';

/**
 * `npm run bench:feeds [-- DIR]`: parses each feed of a folder with Sheaf's code, rss-parser and feedsmith in turn, the same
 * bytes in the same run; and, for itself, with what each item says put in the terms of an article, which neither does. Exit code 1 where Sheaf's median file takes longer than either's.
 */
const [folder = join(import.meta.dirname, '../../../shared/corpus/feeds')] = process.argv.slice(2);
const ROUNDS = 31;
const READING = { url: 'https://feed.example/feed', readAt: new Date().toISOString() };

const peer = new RssParser();
const WAYS = {
  sheaf: async (bytes: Buffer) => parseFeed(bytes, READING),
  'with the terms of an article': async (bytes: Buffer) => {
    const read = parseFeed(bytes, READING);
    return read.ok && read.feed.items.map(fieldsOf);
  },
  'rss-parser': async (bytes: Buffer) => peer.parseString(bytes.toString('utf8')),
  feedsmith: async (bytes: Buffer) => feedsmith(bytes.toString('utf8')),
};
type Way = keyof typeof WAYS;

const ways = Object.keys(WAYS) as Way[];
const noTimes = () => Object.fromEntries(ways.map((way) => [way, [] as number[]])) as Record<Way, number[]>;
const times = noTimes();
let refused = 0;
for (const file of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, file));
  if (!parseFeed(bytes, READING).ok) continue;
  const own = noTimes();
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const way of ways) {
        const started = performance.now();
        await WAYS[way](bytes);
        own[way].push(performance.now() - started);
      }
  } catch (error) {
    // Only what all of them read is compared.
    console.log(`${file}: ${error instanceof Error ? error.message.slice(0, 100) : error}`);
    refused += 1;
    continue;
  }
  for (const way of ways) times[way].push(median(own[way]));
}

const of = (way: Way) => median(times[way]);
const figures = ways.map((way) => `${way} ${of(way).toFixed(2)} ms`).join(' | ');
const peers = ['rss-parser', 'feedsmith'] as const;
const ratios = peers.map((way) => `${way} / sheaf ${(of(way) / of('sheaf')).toFixed(2)}`);
console.log(`median of ${times.sheaf.length} feeds (${refused} refused by a peer): ${figures} | ${ratios.join(' | ')}`);
process.exitCode = peers.every((way) => of(way) >= of('sheaf')) ? 0 : 1;
