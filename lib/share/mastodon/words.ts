/** The words of a status as a server tells them, against those that were sent. */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Does the HTML of a status say what the text says? Spaces apart, and the server of a mention, which is shown without it. */
export function saysTheSame(html: string, text: string): boolean {
  return bare(textOfHtml(html)) === bare(text);
}

function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, (tag) => (/^<(?:br|\/p)\b/i.test(tag) ? '\n' : ''))
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

function bare(text: string): string {
  return text
    .normalize()
    .replace(/(@[\p{L}\p{N}_]+(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu, '$1')
    .replace(/\s+/g, '');
}
