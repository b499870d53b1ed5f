import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../../lib/article/article.ts';
import { markedFromText, plain } from '../../../lib/article/markup.ts';
import { markdownName, toMarkdown } from '../../../lib/citation/formats/markdown.ts';
import { readEntries } from '../../../lib/citation/formats.ts';
import type { Exported } from '../../../lib/citation/imported.ts';
import { anyFields, articleOf } from '../../support/any-article.ts';
import { anArticle, someFeedback } from '../../support/builders.ts';

const ALL = { tags: true, note: true, takeHome: true, quotes: true, state: true };

/** What acts in Markdown, in Obsidian or in its plugins. */
const ACTING = [
  '![x](https://tracker.example/x.png)',
  '![[Secret note]]',
  '[[Another note|shown]]',
  '[click](obsidian://open?vault=x)',
  '<img src="https://tracker.example/x.png">',
  '<iframe src="https://tracker.example">',
  '<!-- hidden -->',
  '`= this.file.path`',
  '`$= dv.pages().length`',
  '```dataviewjs\nalert(1)\n```',
  '~~~js\nx\n~~~',
  '<%* await tp.system.prompt() %>',
  '<% tp.file.title %>',
  '{{title}}',
  '%%hidden%%',
  '---\naliases: [x]\n---',
  'key:: value',
  '[key:: value]',
  '#tag',
  '# Heading',
  '## Note',
  '- [ ] task',
  '- list',
  '+ list',
  '* list',
  '1. one',
  '1) one',
  '> [!note] callout',
  '    code',
  '\tcode',
  '===',
  '---',
  '***',
  '*em*',
  '_em_',
  '__b__',
  'a_b_c',
  '==mark==',
  '~~gone~~',
  '$x$',
  '$$\\href{javascript:x}{y}$$',
  '| a | b |\n| - | - |',
  '[^1]',
  '^[note]',
  'end ^block',
  '&lt;b&gt;',
  '&#32;',
  '\\',
  '\\[',
  'a  ',
  'a\u2028# b',
  'https://x.example/a_b?c=d%20e#f',
  'javascript://x',
  'p = 0.05; 50% of 12*3',
];
const acting = fc.constantFrom(...ACTING);
const text = fc
  .array(
    fc.oneof(
      acting,
      fc.constantFrom('word', '研究', '\n', '\n\n', ' ', '`', '[', ']', '(', '!', '<', '%', '>', '_', '*'),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''))
  // The ends are trimmed wherever words are kept.
  .map((words) => `Word ${words} end`);
const line = text.map((words) => words.replace(/\s+/g, ' '));

const said = fc
  .record({
    text,
    author: line,
    note: text,
    url: acting.map((piece) => `https://x.example/?q=${piece.split('\n')[0]}`),
  })
  .map((each) => someFeedback(each));

const exported: fc.Arbitrary<Exported> = fc.record({
  feedback: fc.array(said, { maxLength: 2 }),
  article: fc
    .record({
      title: line.map((words) => markedFromText(words)),
      journal: line,
      publisher: line,
      abstract: line,
      excerpt: line,
      note: text,
      takeHome: text,
      keywords: fc.array(line, { maxLength: 2 }),
      url: acting.map((piece) => new URL(`https://x.example/?q=${piece}`).href),
    })
    .map((fields) => anArticle({ doi: undefined, ...fields } as Partial<Article>)),
  quotes: fc.array(fc.record({ exact: text, comment: text }, { requiredKeys: ['exact'] }), { maxLength: 3 }),
  lists: fc.array(
    line.map((words) => words.replaceAll(' / ', ' ')),
    { maxLength: 2 },
  ),
});

function parts(file: string): [matter: string, body: string] {
  const end = file.indexOf('\n---\n', 4);
  return [file.slice(4, end), file.slice(end + 5)];
}

