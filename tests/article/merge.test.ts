import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import {
  chooseValue,
  editField,
  fieldDisagrees,
  fromCapture,
  mergeArticles,
  mergeCapture,
} from '../../lib/article/merge.ts';
import { asCapture } from '../../lib/citation/as-capture.ts';
import { aCapture, anArticle } from '../support/builders.ts';
import { anEntry } from '../support/entries.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';

describe('a further capture', () => {
  it('fills what is missing and blanks nothing', () => {
    const merged = mergeCapture(anArticle(), aCapture({ journal: undefined, volume: '12' }), LATER);
    expect(merged).toMatchObject({ volume: '12', journal: 'Journal of Sample Medicine', updatedAt: LATER });
  });

  it('of less trusted signals changes no value, and is kept beside it', () => {
    const other = aCapture({ journal: 'JSM' }, { provenance: { journal: { from: 'og:site_name' } } });
    const merged = mergeCapture(anArticle(), other, LATER);
    expect(merged.journal).toBe('Journal of Sample Medicine');
    expect(merged.provenance.journal).toEqual({
      from: 'citation_journal',
      others: [{ value: 'JSM', from: 'og:site_name' }],
    });
    expect(fieldDisagrees(merged, 'journal')).toBe(true);
  });

  it('of more trusted signals wins', () => {
    const poor = fromCapture(aCapture({ journal: 'JSM' }, { provenance: { journal: { from: 'title' } } }), {
      id: 'a',
      now: NOW,
    });
    expect(mergeCapture(poor, aCapture(), LATER).journal).toBe('Journal of Sample Medicine');
  });

  it('that says nothing new answers the same object', () => {
    const article = fromCapture(aCapture(), { id: 'a', now: NOW });
    expect(mergeCapture(article, aCapture(), LATER)).toBe(article);
  });

  it('with two words of one signal keeps the order that the page gave them', () => {
    const issued = { from: 'citation_date', others: [{ value: '2022-10-29', from: 'citation_date' }] };
    const captured = aCapture({ issued: '2022-12-01' }, { provenance: { ...aCapture().provenance, issued } });
    const article = fromCapture(captured, { id: 'a', now: NOW });
    expect(mergeCapture(article, captured, LATER)).toBe(article);
    expect(article.issued).toBe('2022-12-01');
  });

  it('keeps what its signals do not repeat', () => {
    const before = mergeCapture(
      anArticle(),
      aCapture({ journal: 'JSM' }, { provenance: { journal: { from: 'og:site_name' } } }),
      LATER,
    );
    const after = mergeCapture(before, aCapture({ journal: 'J of Samples' }), LATER);
    expect(after.provenance.journal).toEqual({
      from: 'citation_journal',
      others: [{ value: 'JSM', from: 'og:site_name' }],
    });
  });

  it('of another file of one format replaces what it says otherwise; what it says again stays the first file’s word', () => {
    const of = (file: string, journal: string) =>
      asCapture({ ...anEntry({ journal, volume: '3' }), file }, '2026-11-24T08:00:00.000Z');
    const record = fromCapture(of('a.ris', 'Old name'), { id: 'a', now: NOW });
    expect(mergeCapture(record, of('b.ris', 'Old name'), LATER)).toBe(record);
    const { journal, provenance } = mergeCapture(record, of('b.ris', 'New name'), LATER);
    expect([journal, provenance.journal, provenance.volume]).toEqual([
      'New name',
      { from: 'file:ris|b.ris|2026-11-24T08:00Z' },
      { from: 'file:ris|a.ris|2026-11-24T08:00Z' },
    ]);
  });

  it('does not take a kind of article for another because it names none', () => {
    const review = fromCapture(aCapture({ type: 'review' }), { id: 'a', now: NOW });
    expect(mergeCapture(review, aCapture(), LATER)).toBe(review);
    const general = fromCapture(aCapture(), { id: 'a', now: NOW });
    expect(mergeCapture(general, aCapture({ type: 'review' }), LATER)).toMatchObject({ type: 'review' });
  });

  it('keeps every key, and adds its own', () => {
    const merged = mergeCapture(anArticle(), aCapture({ pmid: '77' }), LATER);
    expect(merged.keys).toEqual([...anArticle().keys, 'pmid:77']);
  });

  it('raises a retraction, and never takes one back', () => {
    const retracted = { status: 'retracted', from: 'title', checkedAt: NOW } as const;
    const merged = mergeCapture(anArticle(), aCapture({}, { trust: retracted }), LATER);
    expect(merged.trust).toEqual(retracted);
    expect(mergeCapture(merged, aCapture(), LATER).trust).toEqual(retracted);
    const notice = { doi: '10.5555/notice', on: '2024-06-05' };
    const named = { status: 'retracted' as const, from: 'crossref', checkedAt: '2026-01-01T00:00:00.000Z', notice };
    // Whichever comes first, the notice is known.
    for (const [first, second] of [
      [named, retracted],
      [retracted, named],
    ] as const) {
      const both = mergeCapture(anArticle({ trust: first }), aCapture({}, { trust: second }), LATER).trust;
      expect(both).toEqual({ ...retracted, notice });
    }
    const concern = aCapture({}, { trust: { ...named, status: 'expression-of-concern' } });
    expect(mergeCapture(merged, concern, LATER).trust).toEqual(retracted);
  });

  it('leaves alone what the person made of it', () => {
    const mine = anArticle({ tags: ['MedEd'], note: 'n', takeHome: 't', readState: 'read', starred: true });
    expect(mergeCapture(mine, aCapture({ volume: '1' }), LATER)).toMatchObject({
      tags: ['MedEd'],
      note: 'n',
      takeHome: 't',
      readState: 'read',
      starred: true,
    });
  });
});

