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

/** The tags of these names in a page, in their order, entities decoded; runs nothing and needs no document: a worker has none. */
export function htmlTags(html: string, names: readonly string[]): HtmlTag[] {
  const found: HtmlTag[] = [];
  const open: HtmlTag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!names.includes(name) || found.length >= MOST_TAGS) return;
      const tag: HtmlTag = { name, attributes, text: '' };
      found.push(tag);
      open.push(tag);
    },
    ontext(text) {
      for (const tag of open) if (tag.text.length < LONGEST_TEXT) tag.text += text;
    },
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.write(html.slice(0, LONGEST_PAGE));
  parser.end();
  return found;
}