describe('what acts in Obsidian', () => {
  it('does nothing in the body: it is shown sign for sign', () => {
    const { document } = new JSDOM().window;
    fc.assert(
      fc.property(exported, (each) => {
        const [, body] = parts(toMarkdown(each, ALL));
        document.body.innerHTML = micromark(body, { allowDangerousHtml: true });
        const names = new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName));
        for (const name of names) expect(['h1', 'h2', 'p', 'blockquote', 'br']).toContain(name);
        const shown = document.body.textContent.replace(/\s+/g, '');
        const { article, quotes = [], feedback = [] } = each;
        const words = [plain(article.title ?? ''), article.takeHome, article.note, article.abstract ?? ''];
        words.push(...feedback.flatMap((one) => [one.text, one.author ?? '', one.note ?? '', one.url ?? '']));
        for (const said of [...words, ...quotes.flatMap(({ exact, comment = '' }) => [exact, comment])])
          expect(shown).toContain(said.replace(/\s+/g, ''));
        // What no rule of CommonMark knows.
        const own = body.replace(/^##? |^(?:> )?&#(?:32|9);/gm, '');
        expect(own).not.toMatch(
          /<%|%>|%%|\[\[|!\[|\{\{|==|~~|``|::|(?<!\\)[`$^|[\]]|(?<![\w/\\])#|(?<!https?|\\):\/\//,
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('does nothing in the front matter, whose values plugins show', () => {
    fc.assert(
      fc.property(exported, (each) => {
        const [matter] = parts(toMarkdown(each, ALL));
        for (const row of matter.split('\n')) {
          const [, value = ''] = /^[A-Za-z]+: (.*)$/.exec(row) ?? [];
          const said = JSON.stringify(JSON.parse(value));
          expect(said).not.toMatch(/!\[|\[\[(?!")|\]\(|<[%!/?a-z]|%[%>]|`[^\u2060]|~~/i);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('round trips', () => {
  it('gives back every word', () => {
    fc.assert(
      fc.property(exported, (each) => {
        const [read] = [...readEntries('markdown', toMarkdown(each, ALL))];
        const { article, quotes = [], lists = [] } = each;
        const trimmed = (words: string) =>
          words
            .split('\n')
            .map((row) => row.trimEnd())
            .join('\n');
        expect(read).toMatchObject({
          note: trimmed(article.note),
          takeHome: trimmed(article.takeHome),
          quotes: quotes.map(({ exact, comment }) => ({
            exact: trimmed(exact),
            ...(comment && { comment: trimmed(comment) }),
          })),
          lists: [...new Set(lists)],
          described: {
            fields: {
              title: article.title,
              journal: article.journal,
              publisher: article.publisher,
              abstract: article.abstract,
              excerpt: article.excerpt,
            },
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('loses no field out and in again', () => {
    fc.assert(
      fc.property(anyFields(), (fields) => {
        const [read] = [...readEntries('markdown', toMarkdown({ article: articleOf(fields) }, ALL))];
        expect(read).toMatchObject({ kind: 'entry', described: { fields } });
      }),
      { numRuns: 400 },
    );
  });

  it('prints what YAML does not take as it is', () => {
    const [matter] = parts(toMarkdown({ article: anArticle({ journal: 'a\u0085b\u2028c\u007fd\ufffee' }) }, ALL));
    expect(matter).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/);
    expect(JSON.parse(/journal: (.*)/.exec(matter)?.[1] ?? '')).toBe('a\u0085b\u2028c\u007fd\ufffee');
  });
});

describe('names of files', () => {
  const named = (title: string, taken: Map<string, number>) =>
    markdownName({ article: anArticle({ title: title as MarkedText, authors: [], issued: '' }) }, taken);

  it('keep what is raised or lowered', () => {
    expect(named('3×10<sup>6</sup> U of CO<sub>2</sub>', new Map())).toBe('3×10⁶ U of CO₂.md');
  });

  it('are told apart, a number that is a title too', () => {
    const taken = new Map<string, number>();
    expect(['A', 'A 2', 'a', 'A', 'A 2'].map((title) => named(title, taken))).toEqual([
      'A.md',
      'A 2.md',
      'a 3.md',
      'A 4.md',
      'A 2 2.md',
    ]);
  });

  it('are found at once for a title that thousands have', () => {
    const looked = { count: 0 };
    class Counted extends Map<string, number> {
      override has(key: string) {
        looked.count++;
        return super.has(key);
      }
    }
    const taken = new Counted();
    const names = new Set(Array.from({ length: 3000 }, () => named('Editorial', taken)));
    expect(names.size).toBe(3000);
    expect(looked.count).toBeLessThan(10_000);
  });

  it('are no longer than systems take', () => {
    expect(new TextEncoder().encode(named('𠮷'.repeat(200), new Map())).length).toBeLessThan(250);
  });
});
