import fc from 'fast-check';
import {
  ARTICLE_TYPES,
  type Article,
  type ArticleFields,
  type Author,
  type MarkedText,
} from '../../lib/article/article.ts';
import { plain, toMarked } from '../../lib/article/markup.ts';
import { collapseSpace } from '../../lib/text/strings.ts';
import { anArticle } from './builders.ts';

/** Signs that formats give a meaning to, and letters of several scripts. */
const PIECES = [
  'feedback',
  'COVID-19',
  'α-Synuclein',
  'β',
  '糖尿病',
  'تقييم',
  'Überprüfung',
  'naïve',
  'İstanbul',
  'a',
  'In',
  '2',
  '&',
  '%',
  '$',
  '#',
  '_',
  '{',
  '}',
  '~',
  '^',
  '\\',
  '"',
  "'",
  '“quoted”',
  '—',
  '–',
  '--',
  '<',
  '>',
  'p < 0.05',
  '<x',
  '&amp;',
  '&lt;i&gt;x',
  '@',
  ';',
  ',',
  '- ',
  'TY  - JOUR',
  '|',
  '100%',
  '$5',
  '`',
  "''",
  '10.5',
  '/',
  'x=y',
  '(a)',
  '[b]',
  '!',
  '🫀',
  'e\u0301',
  '=',
];
const text = (most = 6): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 0, maxLength: most })
    .chain((pieces) => fc.tuple(fc.constant(pieces), fc.constantFrom('Word', 'étude', '研究', 'A1')))
    .map(([pieces, word]) => collapseSpace(`${word} ${pieces.join(' ')}`))
    .filter((value) => plain(toMarked(escapeHtml(value))) === value);

const escapeHtml = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const title: fc.Arbitrary<MarkedText> = fc
  .array(fc.tuple(text(3), fc.constantFrom('', '', 'i', 'b', 'sub', 'sup', 'sc')), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.map(([value, mark]) => (mark ? `<${mark}>${escapeHtml(value)}</${mark}>` : escapeHtml(value))).join(' '),
  )
  .map((html) => toMarked(html))
  // Marks said in words alone are taken for marks: see `toMarked`.
  .filter((marked) => toMarked(marked) === marked);

const family = fc.constantFrom(
  'Horby',
  'van der Berg',
  'Müller',
  "O'Neill",
  'García Márquez',
  'De Luca',
  '王',
  'Smith-Jones',
  'Ng',
  'del Río',
  'Lim',
  'Østergaard',
  'Ðặng',
);
const given = fc.constantFrom(
  'Peter',
  'P',
  'Wei Shen',
  'J. R. R.',
  'María José',
  '小明',
  'Ann-Kathrin',
  'Martin Luther Jr',
  'Émile',
);
const group = fc.constantFrom(
  'RECOVERY Collaborative Group',
  'WHO',
  'Department of Medicine, University of Basel',
  'Barnes and Noble',
  'The {Braced} Society',
  'Ärzte & Co',
  'Centers for Disease Control and Prevention',
);
const author: fc.Arbitrary<Author> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ family, given }) },
  { weight: 1, arbitrary: fc.constantFrom('Plato', 'Aristoteles', 'van Gogh').map((name) => ({ family: name })) },
  { weight: 2, arbitrary: group.map((name) => ({ group: name })) },
);

const year = fc.integer({ min: 1900, max: 2026 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
const date = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
);
const interval = fc.tuple(year, two(6)).map(([y, m]) => `${y}-${m}/${y}-${String(Number(m) + 1).padStart(2, '0')}`);

const FIELDS: { [K in keyof ArticleFields]: fc.Arbitrary<ArticleFields[K]> } = {
  title,
  journal: text(3),
  journalAbbreviation: fc.constantFrom('N Engl J Med', 'J. Biol. Chem.', 'Med Educ', 'Ärztebl Int'),
  authors: fc.uniqueArray(author, { minLength: 1, maxLength: 5, selector: (each) => JSON.stringify(each) }),
  issued: fc.oneof(date, interval),
  onlineDate: date,
  volume: fc.constantFrom('12', '384', 'XII', '12 Suppl 1', 'S1'),
  issue: fc.constantFrom('3', '1-2', 'Suppl 1', '8'),
  pages: fc.constantFrom('693-704', '4', 'e12-e19', 'xii-xx', '12-15, 20-22', 'S12-S19', '123.e1-123.e9'),
  articleNumber: fc.constantFrom('e0123456', '102530', 'ENEURO.0123-20.2020', 'CD001234'),
  issn: fc.constantFrom(['0028-4793'], ['0028-4793', '1533-4406']),
  isbn: fc.constantFrom(['9780306406157'], ['9780306406157', '0306406152']),
  publisher: text(2),
  abstract: text(12),
  keywords: fc.uniqueArray(fc.oneof(text(1), fc.constant('Heart failure, systolic'), fc.constant('R&D')), {
    minLength: 1,
    maxLength: 4,
  }),
  language: fc.constantFrom('en', 'de', 'pt-BR', 'zh'),
  doi: fc.constantFrom(
    '10.1056/NEJMoa2021436',
    '10.1016/S0140-6736(21)00897-7',
    '10.1002/(SICI)1097-4679(199911)55:11<1429::AID-JCLP11>3.0.CO;2-A',
    '10.5555/a_b%c'.replace('%c', 'c'),
  ),
  pmid: fc.constantFrom('32678530', '1'),
  pmcid: fc.constantFrom('PMC7383595', 'PMC12'),
  arxiv: fc.constantFrom('2101.00001', 'hep-th/9901001'),
  pdfUrl: fc.constantFrom('https://files.example/a%20b.pdf', 'https://files.example/x_y~z.pdf?v=1&w=2'),
  url: fc.constantFrom('https://journal.example/a?b=c&d=%7B1%7D', 'https://journal.example/~me/x_y#/route/1'),
  type: fc.constantFrom(...ARTICLE_TYPES),
  excerpt: text(6),
};

/** Fields as a library may hold them, without those of `except`; a title is always there. */
export function anyFields(except: readonly (keyof ArticleFields)[] = []): fc.Arbitrary<Partial<ArticleFields>> {
  const shape = Object.fromEntries(
    Object.entries(FIELDS).filter(([name]) => !except.includes(name as keyof ArticleFields)),
  );
  return fc.record(shape as typeof FIELDS, { requiredKeys: ['title', 'type'] }).map((fields) => {
    const { onlineDate, ...rest } = fields;
    return onlineDate && onlineDate !== fields.issued ? fields : rest;
  });
}

/** An article that has just these fields. */
export function articleOf(fields: Partial<ArticleFields>): Article {
  const { title: _, journal, doi, authors, issued, type, url, ...rest } = anArticle();
  return { ...rest, ...fields };
}
