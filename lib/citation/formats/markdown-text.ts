/** What would act in Markdown, in Obsidian (links, embeds, comments, marks, math, tags) or its plugins' (Dataview's fields and code, Templater's `<%`). */
const ACTING =
  /[\\`*[\]<>|^$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<![\w/])#|(?<!\/)~|!(?=\[)|%(?=[%>])|(?<=[<%])%|(?<=\{)\{|(?<==)=|(?<=:):|(?<!https?):(?=\/\/)|&(?=#?\w{1,40};)/gu;
/** What begins a list, a rule or a heading's underline at the beginning of a line. */
const BEGINNING = /^(?=[-+=])|(?<=^\d{1,9})(?=[.)])/gm;

/** The text as Markdown that shows it as it is, sign for sign; lines stay lines. */
export function asMarkdown(text: string): string {
  return (
    beginningInert(withoutActing(text.replace(/\r\n?/g, '\n')))
      // Four spaces would be code.
      .replace(/^[ \t]/gm, (space) => `&#${space.charCodeAt(0)};`)
  );
}

/** Text as it stands within a line of Markdown. */
export function withoutActing(text: string): string {
  return text.replace(ACTING, '\\$&');
}

/** Lines of Markdown none of which begins a list, a rule or a heading. */
export function beginningInert(markdown: string): string {
  return markdown.replace(BEGINNING, '\\');
}

/** The text that `asMarkdown` wrote. */
export function fromMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|^&#(32|9);/gm, (_, sign?: string, space?: string) =>
    space ? String.fromCharCode(Number(space)) : (sign ?? ''),
  );
}

const JOINER = '\u2060';
const ACTING_VALUE = /`|!(?=\[)|\[(?=\[)|\](?=\()|~(?=~)|%(?=[%>])|<(?=[%!/?A-Za-z])(?!\/?(?:i|b|sub|sup|sc)>)/g;

/**
 * A value of the front matter, which Dataview's tables show as Markdown and Templater runs over: what would act is parted by a sign that
 * is not seen, and that reading takes away; in an address it is encoded.
 */
export function inertValue(value: string): string {
  return /^https?:/i.test(value)
    ? value.replace(/[[\]`<>]|~(?=~)|%(?![\da-f]{2})/gi, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    : value.replace(ACTING_VALUE, `$&${JOINER}`);
}
