import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import {
  type Bringing,
  itemsOf,
  type MergedItem,
  newItem,
  takenApart,
  withBringing,
} from '../../lib/sources/one-item.ts';

const TITLE = 'Feedback literacy in clinical teaching: a scoping review' as MarkedText;
const PAPER = { title: TITLE, journal: 'Journal of Samples', issued: '2026-11-02' };

function aBringing(fields: Bringing['fields'], more: Partial<Bringing> = {}): Bringing {
  return { sourceId: 'feed', guid: JSON.stringify(fields), fields, at: '2026-11-29T12:00:00.000Z', ...more };
}

/** The items that a row of bringings comes to. */
function inboxOf(bringings: Bringing[]): MergedItem[] {
  const items: MergedItem[] = [];
  for (const bringing of bringings) {
    const known = itemsOf(bringing, items)[0];
    if (known) items[items.indexOf(known)] = withBringing(known, bringing);
    else items.push(newItem(`item-${items.length}`, bringing));
  }
  return items;
}

describe('one item a paper', () => {
  it.each([
    ['a DOI, whatever its case', { doi: '10.5555/A.1' }, { doi: '10.5555/a.1' }],
    ['a PubMed id', { pmid: '1' }, { pmid: '1', doi: '10.5555/a.1' }],
    [
      'an address, with or without the marks of a feed',
      { url: 'https://j.example/a/1?af=R' },
      { url: 'http://www.j.example/a/1' },
    ],
    [
      'title, journal and year',
      PAPER,
      { ...PAPER, journal: 'The Journal of Samples', issued: '2026', doi: '10.5555/a.1' },
    ],
    ['an arXiv id and arXiv’s DOI for it', { arxiv: '2101.00001' }, { doi: '10.48550/arXiv.2101.00001' }],
  ])('by %s', (_, a, b) => {
    expect(inboxOf([aBringing(a), aBringing(b, { sourceId: 'other' })])).toHaveLength(1);
    expect(inboxOf([aBringing(b, { sourceId: 'other' }), aBringing(a)])).toHaveLength(1);
  });

  it.each([
    ['another DOI under the same title', { ...PAPER, doi: '10.5555/a.1' }, { ...PAPER, doi: '10.5555/a.2' }],
    [
      'a title that tells nothing',
      { ...PAPER, title: 'Editorial' as MarkedText },
      { ...PAPER, title: 'Editorial' as MarkedText, url: 'https://j.example/2' },
    ],
    ['another year', PAPER, { ...PAPER, issued: '2025', url: 'https://j.example/2' }],
    ['another journal', PAPER, { ...PAPER, journal: 'Annals of Samples', url: 'https://j.example/2' }],
  ])('but not with %s', (_, a, b) => {
    expect(inboxOf([aBringing(a), aBringing(b)])).toHaveLength(2);
  });

  it('knows every source, and takes from each what the others lack', () => {
    const [item] = inboxOf([
      aBringing({ ...PAPER, doi: '10.5555/a.1', abstract: 'Short.' }),
      aBringing({ doi: '10.5555/a.1', abstract: 'A longer one.', pmid: '7' }, { sourceId: 'pubmed' }),
    ]);
    expect(item?.brought.map(({ sourceId }) => sourceId)).toEqual(['feed', 'pubmed']);
    expect(item?.fields).toEqual({ ...PAPER, doi: '10.5555/a.1', abstract: 'A longer one.', pmid: '7' });
  });

  it('is the same when a source says it again in other words, and when it first came', () => {
    const bringing = aBringing(PAPER, { guid: 'g' });
    const items = inboxOf([
      bringing,
      {
        ...bringing,
        fields: { title: 'Another title altogether, corrected' as MarkedText },
        at: '2026-12-01T00:00:00.000Z',
      },
    ]);
    expect(items).toHaveLength(1);
    expect(items[0]?.brought).toMatchObject([
      { at: bringing.at, fields: { title: 'Another title altogether, corrected' } },
    ]);
  });

  it('is taken apart for good', () => {
    const [a, b] = [aBringing(PAPER), aBringing({ ...PAPER, pmid: '7' }, { sourceId: 'pubmed' })];
    const [item] = inboxOf([a, b]);
    const apart = item && takenApart(item, b, 'item-2');
    expect(apart?.map(({ brought }) => brought.map(({ sourceId }) => sourceId))).toEqual([['feed'], ['pubmed']]);
    expect(itemsOf(a, apart ?? [])[0]?.id).toBe('item-0');
    expect(itemsOf(b, apart ?? [])[0]?.id).toBe('item-2');
    // Another source that brings the same words joins one of them, and makes no third.
    expect(itemsOf(aBringing({ ...PAPER, pmid: '7' }, { sourceId: 'third' }), apart ?? [])[0]?.id).toBe('item-2');
  });

  it('does not depend on the order in which its sources came', () => {
    const bringing = fc.record({
      doi: fc.option(fc.constantFrom('10.5555/a.1', '10.5555/a.2'), { nil: undefined }),
      pmid: fc.option(fc.constantFrom('1'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(bringing, { maxLength: 6 }), (all) => {
        const bringings = all.map(({ doi, pmid }, index) =>
          aBringing({ ...(doi && { doi }), ...(pmid && doi === '10.5555/a.1' && { pmid }) }, { guid: String(index) }),
        );
        const dois = (items: MergedItem[]) => items.filter(({ fields }) => fields.doi).length;
        expect(dois(inboxOf(bringings))).toBe(dois(inboxOf(bringings.toReversed())));
        expect(dois(inboxOf(bringings))).toBe(new Set(bringings.flatMap(({ fields }) => fields.doi ?? [])).size);
      }),
    );
  });
});
