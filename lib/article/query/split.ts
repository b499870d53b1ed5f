/** A part of what was typed: a word or a quoted text, perhaps after `-` and a field's name. */
export interface Bare {
  not?: true;
  /** Lower-cased. */
  field?: string;
  value: string;
  isQuoted: boolean;
  /** As typed, without the `-`. */
  raw: string;
}

const QUOTES: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»' };
/** Longer than any question: what is pasted by mistake is cut. */
const MAX_LENGTH = 2000;

/** The parts of a typed query in their order, `OR` among them. A quotation mark that is not closed yet is passed over. */
export function splitQuery(text: string): (Bare | 'OR')[] {
  const parts: (Bare | 'OR')[] = [];
  const typed = text.slice(0, MAX_LENGTH);
  let at = 0;
  while (at < typed.length) {
    if (/\s/.test(typed[at] ?? '')) {
      at += 1;
      continue;
    }
    const not = typed[at] === '-' && /[^\s-]/.test(typed[at + 1] ?? ' ');
    if (not) at += 1;
    const start = at;
    const name = /^([\p{L}-]+):/u.exec(typed.slice(at));
    if (name) at += name[0].length;
    const close = QUOTES[typed[at] ?? ''];
    const end = close === undefined ? -1 : endOfQuote(typed, at + 1, close);
    const isQuoted = end >= 0;
    if (!isQuoted && close !== undefined) at += 1;
    const from = isQuoted ? at + 1 : at;
    const until = isQuoted ? end : endOfWord(typed, at);
    at = isQuoted ? end + 1 : until;
    const value = typed.slice(from, until);
    const raw = isQuoted ? typed.slice(start, at) : (name?.[0] ?? '') + value;
    if (raw === 'OR' && !not) parts.push('OR');
    else if (raw)
      parts.push({ ...(not && { not }), ...(name && { field: name[1]?.toLowerCase() }), value, isQuoted, raw });
  }
  return parts;
}

function endOfQuote(text: string, from: number, close: string): number {
  const end = text.indexOf(close, from);
  return end >= 0 || close === '"' ? end : text.indexOf('"', from);
}

function endOfWord(text: string, from: number): number {
  const rest = text.slice(from).search(/\s/);
  return rest < 0 ? text.length : from + rest;
}
