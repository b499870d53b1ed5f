import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation } from '../../../lib/share/checks/quotation.ts';
import { anArticle } from '../../support/builders.ts';
import { facts } from '../../support/draft-facts.ts';
import { ownTime } from '../../support/own-time.ts';

const WORDS = Array.from({ length: 120 }, (_, at) => `word${at}`);
const ABSTRACT = `${WORDS.join(' ')}.`;

function found(parts: string[], abstract = ABSTRACT) {
  return checkQuotation(facts(parts, { articles: [anArticle({ abstract })] }));
}

describe('checkQuotation', () => {
  it.each([
    [40, 0],
    [41, 1],
  ])('of %i words in a row finds %i', (count, expected) => {
    expect(found([`My view: ${WORDS.slice(10, 10 + count).join(' ')} indeed`])).toHaveLength(expected);
  });

  it('sees through case, line breaks and punctuation, and marks the words', () => {
    const quoted = `${WORDS.slice(0, 45).join(',\n').toUpperCase()}`;
    const [finding] = found([`So: ${quoted} !`]);
    expect(finding).toMatchObject({ names: { count: '45' }, place: { part: 0, start: 4, end: 4 + quoted.length } });
  });

  it('follows a quotation from one part into the next', () => {
    expect(found([WORDS.slice(0, 30).join(' '), WORDS.slice(30, 60).join(' ')])).toMatchObject([
      { names: { count: '60' }, place: { part: 0, start: 0 } },
    ]);
  });

  it('finds a run wherever it stands, and none that a word breaks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 79 }),
        fc.integer({ min: 41, max: 41 }),
        fc.nat(40),
        (from, count, broken) => {
          const run = WORDS.slice(from, from + count);
          expect(found([`x y ${run.join(' ')} z`])).toHaveLength(1);
          expect(found([`x y ${run.with(broken, 'other').join(' ')} z`])).toHaveLength(0);
        },
      ),
    );
  });

  it('takes no longer for a text and an abstract of one word', () => {
    const started = ownTime();
    found(['a '.repeat(12_500)], 'a '.repeat(3000));
    found([`${'a '.repeat(40)}b `.repeat(300)], `${'a '.repeat(39)}c `.repeat(75));
    expect(ownTime() - started).toBeLessThan(500);
  });
});
