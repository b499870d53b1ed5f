import type { ArticleFields } from '../../lib/article/article.ts';
import { markedFromText, toMarked } from '../../lib/article/markup.ts';
import type { Edition } from '../../lib/digest/edition.ts';
import { shippedTemplate } from '../../lib/digest/template/shipped.ts';
import { aFullEntry, anEdition, anEditionSection } from './an-edition.ts';

/** What someone with bad intentions types, or a page says of itself; whatever runs of it sets `hacked`, or asks `evil.example`. */
export const ATTACKS = {
  script: '<script>globalThis.hacked=1</script><img src=x onerror="globalThis.hacked=1">',
  element:
    '</title></textarea></style></script><svg onload="globalThis.hacked=1"><iframe src="https://evil.example/f">',
  attribute:
    '" onmouseover="globalThis.hacked=1" autofocus onfocus="globalThis.hacked=1" style="background:url(https://evil.example/b)',
  comment:
    '--><!--[if mso]><img src="https://evil.example/i"><![endif]--><meta http-equiv="refresh" content="0;url=https://evil.example/r">',
  cdata: ']]></content:encoded></item><item><title>second</title><link>https://evil.example/l</link></item><![CDATA[',
  markdown:
    '[x](javascript:globalThis.hacked=1) ![y](https://evil.example/m.png) <javascript:globalThis.hacked=1> ``` # x\n\n---\n\n    code',
  template: '{{ "x" | append: "y" }} {% assign z = 1 %} {{globalThis.hacked=1}}',
  header:
    'x\r\nBcc: victim@evil.example\r\nContent-Type: text/html\r\n\r\n<script>globalThis.hacked=1</script>\r\n.\r\n--=_boundary--',
  word: '=?UTF-8?Q?=0D=0ABcc:_victim=40evil.example?= =?UTF-8?B?PHNjcmlwdD4=?=',
  formula:
    '=cmd|\' /C calc\'!A0 @SUM(1+1)*cmd +1 -1 DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" { INCLUDEPICTURE "https://evil.example/p" }',
  rtf: '{\\rtf1\\field{\\*\\fldinst INCLUDETEXT "https://evil.example/t"}} </w:t></w:r><w:fldSimple w:instr="DDEAUTO cmd"/>',
  reference: 'x}\n}\n@article{second, title={y}}\r\nER  - \r\nTY  - JOUR\r\nTI  - second\r\n","id":"second',
  signs: 'a\u0000b\u0007\u001b]0;x\u0007\u0092\ufffe\uffff\ud800c\udfff \u202egnp.exe\u202c \u2066x\u2028y\u0085z',
} as const;

const all = Object.values(ATTACKS).join('\n\n');
const line = Object.values(ATTACKS).join(' ');

/** An issue in which everything that anyone may have written is an attack, at once. */
export function aHostileEdition(): Edition {
  const fields: Partial<ArticleFields> = {
    title: markedFromText(line),
    journal: line,
    journalAbbreviation: line,
    authors: [{ family: line, given: line }, { group: line }],
    issued: '2024',
    volume: line,
    pages: line,
    doi: `10.5555/${ATTACKS.attribute}`,
    url: 'javascript:globalThis.hacked=1',
    abstract: all,
    type: 'journal-article',
  };
  const words = aFullEntry({
    fields,
    labels: [{ kind: 'retracted', text: line }],
    citation: toMarked(`<b>${markedFromText(line)}</b>`),
    link: 'javascript:globalThis.hacked=1',
    takeHome: all,
    commentary: all,
    quote: all,
    question: all,
    answer: all,
    prompt: all,
    image: { id: 'image-1', alt: line, mime: 'image/png', width: 640, height: 360, size: 1 },
  });
  const linked = aFullEntry({
    fields,
    commentary: line,
    quote: line,
    id: `x" onclick="globalThis.hacked=1`,
    link: `https://doi.org/10.5555/${ATTACKS.attribute}`,
  });
  const edition = anEdition({
    title: line,
    intro: all,
    closing: all,
    sections: [anEditionSection([words, linked], { title: line })],
    corrections: [{ text: all, link: 'javascript:globalThis.hacked=1', tells: 'x' }],
    template: shippedTemplate('full'),
  });
  return {
    ...edition,
    series: {
      ...edition.series,
      name: line,
      masthead: all,
      homepage: 'javascript:globalThis.hacked=1',
      language: 'en" onload="globalThis.hacked=1',
    },
  };
}

/** Addresses of which the first alone is one. */
export const HOSTILE_RECIPIENTS = [
  `${ATTACKS.header} ${'n'.repeat(10_000)} <a@b.example>`,
  `a@b.example\r\nBcc: victim@evil.example`,
  `a@b.example, victim@evil.example`,
  `<a@b.example>\r\n\r\n<script>`,
  ATTACKS.word,
];
