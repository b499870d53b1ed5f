import type { MarkedText } from '../../article/article.ts';
import { type MarkedNode, parseMarked } from '../../article/markup.ts';

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&{}',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '`': '\\textasciigrave{}',
};
const COMMANDS = { i: 'textit', b: 'textbf', sub: 'textsubscript', sup: 'textsuperscript', sc: 'textsc' };
/** A word with a capital inside, or with two: styles that set titles small leave it as it is in braces. */
const PROTECTED =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]*(?:\p{Lu}[\p{L}\p{N}-]*\p{Lu}|[\p{Ll}\p{N}]\p{Lu}|\p{Lu}\p{N})[\p{L}\p{N}]*(?![\p{L}\p{N}])/gu;

/** Plain text as LaTeX that means just this, in UTF-8. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}$&%#_~^<>`]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/&\{\}(?! ?[a-zA-Z#])/g, '&')
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}");
}

/** A title as LaTeX: marks as commands, acronyms in braces so that no style makes them small. */
export function titleToLatex(marked: MarkedText): string {
  return parseMarked(marked).map(nodeToLatex).join('');
}

function nodeToLatex(node: MarkedNode): string {
  if (typeof node !== 'string') return `\\${COMMANDS[node.mark]}{${node.children.map(nodeToLatex).join('')}}`;
  let out = '';
  let last = 0;
  for (const { 0: word, index } of node.matchAll(PROTECTED)) {
    out += `${escapeLatex(node.slice(last, index))}{${escapeLatex(word)}}`;
    last = index + word.length;
  }
  return out + escapeLatex(node.slice(last));
}
