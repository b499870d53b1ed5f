import { cleanJournal } from '../journals.ts';
import { plain, stripSiteName, toMarked } from '../markup.ts';
import { best, type Claims, claim, RANK } from './claims.ts';
import type { HeaderText } from './header-text.ts';
import { type Heading, lettersOf, type Page } from './page.ts';
import { siteName } from './social.ts';

/** The title as the page's heading and its `<title>` give it: the last resort. */
export function titleClaims(page: Page, known: Claims): Claims {
  const claims: Claims = {};
  const names = [siteName(page), best(known, 'journal')].filter((name) => name !== undefined);
  const title = stripSiteName(page.title, [...names, ...namesOfHost(page), 'Springer', 'Full Text View']);
  const heading = titleHeading(page, title);
  if (heading !== undefined) {
    const isSure =
      title === '' || lettersOf(title).includes(lettersOf(heading.text).slice(0, 60)) || heading.text.length > 40;
    claim(claims, 'title', toMarked(heading.element.innerHTML), 'h1', isSure ? RANK.page + 1 : RANK.weak + 1);
  }
  if (title !== '') claim(claims, 'title', toMarked(escaped(title)), 'title', RANK.weak);
  return claims;
}

/** The heading that is the page's title: the one that `<title>` repeats, else the only one. */
export function titleHeading(page: Page, title: string): Heading | undefined {
  const { headings } = page;
  const own = lettersOf(title);
  const repeated = headings.find(({ text }) => text.length > 8 && own.includes(lettersOf(text).slice(0, 60)));
  if (repeated !== undefined) return repeated;
  if (own === '') return headings[0];
  return headings.length === 1 ? headings.find(({ text }) => text.length > 40) : undefined;
}

/** The parts of `<title>` that the host's name repeats: `Ars Technica` on arstechnica.com. */
function namesOfHost(page: Page): string[] {
  const host = lettersOf(page.url?.hostname.replace(/\.\w+$/, '') ?? '');
  return page.title
    .split(/\s+[|–—·-]\s+|\s*[|«»]\s*/)
    .slice(1)
    .filter((part) => {
      const letters = lettersOf(part.replace(/\.\w{2,3}$/, ''));
      return (
        letters.length >= 3 &&
        (host.includes(letters) ||
          (letters.length > 8 && letters.startsWith(host.replace(/^www/, '')) && host.length > 6))
      );
    });
}

/** The title as a line of the page writes it, where no heading is the title: old templates have none. */
export function titleInLines(page: Page, { lines, titleAt }: HeaderText): string | undefined {
  const line = lines[titleAt]?.text;
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
  /\b(full ?text|abstract|article|articles|view|pdf|html|publications?|publishing|publishers?|press|journals|online|library|login|home|springer|elsevier|wiley|sciencedirect|jstor|sage|ieee xplore|acm|pubmed|ncbi|pmc|scielo|highwire|ovid|psycarticles|psycnet|muse|repository|university|research(gate)?|oxford academic|cambridge core|scholar|archive|proquest|ebsco|request|download|taylor|karger|thieme|academia|core reader|dataverse|zenodo|figshare|institutional|open access|blog|news)\b/i;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
