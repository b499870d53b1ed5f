import type { MarkedText } from '../../lib/article/article.ts';

const MARK = /(<\/?(?:i|b|sub|sup|sc)>)/;

/** A title for editing: marks stay tags; what was escaped is shown as it reads, unless it would then be taken for a mark. */
export function titleToText(marked: MarkedText): string {
  return marked
    .replace(/&lt;(?!\/?(?:i|b|sub|sup|sc)&gt;)/g, '<')
    .replace(/(?<!&lt;\/?(?:i|b|sub|sup|sc))&gt;/g, '>')
    .replace(/&amp;(?!(?:lt|gt|amp);)/g, '&');
}

/** The title that a person typed: well-nested marks stay, everything else is text. */
export function titleFromText(text: string): MarkedText {
  const open: string[] = [];
  let out = '';
  for (const part of text.replace(/\s+/g, ' ').trim().split(MARK)) {
    const [, slash, name = ''] = /^<(\/?)(i|b|sub|sup|sc)>$/.exec(part) ?? [];
    if (!name || (slash && open.at(-1) !== name) || (!slash && open.includes(name))) {
      out += part
        .replace(/&(?!(?:lt|gt|amp);)/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;');
      continue;
    }
    if (slash) open.pop();
    else open.push(name);
    out += part;
  }
  for (const name of open.reverse()) out += `</${name}>`;
  return out as MarkedText;
}
