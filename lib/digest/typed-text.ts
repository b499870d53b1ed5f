import { printable } from '../text/printable.ts';
import type { Inline } from './document.ts';

/** A part of a text that a person typed. */
export type TypedPart = { kind: 'paragraph'; children: Inline[] } | { kind: 'list'; items: Inline[][] };

const ITEM = /^[-•] +/;
/** An address, up to a space or what never stands in one. */
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”„«»]+|\bwww\.[a-z\d][^\s<>"“”„«»]*|(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\b(?!@)/giu;
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * The paragraphs and lists of a text as it is typed: an empty line parts paragraphs, `- ` begins an item, addresses are links, and
 * nothing else has a meaning.
 */
export function typedParts(text: string): TypedPart[] {
  const parts: TypedPart[] = [];
  /** Which part the next line goes on with. */
  let open: string[] | undefined;
  let items: string[][] | undefined;
  const end = () => {
    if (items) parts.push({ kind: 'list', items: items.map(linked) });
    else if (open) parts.push({ kind: 'paragraph', children: linked(open) });
    open = items = undefined;
  };
  for (const line of printable(text).split('\n')) {
    const said = line.trim();
    if (said === '') end();
    else if (ITEM.test(said)) {
      if (!items) end();
      open = [said.replace(ITEM, '')];
      items = [...(items ?? []), open];
    } else if (open && (!items || /^\s/.test(line))) open.push(said);
    else {
      end();
      open = [said];
    }
  }
  end();
  return parts;
}

function linked(lines: string[]): Inline[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...withLinks(line)]);
}

/** A line in which addresses are links. */
export function withLinks(line: string): Inline[] {
  const found: Inline[] = [];
  let last = 0;
  const text = (end: number) => {
    if (end > last) found.push({ kind: 'text', text: line.slice(last, end) });
  };
  for (const match of line.matchAll(ADDRESS)) {
    const typed = withoutClosing(match[0]);
    const href = safeHref(
      typed.includes('://') ? typed : /^www\./i.test(typed) ? `https://${typed}` : `mailto:${typed}`,
    );
    if (!href) continue;
    text(match.index);
    found.push({ kind: 'link', href, children: [{ kind: 'text', text: typed }] });
    last = match.index + typed.length;
  }
  text(line.length);
  return found;
}

/** An address without what ends the sentence or the bracket that it stands in. */
function withoutClosing(address: string): string {
  const left = new Map<string, number>();
  for (const sign of address) left.set(sign, (left.get(sign) ?? 0) + 1);
  const count = (sign: string) => left.get(sign) ?? 0;
  let end = address.length;
  for (; end > 0; end--) {
    const sign = address.charAt(end - 1);
    const opening = PAIRS[sign];
    if (opening ? count(opening) >= count(sign) : !/[.,:;!?'’…。，；：！？、）]/u.test(sign)) break;
    left.set(sign, count(sign) - 1);
  }
  return address.slice(0, end);
}

/** An address that may be followed from an issue: whole, of the web or of a mailbox; `undefined` of any other. */
export function safeHref(address: string): string | undefined {
  if (address.length > 4096 || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return /^(?:https?|mailto):$/.test(protocol) ? href : undefined;
}
