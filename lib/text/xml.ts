import { Parser } from 'htmlparser2';
import { decodeEntities } from './entities.ts';

/** An element: its children in their order, texts decoded. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: (Xml | string)[];
}

/** Elements within one another beyond which no file goes that means well. */
const DEEPEST = 200;
/** What is given to the parser at once, so that a file that goes too far is not read to its end. */
const PIECE = 1_000_000;

/**
 * The elements of a piece of XML, read as far as it can be understood: what a file leaves open or escapes badly costs no more
 * than its place. Entities of the file's own making are never put in. `undefined` where it goes deeper than any real file, or
 * holds more than `most` elements.
 */
export function parseXml(text: string, most = Number.POSITIVE_INFINITY): Xml[] | undefined {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open: Xml[] = [root];
  let count = 0;
  let isTooDeep = false;
  let isLiteral = false;
  let pending = '';
  const flush = () => {
    if (pending !== '') open.at(-1)?.children.push(isLiteral ? pending : decodeEntities(pending));
    pending = '';
  };
  const stop = () => {
    isTooDeep = true;
    parser.pause();
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        count += 1;
        for (const key in attributes) attributes[key] = decodeEntities(attributes[key] ?? '');
        const element: Xml = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        // At once: each element within others makes the parser slower.
        if (open.length > DEEPEST) stop();
      },
      ontext(piece) {
        pending += piece;
      },
      oncdatastart() {
        flush();
        isLiteral = true;
      },
      oncdataend() {
        flush();
        isLiteral = false;
      },
      onclosetag() {
        flush();
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (count > most || isTooDeep) return undefined;
  }
  parser.end();
  flush();
  return root.children.filter((node) => typeof node !== 'string');
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