describe('an edit', () => {
  it('wins over any capture, and keeps the page’s value beside it', () => {
    const edited = editField(anArticle(), 'journal', 'My journal', LATER);
    const merged = mergeCapture(edited, aCapture({ journal: 'Their new name' }), LATER);
    expect(merged.journal).toBe('My journal');
    expect(merged.provenance.journal).toMatchObject({ from: 'you' });
    expect(merged.provenance.journal?.others?.map(({ value }) => value)).toEqual(['Their new name']);
  });

  it('that empties a field keeps it empty', () => {
    const emptied = editField(anArticle(), 'journal', undefined, LATER);
    expect(emptied.journal).toBeUndefined();
    expect(mergeCapture(emptied, aCapture(), LATER).journal).toBeUndefined();
  });

  it('of an identifier makes the article findable by it', () => {
    expect(editField(anArticle(), 'pmid', '77', LATER).keys).toContain('pmid:77');
  });

  it('chooses what another signal said, for good', () => {
    const differing = mergeCapture(
      anArticle(),
      aCapture({ journal: 'JSM' }, { provenance: { journal: { from: 'og:site_name' } } }),
      LATER,
    );
    const chosen = chooseValue(differing, 'journal', 0, LATER);
    expect(chosen.journal).toBe('JSM');
    expect(chosen.provenance.journal).toMatchObject({ from: 'og:site_name', chosen: true });
    const again = mergeCapture(
      chosen,
      aCapture({ journal: 'Newer' }, { provenance: { journal: { from: 'og:site_name' } } }),
      LATER,
    );
    expect(again.journal).toBe('JSM');
    expect(again.provenance.journal).toMatchObject({ from: 'og:site_name', chosen: true });
    expect(again.provenance.journal?.others?.map(({ value }) => value)).toContain('Newer');
    expect(chooseValue(differing, 'journal', 7, LATER)).toBe(differing);
  });

  it('chooses between two values of one signal, and back to what was typed', () => {
    const provenance = {
      issued: {
        from: 'citation_date',
        others: [
          { value: '2020-07', from: 'citation_date' },
          { value: '2020-09', from: 'citation_date' },
        ],
      },
    };
    const typed = editField(anArticle({ issued: '2021', provenance }), 'issued', '1999', LATER);
    const chosen = chooseValue(typed, 'issued', 2, LATER);
    expect(chosen.issued).toBe('2020-09');
    expect(chosen.provenance.issued?.others?.[0]).toEqual({ value: '1999', from: 'you' });
    const back = chooseValue(chosen, 'issued', 0, LATER);
    expect(back).toMatchObject({ issued: '1999', provenance: { issued: { from: 'you' } } });
    expect(back.provenance.issued).not.toHaveProperty('chosen');
  });

  it('or a choice outlives the joining with an older record', () => {
    const older = anArticle({ id: 'a', addedAt: NOW, journal: 'Theirs' });
    const newer = anArticle({ id: 'b', addedAt: LATER });
    const typed = mergeArticles(older, editField(newer, 'journal', 'Mine', LATER), LATER);
    expect(typed).toMatchObject({ id: 'a', journal: 'Mine', provenance: { journal: { from: 'you' } } });
    const other = { from: 'json-ld', others: [{ value: 'Chosen', from: 'title' }] };
    const chosen = chooseValue({ ...newer, provenance: { journal: other } }, 'journal', 0, LATER);
    expect(mergeArticles(older, chosen, LATER)).toMatchObject({
      journal: 'Chosen',
      provenance: { journal: { from: 'title', chosen: true } },
    });
  });
});

