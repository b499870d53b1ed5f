import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { markdownName, toMarkdown } from '../../lib/citation/formats/markdown.ts';
import { readEntries, recogniseFormat, WRITERS, type WritableId, writeEntries } from '../../lib/citation/formats.ts';
import { type ExportOptions, FORMAT_IDS, type FormatId } from '../../lib/citation/imported.ts';
import { anArticle } from '../support/builders.ts';

const ALL: ExportOptions = { tags: true, note: true, takeHome: true, quotes: true, state: true };
const PAYLOAD = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg/onload=alert(1)>';

/** A small file of each format. */
const SEEDS: Record<FormatId, string> = {
  ris: 'TY  - JOUR\nTI  - A <i>title</i>\nAU  - Horby, P\nPY  - 2021/05//\nN1  - note\nER  - \n',
  bibtex:
    '@string{a = "x"}\n@article{k, title = {A \\textit{title} $x^2$ {\\"u}}, author = {B and {C}}, year = 2020, journal = a # {y}}\n',
  'csl-json':
    '[{"id":"1","type":"article-journal","title":"A","author":[{"family":"B"}],"issued":{"date-parts":[[2020,1]]}}]',
  'endnote-xml':
    '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title><style face="italic">A</style></title></titles></record></records></xml>',
  nbib: 'PMID- 12345\nTI  - A title\nFAU - Horby, Peter\nDP  - 2020 May\n\n',
  wos: 'FN x\nPT J\nAU Horby, P\nTI A title\nPY 2020\nER\nEF\n',
  'zotero-rdf':
    '<rdf:RDF xmlns:rdf="r"><bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dc:title>A</dc:title></bib:Article></rdf:RDF>',
  'zotero-csv':
    '"Key","Item Type","Publication Year","Author","Title","Manual Tags"\n"K","journalArticle","2020","B, C","A","x; y"\n',
  'zotero-json':
    '{"items":[{"itemType":"journalArticle","itemID":1,"title":"A","tags":[{"tag":"x"}]}],"collections":{"K":{"name":"N","items":[1],"parent":false}}}',
  'pocket-csv': 'title,url,time_added,tags,status\nA,https://x.example/a,1600000000,a|b,unread\n',
  'readwise-csv': 'Highlight,Book Title,Book Author,Note\nquote,A,B C,n\n',
  'instapaper-csv': 'URL,Title,Selection,Folder,Timestamp\nhttps://x.example/a,A,,Unread,1600000000\n',
  'sheaf-csv': 'Title,Authors,DOI\nA,"B, C",10.5555/abc1\n',
  bookmarks:
    '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>F</H3><DL><p><DT><A HREF="https://x.example/a" TAGS="a,b">A</A><DD>note</DL></DL>',
  markdown: '---\ntitle: "A"\nauthors: ["B, C"]\n---\n\n# A\n\n## Quotes\n\n> q\n\nc\n',
  identifiers: '10.5555/abc1\nPMID: 12345\nhttps://x.example/a\n',
};

const PIECES = [
  '{',
  '}',
  '"',
  "'",
  '\\',
  '$',
  '<',
  '>',
  '&',
  '@',
  '\n',
  '\r',
  '\0',
  '\ud800',
  '\ufeff',
  '[',
  ']',
  ',',
  ';',
  '#',
  '%',
  '~',
  '---',
  '- ',
  'TY  - ',
  'ER  - ',
  '@article{',
  '</',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '\\textit',
  '\\"',
  '\u202e',
  '__proto__',
  '10.5555/x',
];

