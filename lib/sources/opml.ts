import { escapeHtml } from '../text/escape.ts';
import { element, elements, parseXml, textOf, type Xml } from '../text/xml.ts';

/** A line of a list of subscriptions: a feed, or a folder of further lines. All attributes are kept as they were. */
export interface Outline {
  attributes: Record<string, string>;
  outlines: Outline[];
}

/** A list of subscriptions (OPML 1.0 and 2.0, opml.org). */
export interface Opml {
  title: string;
  outlines: Outline[];
}

/** Lines of one list; what is longer is none of a person's. */
const MOST_LINES = 50_000;

/** The list of subscriptions in a file; `undefined` where it is none. */
export function readOpml(text: string): Opml | undefined {
  const nodes = parseXml(text.replace(/^[\s\ufeff]+/, ''), MOST_LINES);
  const root = nodes?.find(({ name }) => name.toLowerCase() === 'opml');
  const body = element(root, 'body');
  if (!root || !body) return undefined;
  return { title: textOf(element(root, 'head', 'title')).trim(), outlines: outlinesIn(body) };
}

function outlinesIn(node: Xml): Outline[] {
  return elements(node, 'outline').map((outline) => ({
    attributes: outline.attributes,
    outlines: outlinesIn(outline),
  }));
}

/** A list of subscriptions as OPML 2.0; `now` is an ISO instant. */
export function writeOpml({ title, outlines }: Opml, now: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${written(title)}</title>`,
    `    <dateCreated>${new Date(now).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...outlines.flatMap((outline) => lines(outline, '    ')),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function lines({ attributes, outlines }: Outline, indent: string): string[] {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${written(value)}"`);
  const open = `${indent}<outline${said.join('')}`;
  if (outlines.length === 0) return [`${open}/>`];
  return [`${open}>`, ...outlines.flatMap((outline) => lines(outline, `${indent}  `)), `${indent}</outline>`];
}

/** Line ends in an attribute would be read as spaces; control characters have no place in XML 1.0. */
function written(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  const kept = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  return escapeHtml(kept).replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