it('joins two records and loses nothing that was written', () => {
  const a = anArticle({ id: 'a', addedAt: NOW, takeHome: 'one', note: 'n1', tags: ['x'] });
  const b = anArticle({
    id: 'b',
    addedAt: LATER,
    takeHome: 'two',
    note: 'n2',
    tags: ['y'],
    starred: true,
    keys: ['pmid:7'],
  });
  const joined = mergeArticles(b, a, LATER);
  expect(joined).toMatchObject({ id: 'a', takeHome: 'one', note: 'n1\n\nn2\n\ntwo', tags: ['x', 'y'], starred: true });
  expect(joined.keys).toContain('pmid:7');
});

describe('edits of two records that are joined', () => {
  const older = anArticle({ id: 'a', addedAt: NOW });
  const newer = anArticle({ id: 'b', addedAt: LATER });

  it('stand, whichever record they were made in', () => {
    const edited = editField(editField(newer, 'title', 'Mine' as MarkedText, LATER), 'volume', '12', LATER);
    const joined = mergeArticles(older, editField(edited, 'journal', undefined, LATER), LATER);
    expect(joined).toMatchObject({ id: 'a', title: 'Mine', volume: '12' });
    expect(joined.journal).toBeUndefined();
    expect(joined.provenance.title).toEqual({
      from: 'you',
      others: [{ value: older.title, from: 'citation_title' }],
    });
    expect(mergeCapture(joined, aCapture(), LATER)).toMatchObject({ title: 'Mine', volume: '12' });
  });

  it('of one field: the older’s stands, and the newer’s is kept beside it', () => {
    const joined = mergeArticles(
      editField(older, 'journal', 'First', NOW),
      editField(newer, 'journal', 'Second', LATER),
      LATER,
    );
    expect(joined.journal).toBe('First');
    expect(joined.provenance.journal?.others?.[0]).toEqual({ value: 'Second', from: 'you' });
  });

  it.each([
    ['unread', 'reading', 'reading'],
    ['reading', 'unread', 'reading'],
    ['reading', 'read', 'read'],
    ['archived', 'reading', 'archived'],
    ['read', 'archived', 'read'],
  ] as const)('an %s and a %s article make one that is %s', (a, b, both) => {
    expect(mergeArticles({ ...older, readState: a }, { ...newer, readState: b }, LATER).readState).toBe(both);
  });
});

describe('an identifier that the person corrects', () => {
  const wrong = fromCapture(aCapture({ doi: '10.5555/wrong', pmid: '7' }), { id: 'a', now: NOW });
  const page = aCapture({ doi: '10.5555/wrong', pmid: '7' });
  const corrected = editField(wrong, 'doi', '10.5555/right', LATER);

  it('catches the other paper no more', () => {
    expect(corrected.keys).not.toContain('doi:10.5555/wrong');
    expect(corrected.keys).toContain('doi:10.5555/right');
    expect(corrected.keys).toContain('pmid:7');
  });

  it('does not come back by the next capture of the page', () => {
    const again = mergeCapture(corrected, page, LATER);
    expect(again.keys).toEqual(corrected.keys);
    expect(again.doi).toBe('10.5555/right');
  });

  it('counts again once the person gives it back', () => {
    const back = editField(corrected, 'doi', '10.5555/wrong', LATER);
    expect(back.keys).toContain('doi:10.5555/wrong');
    expect(back.keys).not.toContain('doi:10.5555/right');
    expect(mergeCapture(back, page, LATER).keys).toContain('doi:10.5555/wrong');
  });

  it('refuses what other signals said of it too, chosen or typed', () => {
    const doi = { from: 'citation_doi', others: [{ value: '10.5555/other', from: 'json-ld' }] };
    const both = { ...wrong, keys: [...wrong.keys, 'doi:10.5555/other'], provenance: { ...wrong.provenance, doi } };
    expect(editField(both, 'doi', '10.5555/right', LATER).keys).not.toContain('doi:10.5555/other');
    const chosen = chooseValue(both, 'doi', 0, LATER);
    expect(chosen.keys).toContain('doi:10.5555/other');
    expect(chosen.keys).not.toContain('doi:10.5555/wrong');
  });

  it('takes along the address that only names it', () => {
    const link = 'https://doi.org/10.5555/wrong';
    const thin = fromCapture(
      aCapture({ doi: '10.5555/wrong', url: link }, { capturedFrom: link, provenance: { url: { from: 'url' } } }),
      { id: 'a', now: NOW },
    );
    const after = editField(thin, 'doi', '10.5555/right', LATER);
    expect(after.keys).toEqual(['doi:10.5555/right']);
    expect(after.url).toBeUndefined();
  });

  it('leaves a preprint’s DOI to name the work beside that of the published version', () => {
    const preprint = fromCapture(aCapture({ doi: '10.1101/2020.06.22.20137273' }), { id: 'a', now: NOW });
    expect(editField(preprint, 'doi', '10.5555/a', LATER).keys).toContain('doi:10.1101/2020.06.22.20137273');
  });
});

