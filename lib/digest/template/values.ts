import type { MarkedText } from '../../article/article.ts';
import { yearOf } from '../../article/dates.ts';
import { type MarkedNode, parseMarked, plain } from '../../article/markup.ts';
import { formatAuthors } from '../../article/name-parts.ts';
import { printable } from '../../text/printable.ts';
import type { Inline } from '../document.ts';
import type { Edition, EditionEntry } from '../edition.ts';
import { typedParts, withLinks } from '../typed-text.ts';
import { ReadyHtml } from './ready-html.ts';

/** Elements of our own, by which what stands ready tells the parser of blocks what it is. */
export const TYPED = 'sheaf-typed';
export const PART = 'sheaf-part';
export const SHOWN = 'sheaf-shown';
export const IMAGE = 'sheaf-image';

/** The text of an element or of an attribute in quotes of either kind. */
export function escapeValue(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What a template can name of the issue; a value that there is not is `null`, which `if` takes for no. */
export function issueValues(edition: Edition, entries: readonly Record<string, unknown>[]) {
  const { series, words } = edition;
  let from = 0;
  const sections = edition.sections.map((section) => {
    const own = entries.slice(from, from + section.entries.length);
    from += section.entries.length;
    return { title: text(section.title), entries: own };
  });
  return {
    series: { name: series.name, masthead: typed(series.masthead), homepage: text(series.homepage) },
    issue: {
      number: edition.number,
      number_text: words.number,
      title: text(edition.title),
      date: words.date,
      intro: typed(edition.intro),
      closing: typed(edition.closing),
      count: entries.length,
    },
    sections: sections.filter(({ entries }) => entries.length > 0),
    entries,
    corrections: some(edition.corrections.map(({ text: said, link }) => ({ text: typed(said), link: text(link) }))),
    words: {
      question: words.question,
      answer: words.answer,
      answers: words.answers,
      prompt: words.prompt,
      level: words.level,
      corrections: words.corrections,
      contents: words.contents,
      read: words.read,
      open_access: words.openAccess,
    },
  };
}

/** What a template can name of an entry; `onLabel` is called when it shows one. */
export function entryValues(entry: EditionEntry, { words }: Edition, onLabel: (text: string) => void) {
  const { fields } = entry;
  const authors = fields.authors ?? [];
  const grave = entry.labels.filter(({ kind }) => kind !== 'open-access');
  const image = entry.image;
  return {
    number: entry.number,
    title: marked(fields.title),
    citation: marked(entry.citation, withLinks),
    authors: text(formatAuthors(authors, Number.POSITIVE_INFINITY).text),
    authors_short: text(shortAuthors(authors)),
    journal: text(fields.journal),
    journal_short: text(fields.journalAbbreviation ?? fields.journal),
    year: fields.issued ? String(yearOf(fields.issued)) : null,
    doi: text(fields.doi),
    link: text(entry.link),
    labels: some(
      grave.map(({ kind, text }) => ({
        kind,
        get text() {
          onLabel(text);
          return text;
        },
      })),
    ),
    open_access: text(entry.labels.find(({ kind }) => kind === 'open-access')?.text),
    take_home: typed(entry.takeHome),
    commentary: typed(entry.commentary),
    quote: typed(entry.quote),
    image: image ? new ReadyHtml(() => `<${IMAGE} n="${entry.number}"></${IMAGE}>`, image.alt) : null,
    image_alt: text(image?.alt),
    question: typed(entry.question),
    answer: typed(entry.answer),
    prompt: typed(entry.prompt),
    level: entry.level ?? null,
    level_name: entry.level ? words.levels[entry.level] : null,
    place: `entry-${entry.number}`,
  };
}

function shortAuthors(authors: NonNullable<EditionEntry['fields']['authors']>): string {
  const { text, more } = formatAuthors(authors, 3);
  return more > 0 ? `${text} et al.` : text;
}

function text(value: string | undefined): string | null {
  return value?.trim() ? value : null;
}

function some<T>(values: T[]): T[] | null {
  return values.length > 0 ? values : null;
}

/** Marked text, its marks being elements. */
function marked(value: MarkedText | undefined, inlines = asText): ReadyHtml | null {
  // Marks around nothing are none.
  if (!value || !plain(value).trim()) return null;
  const html = (nodes: readonly MarkedNode[]): string => nodes.map((node) => htmlOfNode(node, html, inlines)).join('');
  return new ReadyHtml(() => html(parseMarked(value)), plain(value));
}

function asText(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

function htmlOfNode(
  node: MarkedNode,
  html: (nodes: readonly MarkedNode[]) => string,
  inlines: (text: string) => Inline[],
): string {
  if (typeof node === 'string') return htmlOfInlines(inlines(printable(node)));
  const inside = html(node.children);
  // Small capitals have no element, nor a place in mail or Markdown.
  return node.mark === 'sc' ? inside : `<${node.mark}>${inside}</${node.mark}>`;
}

/** What a person typed, as paragraphs and lists. */
function typed(value: string): ReadyHtml | null {
  if (!value.trim()) return null;
  const html = () => {
    const parts = typedParts(value).map((part) =>
      part.kind === 'paragraph'
        ? htmlOfInlines(part.children)
        : `<ul>${part.items.map((item) => `<li>${htmlOfInlines(item)}</li>`).join('')}</ul>`,
    );
    return `<${TYPED}>${parts.join(`<${PART}></${PART}>`)}</${TYPED}>`;
  };
  return new ReadyHtml(html, value);
}

function htmlOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return escapeValue(inline.text);
      if (inline.kind === 'link') return `<a href="${escapeValue(inline.href)}">${htmlOfInlines(inline.children)}</a>`;
      return '<br>';
    })
    .join('');
}
