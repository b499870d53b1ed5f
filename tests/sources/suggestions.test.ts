import { describe, expect, it } from 'vitest';
import { suggestionsOf } from '../../lib/sources/suggestions.ts';

const saved = (journal: string, count: number, ...issn: string[]) => ({ journal, issn, count });

describe('journals that the person may want to follow', () => {
  it('are those of which the most was saved, each once however it was named', () => {
    const found = suggestionsOf(
      [
        saved('Medical Teacher', 4, '0142-159X'),
        saved('Academic Medicine', 3, '1040-2446'),
        saved('Medical teacher', 2, '1466-187X'),
        saved('The Medical Teacher', 3),
        saved('Gut', 2, '0017-5749'),
        saved('A site', 90),
      ],
      [],
    );
    expect(found).toEqual([
      { source: { where: { kind: 'journal', issn: ['0142-159X', '1466-187X'] }, title: 'Medical Teacher' }, saved: 9 },
      { source: { where: { kind: 'journal', issn: ['1040-2446'] }, title: 'Academic Medicine' }, saved: 3 },
    ]);
  });

  it('are one where a later row shows that two are', () => {
    const found = suggestionsOf(
      [
        saved('Rheumatol', 2, '1462-0324'),
        saved('Rheumatology', 5, '1462-0332'),
        saved('', 1, '1462-0324', '1462-0332'),
      ],
      [],
    );
    expect(found.map(({ source, saved: count }) => [source.title, count])).toEqual([['Rheumatology', 8]]);
  });

  it('are none that is followed by any of its ISSNs, or was refused', () => {
    const library = [saved('Medical Teacher', 9, '0142-159X', '1466-187X'), saved('Academic Medicine', 9, '1040-2446')];
    expect(suggestionsOf(library, [{ kind: 'journal', issn: ['1466-187X'] }])).toHaveLength(1);
    expect(suggestionsOf(library, [], ['journal:1040-2446', 'journal:1466-187X'])).toEqual([]);
  });

  it('are few', () => {
    const issns = ['0142-159X', '1040-2446', '0028-4793', '0098-7484', '0140-6736', '0959-8138', '0003-4819'];
    expect(
      suggestionsOf(
        issns.map((issn, at) => saved(`Journal ${at}`, 10 + at, issn)),
        [],
      ).map(({ saved: n }) => n),
    ).toEqual([16, 15, 14, 13, 12]);
  });
});