describe('whatever pages say, in whatever order', () => {
  const FILES = ['file:ris|a.ris|2026-11-24T08:00Z', 'file:ris|citation_b.ris|2026-11-24T08:00Z', 'file:ris'];
  const SIGNALS = [
    'site:x',
    'citation_title',
    'citation_date',
    'json-ld',
    'prism.title',
    'og:title',
    'title',
    'url',
    ...FILES,
  ];
  const word = <T>(value: fc.Arbitrary<T>, signals = SIGNALS) =>
    fc.record({ value, from: fc.constantFrom(...signals) });
  /** One field as a page tells it: in an order of its own, and with several values of one signal. */
  const words = <T>(value: fc.Arbitrary<T>, signals?: string[]) => fc.array(word(value, signals), { maxLength: 5 });
  const text = (...values: string[]) => fc.constantFrom(...values);

  function captureOf(said: Record<string, { value: unknown; from: string }[]>, thin: boolean) {
    const fields: Record<string, unknown> = {};
    const provenance: Record<string, unknown> = {};
    for (const [name, [best, ...others]] of Object.entries(said)) {
      if (!best) continue;
      fields[name] = best.value;
      provenance[name] = others.length > 0 ? { from: best.from, others } : { from: best.from };
    }
    return { ...aCapture(), fields, provenance, ...(thin && { thin: true as const }) };
  }

  const capturing = (signals?: string[]) =>
    fc
      .tuple(
        fc.record({
          title: words(text('Über A', 'uber a', 'B', 'C'), signals),
          journal: words(text('A', 'B', 'C'), signals),
          issued: words(text('2022-12-01', '2022-10-29', '2022'), signals),
          doi: words(text('10.5555/a', '10.1101/2020.06.22.20137273', '10.5555/b'), signals),
          type: words(fc.constantFrom('preprint', 'journal-article', 'review', 'web-page'), ['page', 'url']),
          url: words(text('https://x.org/a', 'https://x.org/a.pdf', 'https://pubmed.ncbi.nlm.nih.gov/1/'), ['url']),
          authors: words(fc.constantFrom([{ family: 'Ng' }], [{ group: 'RECOVERY' }]), signals),
        }),
        fc.boolean(),
      )
      .map(([said, thin]) => captureOf(said, thin));
  const capture = capturing() as fc.Arbitrary<ReturnType<typeof aCapture>>;
  const first = (captured: ReturnType<typeof aCapture>) => fromCapture(captured, { id: 'a', now: NOW });

  it('the same page twice is the very same record', () => {
    fc.assert(
      fc.property(capture, (a) => {
        const record = first(a);
        expect(mergeCapture(record, a, LATER)).toBe(record);
      }),
    );
  });

  it('the same again, after whatever else, is the very same record', () => {
    fc.assert(
      fc.property(
        fc.array(capture, { minLength: 1, maxLength: 4 }),
        capture,
        fc.boolean(),
        ([a, ...more], b, edited) => {
          if (!a) return;
          const record = edited ? editField(first(a), 'issued', '2022-10-29', NOW) : first(a);
          const once = [...more, b].reduce((article, next) => mergeCapture(article, next, LATER), record);
          expect(mergeCapture(once, b, LATER)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the chosen values do not depend on the order of pages that share no signal', () => {
    const alike = { doi: undefined, type: undefined, url: undefined };
    const [some, rest] = [SIGNALS.slice(0, 4), SIGNALS.slice(4)];
    fc.assert(
      fc.property(capturing(some), capturing(rest), (x, y) => {
        const [a, b] = [x, y].map((each) => ({ ...each, thin: undefined, fields: { ...each.fields, ...alike } }));
        const ab = mergeCapture(first(a as never), b as never, LATER);
        const ba = mergeCapture(first(b as never), a as never, LATER);
        for (const name of ['title', 'journal', 'issued'] as const) expect(ab[name]).toBe(ba[name]);
      }),
    );
  });

  it('an edit survives', () => {
    fc.assert(
      fc.property(fc.array(capture, { maxLength: 5 }), (captures) => {
        const edited = editField(anArticle(), 'title', 'Mine' as MarkedText, NOW);
        expect(captures.reduce((article, next) => mergeCapture(article, next, LATER), edited).title).toBe('Mine');
      }),
    );
  });
});

it('joins what became of two records that are one', () => {
  const read = { at: '2026-02-01T00:00:00.000Z', kind: 'read' as const };
  const shared = { at: '2026-01-01T00:00:00.000Z', kind: 'shared' as const };
  const a = anArticle({ history: [read] });
  const b = anArticle({ id: 'article-2', addedAt: '2026-04-01T00:00:00.000Z', history: [shared, read] });
  expect(mergeArticles(a, b, '2026-05-01T00:00:00.000Z').history).toEqual([shared, read]);
});
