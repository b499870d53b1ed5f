import { plain, toMarked } from '../../article/markup.ts';
import { escapeHtml } from '../../text/escape.ts';
import { collapseSpace } from '../../text/strings.ts';
import { textOf, type Xml } from '../../text/xml.ts';

/** The elements of each name among the children, in their order. */
export type ByName = ReadonlyMap<string, readonly Xml[]>;

/** The children of an element by their names. */
export function byName(node: Xml): ByName {
  const found = new Map<string, Xml[]>();
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const same = found.get(child.name);
    if (same) same.push(child);
    else found.set(child.name, [child]);
  }
  return found;
}

/** The texts of every element of these names, as HTML, without the empty ones: the first name's first. */
export function texts(children: ByName, ...names: string[]): string[] {
  return names.flatMap((name) => (children.get(name) ?? []).map(htmlOf)).filter((text) => text.trim() !== '');
}

/** The first of these texts. */
export function firstText(children: ByName, ...names: string[]): string | undefined {
  for (const name of names) {
    const [first] = texts(children, name);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The first of these texts in one line, without its marks; empty where there is none. */
export function firstLine(children: ByName, ...names: string[]): string {
  return collapseSpace(plain(toMarked(firstText(children, ...names) ?? '')));
}

/** What is in an element as HTML: its text, which in a feed is HTML itself; where it holds elements, with their tags. */
function htmlOf(node: Xml): string {
  return node.children.every((child) => typeof child === 'string') ? textOf(node) : inner(node);
}

function inner(node: Xml): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child);
      const name = child.name.replace(/^.*:/, '');
      return `<${name}>${inner(child)}</${name}>`;
    })
    .join('');
}
