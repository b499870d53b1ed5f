import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { gatherFacts } from '../../lib/article/extract/in-page/index.ts';
import { extractCapture } from '../../lib/article/extract/index.ts';
import { findPages, type SavedPage } from './pages.ts';
import { report } from './report.ts';
import { type PageResult, resultOf } from './result.ts';

/** Reads saved pages with the code that a click runs, in the page and in the background: `npm run eval:capture -- DIR [--json FILE]`. */
function main(args: string[]): number {
  const at = args.indexOf('--json');
  const jsonFile = at < 0 ? undefined : args[at + 1];
  const [folder] = args.filter((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));
  if (folder === undefined || (at >= 0 && jsonFile === undefined)) {
    console.error('usage: npm run eval:capture -- DIR [--json FILE] [--misses]');
    return 2;
  }
  const results = new Map<SavedPage, PageResult>();
  for (const page of findPages(folder)) results.set(page, capture(page));
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify([...results.values()], null, 1)}\n`);
  const exceptions = JSON.parse(readFileSync(join(import.meta.dirname, 'exceptions.json'), 'utf8'));
  return report(results, exceptions, { misses: args.includes('--misses') }) ? 0 : 1;
}

/** Decodes and parses the file as a browser would, without running a script, and captures it at its address. */
function capture(page: SavedPage): PageResult {
  const dom = new JSDOM(readFileSync(page.path), { url: page.url, virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const begin = performance.now();
  const facts = structuredClone(gatherFacts(document, { href: page.url }));
  const captured = extractCapture(facts, new Date(0).toISOString());
  const ms = performance.now() - begin;
  const result = resultOf(page.name, captured, Math.round(ms * 100) / 100);
  dom.window.close();
  return result;
}

process.exitCode = main(process.argv.slice(2));
