import { describe, expect, it } from 'vitest';
import { markedFromText } from '../../lib/article/markup.ts';
import { hashtagsOf, postFacts } from '../../lib/share/post-facts.ts';
import { anArticle } from '../support/builders.ts';

const styles = [{ name: 'medical education', hashtag: '#MedEd', updatedAt: '' }];

describe('postFacts', () => {
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

describe('hashtagsOf', () => {
  it.each([
    ['the own one of a tag', ['medical education'], ['#MedEd']],
    ['a tag in CamelCase', ['kidney disease'], ['#KidneyDisease']],
    ['each once', ['MedEd', 'medical education'], ['#MedEd']],
    ['four at most', ['a1', 'b1', 'c1', 'd1', 'e1'], ['#a1', '#b1', '#c1', '#d1']],
    ['none of what has no letter', ['🔥'], []],
  ])('gives %s', (_, tags, hashtags) => {
    expect(hashtagsOf(tags, styles)).toEqual(hashtags);
  });
});
