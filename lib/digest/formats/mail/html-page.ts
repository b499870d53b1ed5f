import { directionOf } from '../../../text/language.ts';
import { collapseSpace, truncate } from '../../../text/strings.ts';
import type { Block, Inline, IssueDocument } from '../../document.ts';
import type { Edition, EditionLabel } from '../../edition.ts';
import { htmlText, inlineHtml, plainInlines } from '../html.ts';
import { issueTitle } from '../issue-title.ts';
import { DARK, IMAGE_WIDTH, LABEL_LOOK, LOOK, OUTLOOK } from './look.ts';

/** Shown after the subject in the list of mails. */
const PREHEADER_LENGTH = 110;

/**
 * An issue as the HTML of an e-mail: readable from 320 to 1200 pixels, in light and dark, with images off, and in a program that
 * drops every style sheet. `sourceOf` answers where the image with an id is; of one that is nowhere, its words stand there.
 */
export function emailPage(
  edition: Edition,
  { blocks }: IssueDocument,
  sourceOf: (image: string) => string | undefined,
): string {
  const title = htmlText(issueTitle(edition));
  const language = htmlText(edition.series.language);
  const direction = directionOf(edition.series.language);
  const labels = labelsOf(edition);
  const groups = groupsOf(blocks).map(
    (group) => `<tr><td${LOOK.group}>${group.map((block) => oneBlock(block, sourceOf, labels)).join('')}</td></tr>`,
  );
  // Gmail drops html and body, so that their language and direction stand on an element within them too.
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="x-apple-disable-message-reformatting"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><title>${title}</title>${OUTLOOK.head}<style>${DARK}</style></head>
<body${LOOK.body}><div role="article" aria-roledescription="email" aria-label="${title}" lang="${language}" dir="${direction}"${LOOK.around}>
<div${LOOK.preheader}>${preheaderOf(edition, blocks)}</div>
${OUTLOOK.open}<table role="presentation"${LOOK.column}>
${groups.join('\n')}
</table>${OUTLOOK.close}
</div></body></html>
`;
}

/** What belongs together, entry by entry, stands in one cell. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && group[0]?.entry === block.entry) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function labelsOf(edition: Edition): Map<string, EditionLabel['kind']> {
  const entries = edition.sections.flatMap((section) => section.entries);
  return new Map(entries.flatMap(({ labels }) => labels.map(({ text, kind }) => [text, kind] as const)));
}

function oneBlock(
  block: Block,
  sourceOf: (image: string) => string | undefined,
  labels: Map<string, EditionLabel['kind']>,
): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${LOOK.headings[block.level]}>${inlineHtml(block.children, LOOK)}</h${block.level}>`;
    case 'paragraph':
      return block.look === 'label'
        ? `<p${LOOK.label}>${labelHtml(block.children, labels)}</p>`
        : `<p${LOOK[block.look ?? 'paragraph']}>${inlineHtml(block.children, LOOK)}</p>`;
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul';
      return `<${name}${LOOK.list}>${block.items.map((item) => `<li>${inlineHtml(item, LOOK)}</li>`).join('')}</${name}>`;
    }
    case 'quote':
      // The Word in Outlook draws no line beside a quote, but beside a cell.
      return `<blockquote${LOOK.quote}><table role="presentation"${LOOK.quoteBox}><tr><td${LOOK.quoteCell}>${inlineHtml(block.children, LOOK)}</td></tr></table></blockquote>`;
    case 'image':
      return imageHtml(block, sourceOf(block.image));
    case 'rule':
      return `<hr${LOOK.rule}>`;
  }
}

/** The words of labels in their colours, wherever they stand in the line. */
function labelHtml(children: readonly Inline[], labels: Map<string, EditionLabel['kind']>): string {
  return children
    .map((child) => {
      if (child.kind !== 'text') return inlineHtml([child], LOOK);
      return child.text
        .split(/( · |, )/)
        .map((part) => {
          const kind = labels.get(part.trim());
          return kind ? `<span${LABEL_LOOK[kind]}>${htmlText(part)}</span>` : htmlText(part);
        })
        .join('');
    })
    .join('');
}

function imageHtml({ alt, width }: Block & { kind: 'image' }, source: string | undefined): string {
  if (source === undefined) return alt ? `<p${LOOK.paragraph}>[${htmlText(alt)}]</p>` : '';
  // Outlook goes by the attribute alone, and finds the height by itself; with a height, an image that is not shown leaves a hole.
  return `<img src="${htmlText(source)}" alt="${htmlText(alt)}" width="${Math.min(width, IMAGE_WIDTH)}"${LOOK.image}>`;
}

/** What the list of mails shows beside the subject, with nothing of what follows it: as long a gap stands after it. */
function preheaderOf(edition: Edition, blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.entry !== undefined && block.kind === 'heading');
  const words = edition.intro || (first?.kind === 'heading' ? plainInlines(first.children) : '') || edition.title;
  const text = truncate(collapseSpace(words), PREHEADER_LENGTH);
  return htmlText(text) + '&nbsp;&zwnj;'.repeat(Math.max(0, PREHEADER_LENGTH - text.length) / 2);
}
