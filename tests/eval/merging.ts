import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFields } from '../../lib/article/article.ts';
import { doiKey } from '../../lib/article/identifiers.ts';
import { itemKeys, sameItem } from '../../lib/sources/item-keys.ts';
import type { Answer, Ask } from '../../lib/sources/kinds/kind.ts';
import { kindOf } from '../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../lib/sources/source.ts';
import { asObject } from '../../lib/text/json.ts';

/**
 * `npm run eval:merging [-- DIR]`: papers of the feeds and of Crossref's and PubMed's answers in a folder that holds `feeds/` and
 * `api/`, as what is followed brings them. Two that name one DOI are one paper, two that name different ones are two: that is the
 * label. Each is then compared with every other after one of the two was made to forget its identifiers and its address, as
 * the sources that give neither do. Exit code 1 where a pair is joined wrongly, or a DOI is there twice.
 */
const [folder = join(import.meta.dirname, '../../../shared/corpus')] = process.argv.slice(2);
const NOW = new Date().toISOString();

interface Said {
  from: string;
  doi: string;
  fields: Partial<ArticleFields>;
}

const from = { feeds: fromFeeds(), Crossref: fromCrossref(), PubMed: fromPubmed() };
const said = Object.values(from).flat();
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
const counts = Object.entries(from).map(([name, papers]) => `${name} ${papers.length}`);
console.log(
  `${said.length} papers (${counts.join(', ')}), ${byDoi.size} DOIs, ${twice} there twice | without identifiers: precision ${precision.toFixed(3)} | recall ${recall.toFixed(3)} (${pairs.right} pairs joined, ${pairs.wrong} wrongly, ${pairs.missed} missed)`,
);
process.exitCode = said.length > 0 && twice === 0 && pairs.wrong === 0 ? 0 : 1;

function blind({ title, journal, issued }: Partial<ArticleFields>): Partial<ArticleFields> {
  return { ...(title && { title }), ...(journal && { journal }), ...(issued && { issued }) };
}

function fromFeeds(): Said[] {
  const at = join(folder, 'feeds');
  const where: Where = { kind: 'feed', url: 'https://feed.example/' };
  return readdirSync(at).flatMap((file) =>
    broughtBy(where, file, { url: where.url, bytes: readFileSync(join(at, file)) }),
  );
}

function fromCrossref(): Said[] {
  const at = join(folder, 'api/crossref');
  const where: Where = { kind: 'author', orcid: '0000-0002-1825-0097' };
  return readdirSync(at)
    .filter((file) => file.endsWith('.json') || !file.includes('.'))
    .flatMap((file) => {
      const message = asObject(asObject(parsed(readFileSync(join(at, file), 'utf8'))).message);
      const items = Array.isArray(message.items) ? message.items : [message];
      const bytes = new TextEncoder().encode(JSON.stringify({ message: { items } }));
      return broughtBy(where, file, { url: 'https://api.crossref.org/works', bytes });
    });
}

function fromPubmed(): Said[] {
  const at = join(folder, 'api/pubmed');
  const asked = { url: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?id=1', page: 1 };
  return readdirSync(at)
    .filter((file) => /medline.*\.txt$/.test(file))
    .flatMap((file) =>
      broughtBy({ kind: 'pubmed', query: 'x' }, file, { ...asked, bytes: readFileSync(join(at, file)) }, asked),
    );
}

/** What an answer brings to one who follows this; all of it, as if they had for long. */
function broughtBy(where: Where, file: string, answer: Answer, asked: Ask = { url: answer.url }): Said[] {
  const looking = { where, now: NOW, reached: '1900-01-01', email: '', ncbiKey: '' };
  const step = kindOf(where).read(answer, asked, looking);
  return step.ok ? step.items.flatMap((item) => told(file, item.fields())) : [];
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
