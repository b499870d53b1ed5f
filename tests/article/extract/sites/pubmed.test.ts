import { expect, it } from 'vitest';
import { captured, fieldsOf, TEXT, TITLE } from '../a-page.ts';

it('an abstract of PubMed keeps what is raised and lowered', () => {
  const words =
    'Patients were given 3×10<sup>6</sup> U/m<sup>2</sup> a day while CO<sub>2</sub> was measured, p&lt;0.05.';
  const record = `<article class="article-overview"><h1>${TITLE}</h1>
    <span class="pmid">PMID: 13054692</span><div class="abstract-content"><p>${words}</p></div></article>${TEXT}`;
  const { abstract } = fieldsOf(captured('', record, 'https://pubmed.ncbi.nlm.nih.gov/13054692/'));
  expect(abstract).toBe('Patients were given 3×10⁶ U/m² a day while CO₂ was measured, p<0.05.');
});

it('a long abstract of PubMed ends with a whole word, wherever in a raised part it is cut', () => {
  for (let more = 0; more < 20; more++) {
    const words = 'word '.repeat(599).slice(more);
    const record = `<article class="article-overview"><h1>${TITLE}</h1><div class="abstract-content">${words}of 3×10<sup>6 7</sup> U more and more</div></article>`;
    const { abstract = '' } = fieldsOf(captured('', record, 'https://pubmed.ncbi.nlm.nih.gov/13054692/'));
    expect(abstract.slice(words.trimStart().length)).toMatch(more < 18 ? /^of$/ : /^of 3×10/);
  }
});
