import { Parser } from 'htmlparser2';

/** A tag of a page as it is written, and the text in it. */
export interface HtmlTag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** A page is looked at no further than this: what tells of it is at its beginning. */
const LONGEST_PAGE = 2_000_000;
const MOST_TAGS = 5000;
const LONGEST_TEXT = 200_000;
/** Of tags that are left open; a page with more is read no further: each makes the parser slower. */
const DEEPEST = 2000;

/** The tags of these names in a page, in their order, entities decoded; runs nothing and needs no document: a worker has none. */
export function htmlTags(html: string, names: readonly string[]): HtmlTag[] {
  const found: HtmlTag[] = [];
  const open: HtmlTag[] = [];
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > DEEPEST) parser.pause();
      if (!names.includes(name) || found.length >= MOST_TAGS) return;
      const tag: HtmlTag = { name, attributes, text: '' };
      found.push(tag);
      open.push(tag);
    },
    ontext(text) {
      // Of tags within one another the innermost alone: a page may leave thousands open.
      const tag = open.at(-1);
      if (tag && tag.text.length < LONGEST_TEXT) tag.text += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.write(html.slice(0, LONGEST_PAGE));
  if (depth <= DEEPEST) parser.end();
  return found;
}
