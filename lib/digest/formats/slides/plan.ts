import type { MarkedText } from '../../../article/article.ts';
import { yearOf } from '../../../article/dates.ts';
import { parseMarked, plain } from '../../../article/markup.ts';
import { formatAuthors } from '../../../article/name-parts.ts';
import type { Inline } from '../../document.ts';
import type { Edition, EditionCorrection, EditionEntry } from '../../edition.ts';
import { safeHref, typedParts } from '../../typed-text.ts';
import { htmlText, inlineHtml } from '../html.ts';
import { displayWidth } from '../text/wrap.ts';
import { markedHtml } from '../web/marked.ts';
import { fitted, type SlideItem, type SlideSize } from './fit.ts';

/** A slide: its parts are HTML. */
export interface Slide {
  look: 'title' | 'section' | 'entry' | 'ask';
  /** Over the heading: the section, or what the slide asks. */
  above?: string;
  labels?: string;
  heading: string;
  headingSize: 'large' | 'medium' | 'small';
  /** Under the heading: authors, journal, year. */
  below?: string;
  size: SlideSize;
  items: SlideItem[];
  /** At its foot, to be written down by those who cannot follow a link on a wall. */
  doi?: string;
  /** The id of the image beside the items, with its description. */
  image?: { id: string; alt: string };
}

/** Of the width that is left beside an image. */
const BESIDE_IMAGE = 0.5;

/** The slides of an issue: one an entry, and more where it asks something or says more than one holds. */
export function slidesOf(edition: Edition, hasImage: (id: string) => boolean): Slide[] {
  const { words, series, corrections } = edition;
  return [
    ...slides('title', htmlText(series.name), 'large', itemsOf(edition.intro), {
      above: `${htmlText(words.number)} · ${htmlText(words.date)}`,
      ...below([series.masthead, edition.title]),
    }),
    ...edition.sections
      .filter(({ entries }) => entries.length > 0)
      .flatMap((section) => [
        ...(section.title.trim() ? slides('section', htmlText(section.title), 'large', [], {}) : []),
        ...section.entries.flatMap((entry) => slidesOfEntry(entry, section.title, edition, hasImage)),
      ]),
    ...(corrections.length > 0
      ? slides(
          'entry',
          htmlText(words.corrections),
          'medium',
          corrections.map((each) => correctionItem(each, words.read)),
          {},
        )
      : []),
    ...(edition.closing.trim() ? slides('title', htmlText(series.name), 'medium', itemsOf(edition.closing), {}) : []),
  ];
}

function slidesOfEntry(
  entry: EditionEntry,
  section: string,
  { words }: Edition,
  hasImage: (id: string) => boolean,
): Slide[] {
  const { fields, labels, level, image } = entry;
  const title = fields.title ?? ('' as MarkedText);
  // In the colour of the gravest, which is the first.
  const grave = labels.filter(({ kind }) => kind !== 'open-access');
  const open = labels.find(({ kind }) => kind === 'open-access')?.text;
  const authors = formatAuthors(fields.authors ?? [], 3);
  const shown = image && hasImage(image.id) ? image : undefined;
  const heading = linked(markedHtml(parseMarked(title)) || htmlText(entry.link ?? ''), entry.link);
  const marks = {
    ...(grave[0] && {
      labels: `<span class="is-${grave[0].kind}">${htmlText(grave.map(({ text }) => text).join(' · '))}</span>`,
    }),
    ...(fields.doi && { doi: htmlText(`doi:${fields.doi}`) }),
  };
  const about = {
    ...(section.trim() && { above: htmlText(section) }),
    ...marks,
    ...below([
      authors.more > 0 ? `${authors.text} et al.` : authors.text,
      [fields.journalAbbreviation ?? fields.journal, fields.issued && yearOf(fields.issued)].filter(Boolean).join(' '),
      level ? words.levels[level] : '',
      open ?? '',
    ]),
  };
  const said: SlideItem[] = [
    ...itemsOf(entry.commentary || entry.takeHome),
    ...itemsOf(entry.quote).map((item): SlideItem => ({ ...item, kind: 'quote' })),
    ...(image && !shown && image.alt.trim() ? itemsOf(`[${image.alt}]`) : []),
  ];
  const ask = (above: string, text: string) =>
    text.trim() ? slides('ask', heading, 'small', itemsOf(text), { above: htmlText(above), ...marks }) : [];
  return [
    ...slides('entry', heading, sizeOf(plain(title)), said, about, shown && { id: shown.id, alt: shown.alt }),
    ...ask(words.prompt, entry.prompt),
    ...ask(words.question, entry.question),
    ...ask(words.answer, entry.answer),
  ];
}

