import { describe, expect, it } from 'vitest';
import { ARTICLE_TYPES, type MarkedText } from '../../lib/article/article.ts';
import { toCslItem } from '../../lib/citation/csl-item.ts';
import { anArticle } from '../support/builders.ts';

describe('toCslItem', () => {
  it('knows a type for each of ours', () => {
    for (const type of ARTICLE_TYPES) expect(toCslItem(anArticle({ type })).type).toMatch(/^[a-z-]+$/);
  });

  it('keeps dates as exact as they are, and both ends of an interval', () => {
    expect(toCslItem(anArticle({ issued: '2023-05' })).issued).toEqual({ 'date-parts': [[2023, 5]] });
    expect(toCslItem(anArticle({ issued: '2023-05/2023-06' })).issued).toEqual({
      'date-parts': [
        [2023, 5],
        [2023, 6],
      ],
    });
  });

  it('takes particles and suffixes out of names, and leaves a group whole', () => {
    const authors = [
      { family: 'van der Berg', given: 'Jan' },
      { family: 'Smith', given: 'J A Jr' },
      { group: 'WHO' },
      { family: 'Van Buren', given: 'M' },
    ];
    expect(toCslItem(anArticle({ authors })).author).toEqual([
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Smith', given: 'J A', suffix: 'Jr' },
      { literal: 'WHO' },
      { family: 'Van Buren', given: 'M' },
    ]);
  });

  it('writes an article number as number and as page', () => {
    expect(toCslItem(anArticle({ articleNumber: 'e102530' }))).toMatchObject({ number: 'e102530', page: 'e102530' });
  });

  it.each([
    ['Definitions for Septic Shock (Sepsis-3).', 'Definitions for Septic Shock (Sepsis-3)'],
    ['Growth of <i>E. coli.</i>', 'Growth of <i>E. coli</i>'],
    ['And so on...', 'And so on...'],
    ['Care in the U.S.', 'Care in the U.S.'],
  ])('leaves the full stop behind %s to the style', (title, written) => {
    expect(toCslItem(anArticle({ title: title as MarkedText })).title).toBe(written);
  });

  it('writes a title as rich text, its escapes undone', () => {
    expect(toCslItem(anArticle({ title: 'p &lt; 0.05 in <i>E. coli</i>' as MarkedText })).title).toBe(
      'p < 0.05 in <i>E. coli</i>',
    );
  });
});
