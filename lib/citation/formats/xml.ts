import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../../text/entities.ts';

/** An element: its children in their order, texts decoded. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: (Xml | string)[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Entities of the file's own making are never put in: ours are decoded once, below.
  processEntities: false,
  cdataPropName: '#cdata',
  commentPropName: false,
});

/** The elements of a piece of XML without its document type; `undefined` where it is none. */
export function parseXml(text: string): Xml[] | undefined {
  try {
    return nodesOf(parser.parse(text.replace(/<!DOCTYPE[^[>]{0,2000}(?:\[[^\]]*\])?[^>]{0,200}>/gi, ''))).filter(
      (node) => typeof node !== 'string',
    );
  } catch (error) {
    // It has no class of errors of its own.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function nodesOf(raw: unknown, depth = 0): (Xml | string)[] {
  if (!Array.isArray(raw) || depth > 200) return [];
  return raw.flatMap((each: Record<string, unknown>): (Xml | string)[] => {
    const attributes = (each[':@'] ?? {}) as Record<string, string>;
    const name = Object.keys(each).find((key) => key !== ':@') ?? '';
    const value = each[name];
    if (name === '#text') return [decodeEntities(String(value))];
    if (name === '#cdata') return nodesOf(value, depth + 1).map((node) => (typeof node === 'string' ? node : ''));
    if (name.startsWith('?')) return [];
    const decoded = Object.fromEntries(
      Object.entries(attributes).map(([key, text]) => [key, decodeEntities(String(text))]),
    );
    return [{ name, attributes: decoded, children: nodesOf(value, depth + 1) }];
  });
}

/** The elements of a name among the children. */
export function elements(node: Xml | undefined, name: string): Xml[] {
  return (node?.children ?? []).filter((child): child is Xml => typeof child !== 'string' && child.name === name);
}

/** The first element at the end of a path. */
export function element(node: Xml | undefined, ...path: string[]): Xml | undefined {
  return path.reduce((at: Xml | undefined, name) => elements(at, name)[0], node);
}

/** All the text in an element. */
export function textOf(node: Xml | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
