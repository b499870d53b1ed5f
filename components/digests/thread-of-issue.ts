import type { TagStyle } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { Edition, EditionEntry } from '../../lib/digest/edition.ts';
import { MOST_PARTS } from '../../lib/share/parse-draft.ts';
import { hashtagsOf } from '../../lib/share/post-facts.ts';

/** An issue as the parts of a thread: its intro with the hashtags of the series, then a part for each entry, with its link. */
export function threadOfIssue(edition: Edition, tags: readonly string[], styles: readonly TagStyle[]): string[] {
  const { series, words, title, intro, sections, closing } = edition;
  const head = [series.name, words.number].filter(Boolean).join(', ');
  const hashtags = hashtagsOf(tags, styles).join(' ');
  const first = joined([title ? `${head}: ${title}` : head, intro, hashtags]);
  const entries = sections.flatMap((section) => section.entries.map(partOf));
  const last = closing.trim();
  return [first, ...entries.slice(0, MOST_PARTS - 2), ...(last ? [last] : [])];
}

/** What the issue says of an article: its labels, its words, and where it leads. A question without its answer. */
function partOf({ fields, labels, takeHome, commentary, quote, question, prompt, link }: EditionEntry): string {
  const title = fields.title ? plain(fields.title) : '';
  const grave = labels.filter(({ kind }) => kind !== 'open-access').map(({ text }) => `[${text}]`);
  const said = commentary.trim() || takeHome.trim();
  return joined([
    [...grave, title].filter(Boolean).join(' '),
    said,
    quote.trim() && `“${quote.trim()}”`,
    question.trim() || prompt.trim(),
    link ?? '',
  ]);
}

function joined(parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}
