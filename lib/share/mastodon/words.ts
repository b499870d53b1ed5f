/** The words of a status as a server tells them, against those that were sent. */

import { textOfHtml } from './html-text.ts';

/** Does the HTML of a status say what the text says? Spaces apart, and the server of a mention, which is shown without it. */
export function saysTheSame(html: string, text: string): boolean {
  return bare(textOfHtml(html)) === bare(text);
}

function bare(text: string): string {
  return text
    .normalize()
    .replace(/(@[\p{L}\p{N}_]+(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu, '$1')
    .replace(/\s+/g, '');
}