function correctionItem({ text, link }: EditionCorrection, read: string): SlideItem {
  const children: Inline[] = [{ kind: 'text', text: link ? `${text} ` : text }];
  if (link) children.push({ kind: 'link', href: link, children: [{ kind: 'text', text: read }] });
  return { kind: 'item', children };
}

type About = Pick<Slide, 'above' | 'below' | 'labels' | 'doi'>;

/** The sizes of headings, and the height of the lines around them, in hundredths of a slide's width: see `style.ts`. */
const HEADING = { large: 3.6, medium: 2.7, small: 2 };
const AROUND = { above: 3.4, labels: 3, below: 3.2 };

function slides(
  look: Slide['look'],
  heading: string,
  headingSize: Slide['headingSize'],
  items: SlideItem[],
  about: About,
  image?: Slide['image'],
): Slide[] {
  const size = look === 'title' && headingSize === 'large' ? 5 : HEADING[headingSize];
  const width = displayWidth(heading.replace(/<[^>]*>/g, ''));
  const lines = Math.ceil((width * size * 0.58) / 88);
  const around = (Object.keys(AROUND) as (keyof typeof AROUND)[])
    .filter((name) => about[name])
    .map((name) => AROUND[name]);
  const fit = fitted(items, {
    heading: around.reduce((sum, each) => sum + each, lines * size * 1.18),
    share: image ? BESIDE_IMAGE : 1,
    sizes: look === 'ask' ? ['huge', 'large', 'small'] : ['large', 'small'],
  });
  // A smaller heading may leave room enough for all.
  if (fit.slides.length > 1 && headingSize === 'large') return slides(look, heading, 'medium', items, about, image);
  return fit.slides.map((each, index) => ({
    look,
    heading,
    headingSize: index > 0 ? 'small' : headingSize,
    size: fit.size,
    items: each,
    ...about,
    ...(image && index === 0 && { image }),
  }));
}

function below(parts: (string | number)[]): Pick<Slide, 'below'> {
  const said = parts.map((part) => String(part).trim()).filter(Boolean);
  return said.length > 0 ? { below: htmlText(said.join(' · ')) } : {};
}

function sizeOf(title: string): Slide['headingSize'] {
  const width = displayWidth(title);
  return width <= 90 ? 'large' : width <= 180 ? 'medium' : 'small';
}

function linked(html: string, href: string | undefined): string {
  const safe = href && safeHref(href);
  return safe ? `<a href="${htmlText(safe)}">${html}</a>` : html;
}

function itemsOf(text: string): SlideItem[] {
  return typedParts(text).flatMap((part): SlideItem[] =>
    part.kind === 'list'
      ? part.items.map((children) => ({ kind: 'item', children }))
      : [{ kind: 'paragraph', children: part.children }],
  );
}

/** The items of a slide as HTML. */
export function itemsHtml(items: readonly SlideItem[]): string {
  let html = '';
  for (const [index, { kind, children }] of items.entries()) {
    const words = inlineHtml(children);
    if (kind !== 'item') html += kind === 'quote' ? `<blockquote><p>${words}</p></blockquote>` : `<p>${words}</p>`;
    else
      html += `${items[index - 1]?.kind === 'item' ? '' : '<ul>'}<li>${words}</li>${items[index + 1]?.kind === 'item' ? '' : '</ul>'}`;
  }
  return html;
}
