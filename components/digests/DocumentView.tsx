import type { ComponentChildren } from 'preact';
import type { Block, Inline, IssueDocument } from '../../lib/digest/document.ts';

interface Props {
  document: IssueDocument;
  /** Where the bytes of an image can be shown from; where there is none its alt text stands in its place. */
  imageUrl?(id: string): string | undefined;
}

/** An issue as its template has made it, as elements and never as HTML. */
export function DocumentView({ document: { blocks }, imageUrl = () => undefined }: Props) {
  return (
    <div class="digest-document" dir="auto">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} imageUrl={imageUrl} />
      ))}
    </div>
  );
}

function BlockView({ block, imageUrl }: { block: Block; imageUrl(id: string): string | undefined }) {
  switch (block.kind) {
    case 'heading': {
      // The page that it stands in has a title of its own.
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
      return (
        <Heading dir="auto" data-level={block.level}>
          {inlines(block.children)}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto" data-look={block.look}>
          {inlines(block.children)}
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List dir="auto">
          {block.items.map((item, index) => (
            <li key={index}>{inlines(item)}</li>
          ))}
        </List>
      );
    }
    case 'quote':
      return <blockquote dir="auto">{inlines(block.children)}</blockquote>;
    case 'image': {
      const url = imageUrl(block.image);
      if (!url) return <p class="quiet">{block.alt}</p>;
      return <img src={url} alt={block.alt} width={block.width} height={block.height} />;
    }
    case 'rule':
      return <hr />;
  }
}

function inlines(children: readonly Inline[]): ComponentChildren {
  return children.map(inlineView);
}

function inlineView(inline: Inline): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'mark': {
      const Mark = inline.mark;
      return <Mark>{inlines(inline.children)}</Mark>;
    }
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noreferrer">
          {inlines(inline.children)}
        </a>
      );
    case 'reference':
      return inlines(inline.children);
  }
}
