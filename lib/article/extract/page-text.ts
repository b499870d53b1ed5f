import { fold } from '../../text/strings.ts';
import { cleanJournal } from '../journals.ts';
import { plain, toMarked } from '../markup.ts';
import { isPlaceholder, stripSiteName } from '../titles.ts';
import { best, type Claims, claim, RANK } from './claims.ts';
import type { HeaderText, Line } from './header-text.ts';
import { lettersOf, type Page } from './page.ts';
import type { HeadingFact } from './page-facts.ts';
import { namesOfHost, siteName } from './social.ts';

/** The title as the page's heading and its `<title>` give it: the last resort. */
export function titleClaims(page: Page, known: Claims): Claims {
  const claims: Claims = {};
  const names = [siteName(page), best(known, 'journal')].filter((name) => name !== undefined);
  const title = stripSiteName(page.title, [...names, ...namesOfHost(page, page.title), 'Springer', 'Full Text View']);
  const heading = titleHeading(page, title);
  if (heading !== undefined) {
    const isSure =
      title === '' || lettersOf(title).includes(lettersOf(heading.text).slice(0, 60)) || heading.text.length > 40;
    // "Original Article" before the title is in the heading of some sites.
    const kicker = lettersOf(heading.text).length - lettersOf(title).length;
    if (
      title.length > 30 &&
      kicker > 0 &&
      kicker < 40 &&
      lettersOf(heading.text).endsWith(lettersOf(title)) &&
      !/^\W*(retract|withdr)/i.test(heading.text)
    ) {
      claim(claims, 'title', toMarked(escaped(title)), 'title', RANK.social - 1);
    }
    // What the page shows as its heading and calls itself is its title, whatever its tags for sharing say to lure.
    const shared = best(known, 'title');
    const isRepeated =
      heading.text.length > 12 &&
      ((title !== '' && lettersOf(title).includes(lettersOf(heading.text))) ||
        (page.headings.length === 1 && shared !== undefined && saysTheSame(heading.text, plain(shared))));
    const rank = isRepeated ? RANK.social - 1 : isSure ? RANK.page + 1 : RANK.weak + 1;
    claim(claims, 'title', toMarked(heading.html ?? escaped(heading.text)), 'h1', rank);
  }
  if (!isPlaceholder(title)) claim(claims, 'title', toMarked(escaped(title)), 'title', RANK.weak);
  return claims;
}

/** Are most words of two headlines the same, in whatever order? */
function saysTheSame(a: string, b: string): boolean {
  const words = new Set(fold(b).split(' '));
  const own = fold(a).split(' ');
  return own.length > 4 && own.filter((word) => words.has(word)).length >= 0.7 * own.length;
}

/** The heading that is the page's title: the one that `<title>` repeats, else the only one. */
export function titleHeading(page: Page, title: string): HeadingFact | undefined {
  const { headings } = page;
  const own = lettersOf(title);
  // The site's name is a heading too on some pages: the longest that `<title>` repeats is the title.
  const repeated = headings
    .filter(({ text }) => text.length > 8 && own.includes(lettersOf(text).slice(0, 60)))
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (repeated !== undefined) return repeated;
  if (own === '') return headings[0];
  return headings.length === 1 ? headings.find(({ text }) => text.length > 40) : undefined;
}

/** On the page of a table, a figure or the reviews alone: the title of the article that it is from, as the line below says. */
export function articleOfFigure(page: Page, { lines, titleAt }: HeaderText): string | undefined {
  const shown = lines[titleAt]?.text ?? page.title;
  if (!PART_OF_ARTICLE.test(shown)) return undefined;
  const from = lines.slice(titleAt + 1, titleAt + 4).find(({ text, isLinked }) => isLinked && /^from:? \S/i.test(text));
  return from?.text.replace(/^from:? /i, '');
}

const PART_OF_ARTICLE =
  /^(?:(?:extended data |supplementary )?(?:table|fig(?:ure)?\.?) \d+|peer[- ]review(?:er)? (?:reports?|file)|(?:article )?metrics$|supplementary (?:information|materials?)$)/i;

/** The title as a line of the page writes it, where no heading is the title: old templates have none. */
export function titleInLines(page: Page, { lines, titleAt }: HeaderText): string | undefined {
  const said = lines[titleAt]?.text;
  // `<title>SpringerLink - Journal Article</title>`: the line that repeats it is a label, with the title below.
  const line = said !== undefined && isPlaceholder(said) ? lines[titleAt + 1]?.text : said;
  return line !== undefined && titleHeading(page, page.title) === undefined && line.length > 20 ? line : undefined;
}

/** The journal that `<title>` names beside the title: `Title - The Journal of X (Publisher)`, `Title | Journal | Site`. */
export function journalInTitle(page: Page, title: string): string | undefined {
  const at = page.title.toLowerCase().indexOf(
    plain(title)
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      .slice(0, 200),
  );
  if (title.length < 12) return undefined;
  const rest = at < 0 ? [page.title] : [page.title.slice(at + plain(title).length), page.title.slice(0, at)];
  const parts = rest
    .flatMap((text) => text.split(/\s+[|–—·-]\s+|\s*[|«»]\s*|^\s*[:.,-]\s+|:\s+/))
    .map((part) => part.replace(/\s*\([^()]*(publi|press|journals)[^()]*\)\s*$/i, '').trim());
  const names = parts.filter((part) => JOURNAL_NAME.test(part) && !NO_JOURNAL.test(part));
  const [name] = names;
  if (
    name === undefined ||
    names.length > 1 ||
    (at < 0 && !/\b(journal|annals|archives|review|letters|proceedings|bulletin|transactions)\b/i.test(name))
  )
    return undefined;
  return cleanJournal(name);
}

const JOURNAL_NAME = /^\p{Lu}[\p{L}&.,:()' -]{2,90}$/u;
const NO_JOURNAL =
  /\b(full ?text|abstract|article|articles|view|pdf|html|publications?|publishing|publishers?|press|journals|online|library|login|home|springer(?:link|open|nature)?|elsevier|wiley|sciencedirect|jstor|sage|ieee xplore|acm|pubmed|ncbi|pmc|scielo|highwire|ovid|psycarticles|psycnet|muse|repository|university|research(gate)?|oxford academic|cambridge core|scholar|archive|proquest|ebsco|request|download|taylor|karger|thieme|academia|core reader|dataverse|zenodo|figshare|institutional|open access|blog|news)\b/i;

/** The first of `lines` that is the title but for `&` and `and`. */
export function titleAmong(lines: readonly Line[], title: string): string | undefined {
  const bare = (text: string) =>
    fold(text.replace(/&/g, ' '))
      .replace(/\band\b/g, '')
      .replace(/ +/g, '');
  return title === '' ? undefined : lines.find(({ text }) => bare(text) === bare(title))?.text;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
