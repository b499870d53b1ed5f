/** The HTML of a status as plain text: it is shown as text only, whatever is in it. */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a status: a line for a line, a line between paragraphs. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<[^<>]*>/g, (tag) =>
      /^<br\b/i.test(tag) ? '\n' : /^<\/(?:p|blockquote|li|pre|h\d)\b/i.test(tag) ? '\n\n' : '',
    )
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
