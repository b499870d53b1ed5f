import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article, CapturedArticle } from '../../lib/article/article.ts';
import { captureTakenBack } from '../../lib/article/capture-taken-back.ts';
import { fromCapture, mergeCapture } from '../../lib/article/merge.ts';
import { saidOf, sourcesOf } from '../../lib/article/words.ts';
import { saidBy } from '../../lib/services/said.ts';
import { aCapture } from '../support/builders.ts';

const [NOW, LATER] = ['2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z'];
const NAMES = ['journal', 'volume', 'pages', 'abstract', 'pmid'] as const;

const fields = fc.record(
  {
    journal: fc.constantFrom('One', 'Two'),
    volume: fc.constantFrom('1', '2'),
    pages: fc.constantFrom('1', '1-9'),
    abstract: fc.constantFrom('Short', 'Long'),
    pmid: fc.constantFrom('7', '8'),
  },
  { requiredKeys: [] },
);
const captures = fc.record({ fields, from: fc.constantFrom('citation_x', 'dc.x', 'og:x') }).map(({ fields, from }) => {
  const captured = aCapture({ journal: undefined, ...fields });
  const provenance = Object.fromEntries(Object.keys(captured.fields).map((name) => [name, { from }]));
  return { ...captured, provenance } as CapturedArticle;
});
const words = fc.uniqueArray(fc.record({ fields, registry: fc.constantFrom('crossref', 'pubmed', 'datacite') }), {
  selector: ({ registry }) => registry,
});

function values(article: Article, name: (typeof NAMES)[number]): Set<unknown> {
  return new Set(sourcesOf(saidOf(article), name).map(({ value }) => value));
}

it('gives the record as it was where nothing came since', () => {
  fc.assert(
    fc.property(captures, captures, (first, second) => {
      const before = fromCapture(first, { id: 'a', now: NOW });
      const after = mergeCapture(before, second, NOW);
      const { row, kept } = captureTakenBack(after, before, after, LATER);
      expect({ ...row, updatedAt: NOW }).toEqual(before);
      expect(kept).toEqual([]);
    }),
  );
});

it('gives what was said before, and what registries have said since', () => {
  fc.assert(
    fc.property(captures, captures, words, (first, second, said) => {
      const before = fromCapture(first, { id: 'a', now: NOW });
      const after = mergeCapture(before, second, NOW);
      const trust = { status: 'unchecked' } as const;
      const told = said.map((each) => saidBy(each.registry, each.fields, { trust }));
      const current = told.reduce((article, each) => mergeCapture(article, each, NOW), after);
      const { row } = captureTakenBack(current, before, after, LATER);
      const whole = told.reduce((article, each) => mergeCapture(article, each, NOW), before);
      for (const name of NAMES) {
        const [is, was, all] = [values(row, name), values(before, name), values(whole, name)];
        expect([name, [...is].filter((value) => !all.has(value) && !was.has(value))]).toEqual([name, []]);
        expect([name, [...was].filter((value) => !is.has(value))]).toEqual([name, []]);
        // A registry's word that was the page's too is kept once, as the page's.
        const lost = [...all].filter((value) => !is.has(value) && value !== second.fields[name]);
        expect([name, lost]).toEqual([name, []]);
      }
    }),
  );
});
