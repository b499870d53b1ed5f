import fc from 'fast-check';
import { expect, it } from 'vitest';
import { authorsFromLines, authorsToLines, shortAuthors } from '../../../components/article/author-lines.ts';
import { fieldFromText, fieldToText } from '../../../components/article/field-text.ts';
import { titleFromText, titleToText } from '../../../components/article/title-text.ts';
import type { Author, FieldName } from '../../../lib/article/article.ts';
import { parseMarked, toMarked } from '../../../lib/article/markup.ts';
import { anArticle } from '../../support/builders.ts';
import { provideEnglish } from '../english.ts';

provideEnglish();

it('gives a title back as it was, whatever it holds', () => {
  const pieces = fc.constantFrom(
    '<i>',
    '</i>',
    '<sub>',
    '</sub>',
    '&lt;',
    '&lt;i&gt;',
    '&amp;',
    '&amp;lt;',
    'a',
    ' b',
    '<',
    '>',
    '&',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const title = toMarked(parts.join(''));
      expect(titleFromText(titleToText(title))).toBe(title);
    }),
  );
});

it('never makes anything but marks of what was typed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(titleFromText(text).replace(/<\/?(?:i|b|sub|sup|sc)>/g, '')).not.toMatch(/[<>]/);
    }),
  );
});

it.each([
  ['marks', 'Vitamin D<sub>3</sub>', 'Vitamin D<sub>3</sub>'],
  ['a sign', 'p < 0.05 & q > 1', 'p &lt; 0.05 &amp; q &gt; 1'],
  ['a script', '<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
  ['a mark that is not closed', '<i>in vitro', '<i>in vitro</i>'],
  ['a mark that was not opened', 'in vitro</i>', 'in vitro&lt;/i&gt;'],
])('takes %s of a typed title', (_, text, expected) => {
  const title = titleFromText(text);
  expect(title).toBe(expected);
  expect(() => parseMarked(title)).not.toThrow();
});

it('gives the authors back as they were', () => {
  const authors: Author[] = [
    { group: 'The PLOS Medicine Editors' },
    { family: 'van der Berg', given: 'Jan Peter' },
    { family: 'Sukarno' },
    { family: '王', given: '小明' },
  ];
  expect(authorsFromLines(authorsToLines(authors), authors)).toEqual(authors);
});

it.each([
  ['Strauss WL', { family: 'Strauss', given: 'WL' }],
  ['Jackson T Wright Jr', { family: 'Wright', given: 'Jackson T Jr' }],
  ['Jackson T. Wright, Jr.', { family: 'Wright', given: 'Jackson T. Jr.' }],
  ['Wright, Jackson T., Jr.', { family: 'Wright', given: 'Jackson T. Jr.' }],
  ['Wright JT Jr', { family: 'Wright', given: 'JT Jr' }],
  ['Wright Jr, JT', { family: 'Wright', given: 'JT Jr' }],
])('reads %s as it was meant', (line, author) => expect(authorsFromLines(line, [])).toEqual([author]));

it('names the first authors where there is little room', () => {
  const authors = ['Horby', 'Lim', 'Emberson', 'Mafham'].map((family) => ({ family }));
  expect(shortAuthors(authors)).toBe('Horby, Lim +2');
  expect(shortAuthors(authors.slice(0, 3))).toBe('Horby, Lim, Emberson');
  expect(shortAuthors([{ group: 'RECOVERY' }])).toBe('RECOVERY');
});

it.each<[string, Author[]]>([
  ['Horby, Peter', [{ family: 'Horby', given: 'Peter' }]],
  ['Horby PW', [{ family: 'Horby', given: 'PW' }]],
  ['Peter W Horby', [{ family: 'Horby', given: 'Peter W' }]],
  ['RECOVERY Collaborative Group', [{ group: 'RECOVERY Collaborative Group' }]],
  ['Sukarno', [{ family: 'Sukarno' }]],
  [
    'Horby, Peter\n\n  \nLim WS',
    [
      { family: 'Horby', given: 'Peter' },
      { family: 'Lim', given: 'WS' },
    ],
  ],
  ['A', [{ family: 'A' }]],
])('reads the lines %j', (lines, expected) => {
  expect(authorsFromLines(lines, [])).toEqual(expected);
});

it.each<[FieldName, string, unknown]>([
  ['doi', 'https://doi.org/10.1056/NEJMoa2021436', '10.1056/NEJMoa2021436'],
  ['pmid', ' 32678530 ', '32678530'],
  ['issued', '2023-05-12', '2023-05-12'],
  ['issued', '2023-05/2023-06', '2023-05/2023-06'],
  ['issued', 'March 2015', '2015-03'],
  ['issued', 'Mar. 2015', '2015-03'],
  ['issued', '12 May 2023', '2023-05-12'],
  ['issued', 'May 2nd, 2023', '2023-05-02'],
  ['issued', '2023 Dec 1', '2023-12-01'],
  ['issued', '2023/5/2', '2023-05-02'],
  ['issn', '0028-4793, 1533-4406', ['0028-4793', '1533-4406']],
  ['keywords', 'sepsis; shock', ['sepsis', 'shock']],
  ['volume', ' 384 ', '384'],
  ['volume', '  ', undefined],
  ['doi', '', undefined],
])('reads %s from %j', (name, text, expected) => {
  expect(fieldFromText(name, text, anArticle())).toEqual(expected);
});

it.each<[FieldName, string]>([
  ['doi', 'NEJMoa2021436'],
  ['issued', '2023-13'],
  ['issued', '2023-02-30'],
  ['issued', '12 May'],
  ['issued', '03/05/2023'],
  ['issued', '31 February 2023'],
  ['issued', 'Marz is 2023'],
  ['issued', '12 May 3 2023'],
  ['issn', '0028-4794'],
  ['url', 'javascript:alert(1)'],
])('refuses %s %j and says what it should be', (name, text) => {
  expect(() => fieldFromText(name, text, anArticle())).toThrow(/^Not changed:/);
});

it('shows every kind of value as text', () => {
  const article = anArticle({ issn: ['0028-4793', '1533-4406'], keywords: ['a', 'b'] });
  expect(fieldToText('issn', article.issn)).toBe('0028-4793, 1533-4406');
  expect(fieldToText('keywords', article.keywords)).toBe('a; b');
  expect(fieldToText('volume', undefined)).toBe('');
});
