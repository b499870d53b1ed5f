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
  /** What the prefixes of its attributes mean (`xmlns:frss`). */
  namespaces?: Record<string, string>;
}

/** Names that can be written again. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u;

/** What a prefix means that nothing declared. */
export const UNKNOWN = 'urn:opml:';

/** Lines of one list; what is longer is none of a person's. */
const MOST_LINES = 50_000;

/** The list of subscriptions in a file; `undefined` where it is none. */
export function readOpml(text: string): Opml | undefined {
  const nodes = parseXml(text.replace(/^[\s\ufeff]+/, ''), MOST_LINES);
  const root = nodes?.find(({ name }) => name.toLowerCase() === 'opml');
  const body = element(root, 'body');
  if (!root || !body) return undefined;
  const namespaces = Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns:') && NAME.test(name));
  return {
    title: textOf(element(root, 'head', 'title')).trim(),
    outlines: outlinesIn(body),
    ...(namespaces.length > 0 && { namespaces: Object.fromEntries(namespaces) }),
  };
}

function outlinesIn(node: Xml): Outline[] {
  return elements(node, 'outline').map((outline) => ({
    attributes: Object.fromEntries(Object.entries(outline.attributes).filter(([name]) => NAME.test(name))),
    outlines: outlinesIn(outline),
  }));
}

/** A list of subscriptions as OPML 2.0; `now` is an ISO instant. */
export function writeOpml({ title, outlines, namespaces = {} }: Opml, now: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0"${attributesOf({ ...undeclaredIn(outlines, namespaces), ...namespaces })}>`,
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
  const open = `${indent}<outline${attributesOf(attributes)}`;
  if (outlines.length === 0) return [`${open}/>`];
  return [`${open}>`, ...outlines.flatMap((outline) => lines(outline, `${indent}  `)), `${indent}</outline>`];
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${written(value)}"`)
    .join('');
}

/** Declarations of the prefixes that nothing declares: to a strict reader a file with one such is none. */
function undeclaredIn(outlines: readonly Outline[], namespaces: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { attributes, outlines: inside } of outlines) {
    const declared = { ...namespaces, ...attributes };
    for (const name of Object.keys(attributes)) {
      const prefix = /^(?!xml)([^:]+):/.exec(name)?.[1];
      if (prefix && !Object.hasOwn(declared, `xmlns:${prefix}`)) found[`xmlns:${prefix}`] = UNKNOWN + prefix;
    }
    Object.assign(found, undeclaredIn(inside, declared));
  }
  return found;
}

/** Line ends in an attribute would be read as spaces; control characters have no place in XML 1.0. */
function written(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  const kept = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  return escapeHtml(kept).replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
