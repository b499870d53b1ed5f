import type { Exported, ExportOptions, Personal } from './imported.ts';

const LESSON = 'Take-home: ';
/** A passage in quotation marks, and what was said of it. */
const PASSAGE = /^“(.*?)”(?: — (.*))?$/s;

/** The person's words on an article as one note, for formats that hold no more; empty where there are none. */
export function noteText({ article, quotes = [] }: Exported, options: ExportOptions): string {
  const passages = quotes.map(({ exact, comment }) => `“${flat(exact)}”${comment ? ` — ${flat(comment)}` : ''}`);
  return [
    options.takeHome && article.takeHome && LESSON + flat(article.takeHome),
    options.note && article.note,
    ...(options.quotes ? passages : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function flat(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** The words that `noteText` put together; any other text is a note. */
export function readNoteText(text: string): Pick<Personal, 'note' | 'takeHome' | 'quotes'> {
  const quotes: Personal['quotes'] = [];
  const notes: string[] = [];
  let takeHome: string | undefined;
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const paragraph = part.trim();
    const [, exact, comment] = PASSAGE.exec(paragraph) ?? [];
    if (exact) quotes.push({ exact, ...(comment && { comment }) });
    else if (takeHome === undefined && paragraph.startsWith(LESSON)) takeHome = paragraph.slice(LESSON.length);
    else if (paragraph) notes.push(part.trimEnd());
  }
  return { quotes, ...(notes.length > 0 && { note: notes.join('\n\n') }), ...(takeHome && { takeHome }) };
}
