import { Parser } from 'htmlparser2';
import type { Block } from '../document.ts';
import { safeHref } from '../typed-text.ts';
import { type BlockBuilder, createBlockBuilder } from './block-builder.ts';
import { IMAGE, PART, SHOWN, TYPED } from './values.ts';

/** What of an edition a template puts in its place. */
export interface Placed {
  /** The blocks of an entry that is shown. */
  shown(number: number): readonly Block[];
  image(number: number): Block | undefined;
  /** The id of an entry. */
  entryId(number: number): string | undefined;
}

/** Elements within one another; each makes the parser slower. */
const DEEPEST = 100;
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'title', 'head']);
const PARTING = new Set([
  ...[
    'address',
    'article',
    'aside',
    'div',
    'dl',
    'dt',
    'dd',
    'figure',
    'figcaption',
    'footer',
    'form',
    'header',
    'main',
  ],
  ...['nav', 'pre', 'section', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'caption', 'center', 'details', 'summary'],
]);
const MARKS = { b: 'b', strong: 'b', i: 'i', em: 'i', sub: 'sub', sup: 'sup' } as const;
const HEADING = /^h[1-6]$/;

/** The blocks of a template's HTML: the few elements that an issue has, of all others the text alone. @throws RangeError of too much */
export function parseBlocks(html: string, placed: Placed): Block[] {
  const builder = createBlockBuilder();
  let depth = 0;
  let silent = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new RangeError('Too deep');
        if (silent > 0 || SILENT.has(name)) silent += 1;
        else openTag(builder, name, attributes, placed);
      },
      ontext(text) {
        if (silent === 0) builder.text(text);
      },
      onclosetag(name) {
        depth -= 1;
        if (silent > 0) silent -= 1;
        else closeTag(builder, name);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  return builder.blocks();
}

function openTag(builder: BlockBuilder, name: string, attributes: Record<string, string>, placed: Placed): void {
  const look = lookOf(name, attributes);
  if (builder.isInList() && (name === 'p' || name === 'blockquote' || HEADING.test(name) || PARTING.has(name)))
    builder.break();
  else if (name === 'p') builder.open('paragraph', { look });
  else if (HEADING.test(name)) builder.open('heading', { level: levelOf(name) });
  else if (PARTING.has(name)) builder.close();
  else if (name === 'blockquote') builder.enterQuote();
  else if (name === 'ul' || name === 'ol') builder.openList(name === 'ol');
  else if (name === 'li') builder.open(builder.isInList() ? 'item' : 'paragraph');
  else if (name === 'br') builder.break();
  else if (name === 'hr') builder.put([{ kind: 'rule' }]);
  else if (isMark(name)) wrapMark(builder, MARKS[name]);
  else if (name === 'a') wrapLink(builder, attributes.href ?? '', placed);
  else if (name === 'img') builder.text(attributes.alt ?? '');
  else if (name === TYPED && !builder.isOpened()) builder.close();
  else if (name === PART) part(builder);
  else if (name === SHOWN) builder.put(placed.shown(Number(attributes.n)));
  else if (name === IMAGE) putImage(builder, placed.image(Number(attributes.n)));
  else if (look) builder.look(look);
}

function closeTag(builder: BlockBuilder, name: string): void {
  if (isMark(name)) builder.unwrap(MARKS[name]);
  else if (name === 'a') builder.unwrap('a');
  else if (name === 'ul' || name === 'ol') builder.closeList();
  else if (name === 'li') builder.close();
  else if (name === TYPED) {
    if (!builder.isOpened() && !builder.isInList()) builder.close();
  } else if (builder.isInList()) return;
  else if (name === 'blockquote') builder.leaveQuote();
  else if (name === 'p' || HEADING.test(name) || PARTING.has(name)) builder.close();
}

/** Not what every object inherits: an element may have any name. */
function isMark(name: string): name is keyof typeof MARKS {
  return Object.hasOwn(MARKS, name);
}

function lookOf(name: string, attributes: Record<string, string>): 'small' | 'label' | undefined {
  const classes = attributes.class?.split(/\s+/) ?? [];
  if (classes.includes('label')) return 'label';
  return name === 'small' || classes.includes('small') ? 'small' : undefined;
}

function levelOf(name: string): 1 | 2 | 3 {
  return name === 'h1' ? 1 : name === 'h2' ? 2 : 3;
}

function wrapMark(builder: BlockBuilder, mark: 'b' | 'i' | 'sub' | 'sup'): void {
  builder.wrap(mark, () => ({ kind: 'mark', mark, children: [] }));
}

function wrapLink(builder: BlockBuilder, address: string, placed: Placed): void {
  const entry = placed.entryId(Number(/^#entry-(\d{1,6})$/.exec(address)?.[1]));
  const href = safeHref(address.trim());
  if (entry !== undefined) builder.wrap('a', () => ({ kind: 'reference', entry, children: [] }));
  else if (href) builder.wrap('a', () => ({ kind: 'link', href, children: [] }));
}

/** Where a text that was typed has another paragraph: another of what it stands in. */
function part(builder: BlockBuilder): void {
  if (builder.isInList()) builder.break();
  else builder.close();
}

function putImage(builder: BlockBuilder, image: Block | undefined): void {
  if (image) builder.put([image]);
}
