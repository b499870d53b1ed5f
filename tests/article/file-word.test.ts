import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, importedFrom, signalOf } from '../../lib/article/file-word.ts';
import { PREPRINT_MARK, trustRank } from '../../lib/article/trust-order.ts';

const AT = '2026-11-28T10:07:31.123Z';

describe('the word of an imported file', () => {
  it('names its signal, its file, and the minute', () => {
    const from = importedFrom('file:ris', 'refs.ris', AT);
    expect([from, fileOf(from), signalOf(from)]).toEqual([
      'file:ris|refs.ris|2026-11-28T10:07Z',
      { name: 'refs.ris', at: '2026-11-28T10:07Z' },
      'file:ris',
    ]);
  });

  it.each(['a|b.ris', 'me@home.ris', '|', 'x@preprint', 'citation_list.ris', '文献 一.bib', 'a\nb\u202e.ris'])(
    'is told from any name: %j',
    (name) => {
      for (const mark of ['', PREPRINT_MARK]) {
        const from = importedFrom('file:ris', name, AT) + mark;
        expect(fileOf(from)).toEqual({ name: name.replace('\n', ' ').replace('\u202e', ''), at: '2026-11-28T10:07Z' });
        expect(signalOf(from)).toBe(`file:ris${mark}`);
        expect(trustRank(from)).toBe(trustRank(`file:ris${mark}`));
      }
    },
  );

  it('names no file where there is none', () => {
    expect(importedFrom('file:ris', ' \u200b', AT)).toBe('file:ris');
    for (const from of ['file:ris', 'you', 'citation_title', 'crossref', 'a|b|c', ''])
      expect([fileOf(from), signalOf(from)]).toEqual([undefined, from]);
  });

  it('is read for its signal whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (name) => {
        const from = importedFrom('file:bibtex', name, AT);
        expect(signalOf(from)).toBe('file:bibtex');
        expect(fileOf(from)?.name.length ?? 1).toBeLessThanOrEqual(100);
      }),
    );
  });
});
