import type { MarkedNode } from '../../../article/markup.ts';
import { htmlText } from '../html.ts';

/** Marked text as HTML; small capitals are as they are. */
export function markedHtml(nodes: readonly MarkedNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return htmlText(node);
      const inside = markedHtml(node.children);
      return node.mark === 'sc' ? inside : `<${node.mark}>${inside}</${node.mark}>`;
    })
    .join('');
}
