import type { MarkedText } from '../../lib/article/article.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import type { CitedEntry } from '../../lib/citation/citations.ts';

/** The entries as HTML for a word processor: paragraphs with marks, nothing else. */
export function toHtml(entries: CitedEntry[]): string {
  return entries
    .map(({ label, text }) => `<p>${label ? `${styled(label as MarkedText)} ` : ''}${styled(text)}</p>`)
    .join('');
}

/** The entries as text, one a line. */
export function toPlain(entries: CitedEntry[]): string {
  return entries.map(({ label, text }) => `${label ? `${spelledOut(label)} ` : ''}${spelledOut(text)}`).join('\n');
}

/** Marked text is HTML but for small capitals. */
function styled(marked: MarkedText): string {
  return marked.replaceAll('<sc>', '<span style="font-variant: small-caps">').replaceAll('</sc>', '</span>');
}

/** Puts both on the clipboard; what takes one of them chooses. */
export async function copyRich(html: string, text: string): Promise<void> {
  const item = {
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}
