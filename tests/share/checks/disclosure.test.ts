import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import { checkDisclosure } from '../../../lib/share/checks/disclosure.ts';
import type { Tie } from '../../../lib/share/checks/facts.ts';
import { anArticle } from '../../support/builders.ts';
import { facts } from '../../support/draft-facts.ts';

const TIE: Tie = {
  name: 'Example Pharma',
  aliases: ['EXP', 'samplumab'],
  line: 'Disclosure: speaker fees, Example Pharma.',
};

function found(...parts: string[]) {
  return checkDisclosure(facts(parts, { ties: [TIE] })).map(({ names }) => names?.what);
}

describe('checkDisclosure', () => {
  it.each([
    ['Samplumab halves flares.', ['Samplumab']],
    ['A trial paid by example  pharma.', ['example  pharma']],
    ['#samplumab works.', ['#samplumab'.slice(1)]],
    ['EXP paid for it.', ['EXP']],
    ['We exp lain.', []],
    ['Samplumabs are many.', []],
    ['Nothing of the kind.', []],
  ])('in %j finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['Samplumab halves flares.', 'disclosure: speaker fees, Example Pharma'],
    ['Samplumab halves flares.', 'COI: I advise EXP.'],
    ['Samplumab halves flares. I have received speaker fees from Example Pharma.', ''],
  ])('is content with %j and %j', (...parts) => {
    expect(found(...parts)).toEqual([]);
  });

  it('is not content with the disclosure of another tie', () => {
    expect(found('Samplumab halves flares. Disclosure: fees from Other Pharma.')).toEqual(['Samplumab']);
  });

  it('finds a tie in the title of the article, and offers the line', () => {
    const articles = [anArticle({ title: 'Samplumab in gout' as MarkedText })];
    expect(checkDisclosure(facts(['Read this.'], { ties: [TIE], articles }))).toMatchObject([
      { reason: 'tie-in-title', place: 'post', weight: 'stop', names: { line: TIE.line } },
    ]);
  });

  it("wants the line in a network's own words too", () => {
    const findings = checkDisclosure(
      facts([`Samplumab works. ${TIE.line}`], {
        ties: [TIE],
        networks: ['bluesky', 'x'],
        overrides: { x: ['On samplumab:'] },
      }),
    );
    expect(findings.map(({ place }) => place)).toEqual([{ part: 0, network: 'x', start: 3, end: 12 }]);
  });
});
