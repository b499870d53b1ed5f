import { collapseSpace } from '../../../text/strings.ts';

const LONGEST = 2000;
const MOST_NODES = 20_000;
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea', 'math']);
const BLOCKS = new Set('div p li ul ol br tr td th dd dt section h1 h2 h3 h4'.split(' '));

/** Does an element break the line, so that the words beside it do not run together? */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/** Elements deeper than this are an attack; browsers themselves stop at some 500 when they read HTML. */
export const DEEPEST = 600;

/**
 * The text of an element without that of scripts, styles, buttons and `leftOut`, white space collapsed, at most `limit`
 * characters.
 */
export function textOf(element: Element, limit = LONGEST, leftOut?: ReadonlySet<string>): string {
  let text = '';
  let nodes = 0;
  const visit = (node: Node, depth: number): void => {
    if (depth > DEEPEST) return;
    for (let child = node.firstChild; child !== null && text.length < limit; child = child.nextSibling) {
      if (++nodes > MOST_NODES) return;
      if (child.nodeType === 3) {
        const piece = (child.nodeValue ?? '').slice(0, 4 * limit).replace(/\s+/g, ' ');
        text += text.endsWith(' ') ? piece.trimStart() : piece;
      } else if (
        child.nodeType === 1 &&
        !SILENT.has((child as Element).localName) &&
        !leftOut?.has((child as Element).localName)
      ) {
        const breaks = isBlock(child as Element) && !text.endsWith(' ');
        if (breaks) text += ' ';
        visit(child, depth + 1);
        if (breaks && !text.endsWith(' ')) text += ' ';
      }
    }
  };
  visit(element, 0);
  return collapseSpace(text.slice(0, limit));
}
