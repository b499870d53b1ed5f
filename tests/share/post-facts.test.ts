import { describe, expect, it } from 'vitest';
import { markedFromText } from '../../lib/article/markup.ts';
import { findLinks } from '../../lib/share/links.ts';
import { hashtagsOf, linkIn, linkOf, postFacts, shownLink, withPoint } from '../../lib/share/post-facts.ts';
import { TEMPLATE_FIELDS } from '../../lib/share/templates.ts';
import { anArticle } from '../support/builders.ts';

const styles = [
  { name: 'medical education', hashtag: '#MedEd', updatedAt: '' },
  { name: 'critical care', hashtag: '#FOAMed #FOAMcc', updatedAt: '' },
];

describe('postFacts', () => {
  it('knows of every field that a template can name', () => {
    const article = anArticle({
      tags: ['a'],
      takeHome: 'It works.',
      issued: '2021',
      journal: 'J',
      authors: [{ family: 'F' }],
    });
    const point = { session: 'S1', speaker: 'F', hashtag: '#S' };
    expect(Object.keys(withPoint(postFacts(article, { styles, quote: 'Q' }), point))).toEqual(
      expect.arrayContaining([...TEMPLATE_FIELDS]),
    );
  });

  it('says what is known of an article, in plain text', () => {
    const article = anArticle({
      title: markedFromText('Dexamethasone'),
      journal: 'N Engl J Med',
      issued: '2021-02-25',
      authors: [{ family: 'Horby', given: 'P' }, { family: 'Lim' }, { group: 'RECOVERY' }],
      doi: '10.1056/NEJMoa2021436',
      tags: ['medical education'],
      takeHome: 'It works.',
    });
    expect(postFacts(article, { styles, quote: ' It  works. ' })).toEqual({
      takeHome: 'It works.',
      quote: '“It  works.”',
      title: 'Dexamethasone',
      authors: 'Horby et al.',
      journal: 'N Engl J Med',
      year: '2021',
      link: 'https://doi.org/10.1056/NEJMoa2021436',
      hashtags: '#MedEd',
    });
  });

  it.each([
    [[], ''],
    [[{ family: 'Horby' }], 'Horby'],
    [[{ family: 'Horby' }, { group: 'RECOVERY' }], 'Horby & RECOVERY'],
  ])('names the authors %j', (authors, named) => {
    expect(postFacts(anArticle({ authors }), { styles }).authors).toBe(named);
  });

  it('leads to the page where there is no DOI', () => {
    expect(postFacts(anArticle({ doi: undefined, url: 'https://journal.example/1' }), { styles }).link).toBe(
      'https://journal.example/1',
    );
  });
});

it.each(['file:///home/ed/Patient.pdf', 'javascript:alert(1)', 'https://ed:secret@journal.example/1', 'x', ''])(
  'does not lead to %s, which no reader could open',
  (url) => {
    const article = anArticle({ doi: undefined, url });
    expect([postFacts(article, { styles }).link, shownLink(article), linkIn(url, article)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);

describe('the link of a DOI with brackets', () => {
  const doi = '10.1016/S0140-6736(20)30183-5';
  const article = anArticle({ doi, url: 'https://journal.example/1' });
  const written = 'https://doi.org/10.1016/S0140-6736%2820%2930183-5';
  const read = `https://doi.org/${doi}`;

  it('is written with them percent-encoded, as networks find links', () => {
    expect([linkOf(article), postFacts(article, { styles }).link]).toEqual([written, written]);
    expect(findLinks(`See ${written}.`).map(({ start, end }) => [start, end])).toEqual([[4, 4 + written.length]]);
  });

  it('is read with them bare', () => {
    expect(shownLink(article)).toBe(read);
  });

  it.each([
    [`A\n${written}`, written],
    // Of a draft from before, or pasted.
    [`A\n${read}`, read],
    ['A https://journal.example/1', undefined],
  ])('in %j is %s', (text, link) => {
    expect(linkIn(text, article)).toBe(link);
  });
});

describe('hashtagsOf', () => {
  it.each([
    ['the own one of a tag', ['medical education'], ['#MedEd']],
    ['the own set of a tag', ['critical care'], ['#FOAMed', '#FOAMcc']],
    ['a tag in CamelCase', ['kidney disease'], ['#KidneyDisease']],
    ['each once', ['MedEd', 'medical education'], ['#MedEd']],
    ['four at most', ['a1', 'b1', 'c1', 'd1', 'e1'], ['#a1', '#b1', '#c1', '#d1']],
    ['none of what has no letter', ['🔥'], []],
  ])('gives %s', (_, tags, hashtags) => {
    expect(hashtagsOf(tags, styles)).toEqual(hashtags);
  });
});
