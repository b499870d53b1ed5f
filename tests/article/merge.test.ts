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
import { aCapture, anArticle } from '../support/builders.ts';

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

  it('keeps every key, and adds its own', () => {
    const merged = mergeCapture(anArticle(), aCapture({ pmid: '77' }), LATER);
    expect(merged.keys).toEqual([...anArticle().keys, 'pmid:77']);
  });

  it('raises a retraction, and never takes one back', () => {
    const retracted = { status: 'retracted', from: 'title', checkedAt: NOW } as const;
    const merged = mergeCapture(anArticle(), aCapture({}, { trust: retracted }), LATER);
    expect(merged.trust).toEqual(retracted);
    expect(mergeCapture(merged, aCapture(), LATER).trust).toEqual(retracted);
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

describe('whatever pages say, in whatever order', () => {
  const signal = fc.constantFrom('citation_title', 'json-ld', 'prism.title', 'dc.title', 'og:title', 'title', 'url');
  const capture = fc
    .record({
      journal: fc.constantFrom('A', 'B', 'C'),
      from: signal,
      volume: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    })
    .map(({ journal, from, volume }) =>
      aCapture({ journal, volume }, { provenance: { journal: { from }, ...(volume && { volume: { from } }) } }),
    );

  it('the same twice is the same once', () => {
    fc.assert(
      fc.property(capture, capture, (a, b) => {
        const once = mergeCapture(fromCapture(a, { id: 'a', now: NOW }), b, LATER);
        expect(mergeCapture(once, b, LATER)).toBe(once);
      }),
    );
  });

  it('the chosen values do not depend on the order, unless one signal changed its word', () => {
    fc.assert(
      fc.property(capture, capture, (a, b) => {
        fc.pre(a.provenance.journal?.from !== b.provenance.journal?.from);
        const ab = mergeCapture(fromCapture(a, { id: 'a', now: NOW }), b, LATER);
        const ba = mergeCapture(fromCapture(b, { id: 'a', now: NOW }), a, LATER);
        expect(ab.journal).toBe(ba.journal);
        expect(ab.volume).toBe(ba.volume);
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
