import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import { articleCard, cardAlt, questionCard } from '../../../lib/share/card/card-of.ts';
import { aDraft, anArticle } from '../../support/builders.ts';

const ARTICLE = anArticle({
  title: 'Feedback on <i>H. pylori</i> & H<sub>2</sub>' as MarkedText,
  journal: 'Journal of Sample Medicine',
  issued: '2024',
  authors: [{ family: 'Sample', given: 'A' }, { group: 'The Sample Group' }],
  doi: '10.5555/sample(24)001',
  takeHome: 'It works.',
});
const WORDS = { question: 'Question', answerLater: 'The answer follows.' };

describe('the card of an article', () => {
  it('says its take-home first, and all else without markup', () => {
    const { code, ...said } = articleCard(ARTICLE);
    expect(said).toEqual({
      head: 'Journal of Sample Medicine · 2024',
      main: 'It works.',
      options: [],
      title: 'Feedback on H. pylori & H2',
      authors: 'A Sample, The Sample Group',
      foot: 'doi.org/10.5555/sample(24)001',
    });
    expect(code?.length).toBeGreaterThanOrEqual(21);
  });

  it('says its title first where there is no take-home, and once', () => {
    expect(articleCard({ ...ARTICLE, takeHome: ' ' })).toMatchObject({ main: 'Feedback on H. pylori & H2', title: '' });
  });

  it('names who is called by the family name first in that order', () => {
    const authors = [
      { family: '王', given: '小明' },
      { family: '김', given: '민수' },
      { family: 'Παπάς', given: 'Γιώργος' },
    ];
    expect(articleCard({ ...ARTICLE, authors }).authors).toBe('王小明, 김민수, Γιώργος Παπάς');
  });

  it('names the first of forty authors, and how many more there are', () => {
    const authors = Array.from({ length: 40 }, (_, at) => ({ family: `F${at + 1}`, given: 'G' }));
    expect(articleCard({ ...ARTICLE, authors }).authors).toBe('G F1, G F2, G F3 +37');
    // “+1” would save nothing.
    expect(articleCard({ ...ARTICLE, authors: authors.slice(0, 4) }).authors).toBe('G F1, G F2, G F3, G F4');
  });

  it('of an article without anything is empty, and has no code', () => {
    const { title: _, journal: _j, issued: _i, authors: _a, doi: _d, url: _u, ...bare } = ARTICLE;
    const card = articleCard({ ...bare, takeHome: '' });
    expect(card).toEqual({ head: '', main: '', options: [], title: '', authors: '', foot: '' });
  });

  it('has no code of an address that is too long to be read off a screen', () => {
    const { doi: _, ...rest } = ARTICLE;
    expect(articleCard({ ...rest, url: `https://journal.example/${'x'.repeat(200)}` }).code).toBeUndefined();
  });
});

it('the card of a question says neither the article nor the answer', () => {
  const draft = aDraft({
    kind: 'question',
    parts: [{ id: 'part-1', text: 'What would you do?\nhttps://doi.org/10.5555/x' }],
    poll: { options: ['Wait', ' ', 'Treat'], minutes: 60, isMultiple: false },
    answer: { parts: ['Treat, because'] },
  });
  const card = questionCard(draft, WORDS);
  expect(card).toEqual({
    head: 'Question',
    main: 'What would you do?',
    options: ['A. Wait', 'B. Treat'],
    title: '',
    authors: '',
    foot: 'The answer follows.',
  });
  expect(JSON.stringify([card, cardAlt(card)])).not.toContain('because');
});

it('the alt text says all that the card does, as sentences', () => {
  expect(cardAlt(articleCard(ARTICLE))).toBe(
    'Journal of Sample Medicine · 2024. It works. Feedback on H. pylori & H2. A Sample, The Sample Group. doi.org/10.5555/sample(24)001.',
  );
});