describe.each(FORMAT_IDS)('%s', (format) => {
  it('reads its own sample, and is recognised by it', () => {
    const read = [...readEntries(format, SEEDS[format])];
    expect(read[0]?.kind).toBe('entry');
    expect(recogniseFormat('file', SEEDS[format])).toBe(format);
  });

  it('never throws, whatever is done to a file, and goes forward in it', () => {
    const cut = fc.tuple(
      fc.nat(400),
      fc.nat(400),
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const file = cuts.reduce(
          (text, [at, length, pieces]) => text.slice(0, at) + pieces.join('') + text.slice(at + (length % 7)),
          SEEDS[format].repeat(2),
        );
        let last = 0;
        for (const each of readEntries(format, file)) {
          expect(each.end).toBeGreaterThanOrEqual(last);
          expect(each.end).toBeLessThanOrEqual(Math.max(file.length, 1));
          expect(JSON.stringify(each).isWellFormed()).toBe(true);
          last = each.end;
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it.each([
    '{',
    '"',
    '<',
    '<a ',
    '<a href="',
    '@article{x, title = {',
    '@article{',
    '$',
    '\\"',
    '[',
    '[{"a":',
    '& ',
    '\\textit{',
    ' and ',
    ',',
    '\n',
    '\r',
    '<!--',
    '<record>',
    '<rdf:RDF>',
    'TY  - ',
    'A',
    ' ',
    'http://',
    '10.1000/',
    '<DL>',
    '<DT><A HREF="http://x.example">',
    '((',
    'PT ',
    '--',
    "'",
    '{\\it ',
  ])(
    'takes a time that grows with the length: %j thousands of times',
    (piece) => {
      for (const text of [
        piece.repeat(3000),
        SEEDS[format] + piece.repeat(3000),
        `${SEEDS[format].slice(0, 30)}${piece.repeat(3000)}`,
      ]) {
        let count = 0;
        for (const _ of readEntries(format, text)) count++;
        expect(count).toBeGreaterThanOrEqual(0);
      }
    },
    20_000,
  );

  it('takes no longer for a value with a run of spaces', () => {
    const spaced = SEEDS[format].replace(/\bA\b|title|Horby|quote|\bx\b/g, (word) => `${word}${' '.repeat(60_000)}b`);
    for (const _ of readEntries(format, spaced));
    for (const _ of readEntries(format, spaced.replaceAll('  b', '  b;c')));
  }, 20_000);
});

it('reads thousands of notes of Zotero RDF that belong to no item', () => {
  const memo = '<bib:Memo rdf:about="#x"><rdf:value>n</rdf:value></bib:Memo>';
  const read = [...readEntries('zotero-rdf', `<rdf:RDF xmlns:rdf="r">${memo.repeat(20_000)}</rdf:RDF>`)];
  expect(read).toHaveLength(20_000);
  expect(read[0]).toMatchObject({ kind: 'unread', why: 'kind' });
}, 30_000);

it('does not put in entities that a file makes up', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const xml = `${bomb}<xml><records><record><titles><title>One &b; &c;</title></titles></record></records></xml>`;
  expect([...readEntries('endnote-xml', xml)]).toMatchObject([
    { described: { fields: { title: 'One &amp;b; &amp;c;' } } },
  ]);
});

it('does not let strings of BibTeX grow without end', () => {
  const strings = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join('\n');
  const [read] = [...readEntries('bibtex', `@string{s0 = "haha"}\n${strings}\n@article{a, title = s60}`)];
  expect(read?.kind).toBe('entry');
});

describe('scripts in every field', () => {
  const marked = PAYLOAD.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') as MarkedText;
  const article = anArticle({
    title: marked,
    journal: PAYLOAD,
    abstract: PAYLOAD,
    publisher: PAYLOAD,
    keywords: [PAYLOAD],
    authors: [{ family: PAYLOAD, given: PAYLOAD }],
    tags: [PAYLOAD],
    note: PAYLOAD,
    takeHome: PAYLOAD,
    volume: PAYLOAD,
  });
  const exported = { article, quotes: [{ exact: PAYLOAD, comment: PAYLOAD }], lists: [PAYLOAD] };

  it.each(Object.keys(WRITERS) as WritableId[])('%s: come out as text, and in again', (format) => {
    const file = [...writeEntries(format, [exported], ALL)].join('');
    if (format === 'bookmarks' || format === 'endnote-xml') expect(file).not.toMatch(/<(?:script|img|svg)/);
    for (const each of readEntries(format, file)) {
      if (each.kind === 'entry') expect(each.described.fields.title ?? '').not.toMatch(/<(?!\/?(?:i|b|sub|sup|sc)>)/);
    }
  });

  it('Markdown: no tag outside of the front matter, a name that every system takes', () => {
    const text = toMarkdown(exported, ALL);
    expect(text.split('\n---\n').slice(1).join('')).not.toMatch(/(?<!\\)<(?:script|img|svg)/);
    expect(markdownName({ article }, new Map())).not.toMatch(/[<>:"/\\|?*]/);
    expect([...readEntries('markdown', text)]).toMatchObject([
      { kind: 'entry', quotes: exported.quotes, note: PAYLOAD, tags: [PAYLOAD] },
    ]);
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '＝1+1', 'a;=1', 'a;\n=1\n-1', ";'=1;;@x", "a;'b"])(
  'defuses %j as a formula in CSV, and reads it back',
  (note) => {
    const file = [...writeEntries('sheaf-csv', [{ article: anArticle({ note }) }], ALL)].join('');
    expect(file).not.toMatch(/(?:^|[,;])"?[=＝+@\t-]/m);
    expect([...readEntries('sheaf-csv', file)]).toMatchObject([{ note: note.trim() }]);
  },
);
