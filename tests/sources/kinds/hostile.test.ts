import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';
import { NOW } from './a-look.ts';

const WHERES: Where[] = [
  { kind: 'journal', issn: ['0142-159X'] },
  { kind: 'feed', url: 'https://a.example/feed' },
  { kind: 'pubmed', query: 'gout' },
  { kind: 'preprints', server: 'medrxiv', category: 'Rheumatology' },
  { kind: 'author', orcid: '0000-0002-1825-0097' },
  { kind: 'bluesky', actor: 'anna.example', all: true },
  { kind: 'mastodon', profile: 'https://social.example/@anna', all: true },
  { kind: 'youtube', channelId: 'UC0123456789abcdefghij-_' },
];
/** Keys that are looked for, at any depth, holding anything. */
const KEYS = fc.constantFrom(
  ...'message items feed post record reason facets index features embed external uri title author text createdAt indexedAt DOI type created date-time date-parts ISSN abstract collection messages category version doi date esearchresult idlist cursor next-cursor value embeds media __proto__ constructor'.split(
    ' ',
  ),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e300,
      '',
      '10.5555/a',
      '2026-11-20',
      'Rheumatology',
      '1',
      '2026-99-99',
      '\u202e<b>x',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(KEYS, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));
const shaped = anything.map((value) => ({
  message: {
    items: [value, { DOI: '10.5555/a', type: 'journal-article', title: ['A'], created: value, author: value }],
  },
  feed: [value, { post: value }, { post: { record: value, uri: 'at://x/y/z' } }],
  collection: [
    value,
    { doi: '10.5555/a', title: 'A', category: 'rheumatology', version: '1', date: value, authors: value },
  ],
  messages: value,
  esearchresult: { idlist: ['1', value] },
}));

describe.each(WHERES)('an answer to $kind', (where) => {
  it('may be anything: it is read or refused, and what it brings can be told', () => {
    const kind = kindOf(where);
    const looking = { where, now: NOW, email: '', ncbiKey: '', reached: '2026-11-01' };
    const asked = kind.begin(looking);
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      anything.map((value) => JSON.stringify(value)),
      shaped.map((value) => JSON.stringify(value)),
      fc.string().map((text) => `PMID- 1\nTI  - ${text}\nEDAT- 2026/99/99\n`),
      fc
        .string()
        .map(
          (text) =>
            `<rss><channel><title>${text}</title><item><title>${text}</title><pubDate>${text}</pubDate><description>${text}`,
        ),
    );
    fc.assert(
      fc.property(
        body,
        fc.constantFrom(asked, { ...asked, url: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?id=1' }),
        (text, ask) => {
          const step = kind.read({ url: asked.url, bytes: new TextEncoder().encode(text) }, ask, looking);
          if (!step.ok) return;
          for (const item of step.items) {
            expect(item.guid).not.toBe('');
            expect(item.print).not.toBe('');
            if (item.publishedAt)
              expect(item.publishedAt <= NOW && item.publishedAt === new Date(item.publishedAt).toISOString()).toBe(
                true,
              );
            if (item.shared) expect(item.shared.url).toMatch(/^https?:/);
            item.fields();
          }
          if (step.reached) expect(step.reached).toMatch(/^\d{4}-\d\d-\d\d$/);
        },
      ),
      { numRuns: 400 },
    );
  });
});
