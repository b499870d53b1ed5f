import fc from 'fast-check';
import type { MarkedText } from '../../lib/article/article.ts';
import { markedFromText } from '../../lib/article/markup.ts';
import type { Block, Inline } from '../../lib/digest/document.ts';
import type { Edition } from '../../lib/digest/edition.ts';
import { aFullEntry, anEdition, anEditionSection } from './an-edition.ts';

/** The text of what stands in a document, without marks. */
export function saidIn(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => (each.kind === 'text' ? each.text : each.kind === 'break' ? '\n' : saidIn(each.children)))
    .join('');
}

/** The text of each block, a list's items each by itself. */
export function textsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(saidIn);
    if (block.kind === 'image') return [block.alt];
    return block.kind === 'rule' ? [] : [saidIn(block.children)];
  });
}

/** Signs that the formats give a meaning to, and attempts to run something. */
const NASTY = [
  ...[
    'word',
    'HLA-B*27',
    'p<0.05',
    '_x_',
    '**b**',
    '{{ x }}',
    '{% if %}',
    '`code`',
    '# head',
    '- item',
    '1. item',
    '> quote',
  ],
  ...[
    '[link](javascript:alert(1))',
    '![i](http://x.example/i.png)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
  ],
  ...[
    '</style><script>',
    '</title>',
    '-->',
    '<!--',
    ']]>',
    '&lt;',
    '&amp;copy;',
    '&#60;',
    '"',
    "'",
    '`',
    '``',
    '~~x~~',
    '|',
    '||',
  ],
  ...[
    '=cmd|x',
    '@sum',
    '+1',
    '***',
    '---',
    '===',
    '\\',
    '\\*',
    '$x$',
    '^',
    '~',
    '!',
    '![',
    '](',
    '(',
    ')',
    ':',
    '::',
    '糖尿病',
    'β',
  ],
  ...[
    'naïve',
    '🫀',
    'e\u0301',
    'From here',
    '.',
    '..',
    'www.x.example',
    'https://x.example/a_b*c?d=1&e=(2)',
    'a@b.example',
    '<a',
    '>',
  ],
  ...[
    'javascript:alert(1)',
    'expression(alert(1))',
    '@import',
    'url(x)',
    '%00',
    '%',
    '#tag',
    'C#',
    '<',
    'x_y',
    '__x__',
    '[',
    ']',
    '<b>',
  ],
];

/** A line as somebody with bad intentions, or a mathematician, would type it. */
export const nastyLine: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 5 })
  .chain((pieces) => fc.constantFrom('', ' ').map((space) => pieces.join(space)));

const nastyText = fc
  .array(nastyLine, { minLength: 1, maxLength: 4 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\n- ').map((end) => lines.join(end)));

const nastyMarked = fc
  .array(fc.tuple(nastyLine, fc.constantFrom('', '', 'i', 'b', 'sub', 'sup', 'sc')), { minLength: 1, maxLength: 3 })
  .map(
    (parts) =>
      parts
        .map(([line, mark]) => (mark ? `<${mark}>${markedFromText(line)}</${mark}>` : markedFromText(line)))
        .join('') as MarkedText,
  );

/** An issue of one entry in which everything that can be typed is. */
export const nastyEdition: fc.Arbitrary<Edition> = fc
  .record({
    title: nastyMarked,
    citation: nastyMarked,
    lines: fc.array(nastyLine, { minLength: 6, maxLength: 6 }),
    texts: fc.array(nastyText, { minLength: 7, maxLength: 7 }),
  })
  .map(({ title, citation, lines, texts }) => {
    const [name = '', heading = '', label = '', alt = '', journal = '', word = ''] = lines;
    const [intro = '', closing = '', commentary = '', quote = '', question = '', answer = '', prompt = ''] = texts;
    const entry = aFullEntry({
      citation,
      commentary,
      quote,
      question,
      answer,
      prompt,
      labels: [{ kind: 'retracted', text: label }],
    });
    const image = entry.image && { ...entry.image, alt };
    const edition = anEdition({
      intro,
      closing,
      title: heading,
      sections: [
        anEditionSection([{ ...entry, ...(image && { image }), fields: { ...entry.fields, title, journal } }], {
          title: heading,
        }),
      ],
      corrections: [{ text: heading, tells: 'retracted doi:10.5555/1', link: 'javascript:alert(1)' }],
    });
    return { ...edition, series: { ...edition.series, name, masthead: word } };
  });

/** What of a page could run or fetch something: scripts, handlers, styles of its own, addresses other than of the web, of mail and of data. */
export function runningIn(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...(/^(?:script|iframe|object|embed|form|base|link|svg|math|video|audio)$/.test(element.localName)
      ? [element.outerHTML]
      : []),
    ...[...element.attributes].flatMap(({ name, value }) => {
      const isAddress = name === 'href' || name === 'src';
      const isHarmless = isAddress
        ? /^(?:https?:\/\/|mailto:|#|data:(?:image|application)\/)/.test(value)
        : !/^(?:on|srcset|srcdoc|action|formaction|xlink)/.test(name);
      return isHarmless ? [] : [`${element.localName} ${name}=${value}`];
    }),
  ]);
}
