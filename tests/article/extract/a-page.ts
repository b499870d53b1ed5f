import { JSDOM } from 'jsdom';
import type { Capture } from '../../../lib/article/article.ts';
import { gatherFacts } from '../../../lib/article/extract/in-page/index.ts';
import { extractCapture } from '../../../lib/article/extract/index.ts';

export const NOW = '2026-11-24T09:00:00.000Z';
export const TITLE = 'Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid';
export const DOI = '10.1038/171737a0';
/** Enough words that no page is taken for a notice. */
export const TEXT = `<p>${'We wish to suggest a structure for the salt of deoxyribose nucleic acid. '.repeat(40)}</p>`;
export const AUTHORS = [
  { family: 'Watson', given: 'James D.' },
  { family: 'Crick', given: 'Francis H. C.' },
];

/** What a click finds on a page of our own making. */
export function captured(
  head: string,
  body = `<h1>${TITLE}</h1>${TEXT}`,
  url = 'https://journal.example/a/1',
): Capture {
  const { window } = new JSDOM(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
    url,
  });
  return extractCapture(structuredClone(gatherFacts(window.document, window.location)), NOW);
}

export function metas(values: Record<string, string | string[]>): string {
  return Object.entries(values)
    .flatMap(([name, content]) => [content].flat().map((each) => `<meta name="${name}" content="${each}">`))
    .join('');
}

export function fieldsOf(capture: Capture) {
  if (!('article' in capture)) throw new Error(`no article but ${capture.kind}`);
  return capture.article.fields;
}
