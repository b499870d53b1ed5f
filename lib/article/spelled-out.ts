import type { MarkedText } from './article.ts';
import { type MarkedNode, parseMarked } from './markup.ts';

// Figures and their signs: the letters that Unicode raises or lowers are few, and many a font has none of them.
const RAISED = signs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾,ⁿⁱᵐᵒ');
const LOWERED = signs('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎,');
/** Signs that mean the same in the line: `®`, a footnote's star or dagger, a prime, a degree. */
const SAME_IN_LINE = /^[®™©℠*†‡§¶#′″'"°º]+$/u;
/** As from a number to another: with a raised minus it would be one less the other. */
const RANGE = /\d[^\d,]\d/;
const ORDINAL = /^(?:st|nd|rd|th)$/;

/**
 * The text with its superscripts and subscripts in Unicode's own signs (`10⁶`, `CO₂`), or as `10^(…)` and `x_(…)` where there
 * are none for all of it: for what a person reads or copies, where `10⁶` may not become 106. To compare texts: `plain`.
 */
export function spelledOut(marked: string): string {
  return written(parseMarked(marked as MarkedText));
}

function written(nodes: MarkedNode[]): string {
  let text = '';
  // To look at the end of all that was written would copy it.
  let last = '';
  for (const node of nodes) {
    if (typeof node === 'string') last = node;
    else {
      const inner = written(node.children);
      last = node.mark === 'sup' ? raised(inner, last) : node.mark === 'sub' ? lowered(inner) : inner;
    }
    text += last;
  }
  return text;
}

function raised(text: string, before: string): string {
  return around(text, (mark) => {
    if (SAME_IN_LINE.test(mark) || (ORDINAL.test(mark) && /\d$/.test(before))) return mark;
    return (!RANGE.test(mark) && inSigns(mark, RAISED)) || `^(${mark})`;
  });
}

function lowered(text: string): string {
  return around(text, (mark) => {
    // Every number is marked in it, and HbA₁c is how it is written.
    const [, number = '', rest = ''] = /^(\d+)([A-Za-z]+)$/.exec(mark) ?? [];
    return inSigns(mark, LOWERED) ?? (number ? `${inSigns(number, LOWERED)}${rest}` : `_(${mark})`);
  });
}

/** Spaces at the ends of a mark are the text's. */
function around(text: string, write: (mark: string) => string): string {
  const [, before = '', mark = '', after = ''] = /^(\s*)(\S(?:.*\S)?)?(\s*)$/su.exec(text) ?? [];
  return before + (mark && write(mark)) + after;
}

/** Undefined where a character has no sign of its own. A comma parts raised numbers as it stands. */
function inSigns(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const found = [...text].map((sign) => table.get(sign));
  return found.includes(undefined) ? undefined : found.join('');
}

function signs(marked: string): ReadonlyMap<string, string> {
  const table = new Map([...marked].map((sign, at) => ['0123456789+-=(),nimo'[at] ?? '', sign]));
  // A minus and the dashes that stand for one, or below the line for "to".
  for (const dash of '−–‐‑') table.set(dash, marked[11] ?? dash);
  return table;
}
