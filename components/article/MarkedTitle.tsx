import type { ComponentChildren } from 'preact';
import type { MarkedText } from '../../lib/article/article.ts';
import { type MarkedNode, parseMarked } from '../../lib/article/markup.ts';

/** A title with its italics, bold, subscripts, superscripts and small capitals, as elements and never as HTML. */
export function MarkedTitle({ title }: { title: MarkedText }) {
  return <>{parseMarked(title).map(view)}</>;
}

function view(node: MarkedNode): ComponentChildren {
  if (typeof node === 'string') return node;
  const children = node.children.map(view);
  switch (node.mark) {
    case 'i':
      return <i>{children}</i>;
    case 'b':
      return <b>{children}</b>;
    case 'sub':
      return <sub>{children}</sub>;
    case 'sup':
      return <sup>{children}</sup>;
    case 'sc':
      return <span class="small-caps">{children}</span>;
  }
}
