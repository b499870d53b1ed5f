import type { Candidate } from '../article.ts';
import { identifiersFromUrl } from '../identifiers.ts';
import { identifierKeys } from '../identity.ts';
import { mendMojibake } from '../titles.ts';
import { type Coin, doiOf, titleOf } from './coins.ts';
import type { Page } from './page.ts';
import type { LinkFact, PageFacts } from './page-facts.ts';
import { httpUrl } from './values.ts';

const MOST_CANDIDATES = 200;
const LONGEST_AFTER_LABEL = 30;
/** Words that lead to an article and are not its title. */
const NO_TITLE =
  /^(?:(?:https?:\/\/|doi:|10\.\d).*|[^\p{L}]*|(?:view |read |download |go to |see )?(?:full[ -]?text|article|abstract|pdf|html|epub|doi|cross-?ref|pubmed(?: central)?|pmc|google scholar|web of science|isi|scopus|medline|europe pmc|free|link|citation|cited by|figures?|references?|supplement\w*|similar articles|related articles|publisher(?: site)?|open access|more|details|first page|preview|summary|cite|save|share|email)\b(?<rest>.*))$/iu;

/** The articles that a page lists, by identifier, each with its visible title (rule 14), without the page's own. */
export function findCandidates(page: Page, own: ReadonlySet<string>, coins: readonly Coin[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const key = identifierKeys(candidate)[0];
    if (key === undefined || own.has(key)) return;
    const known = found.get(key);
    if (known === undefined) found.set(key, candidate);
    else if (known.title === '' && candidate.title !== '') known.title = candidate.title;
  };
  for (const { said } of coins) {
    const doi = doiOf(said);
    if (doi !== undefined) add({ doi, title: titleOf(said) ?? '' });
  }
  // PubMed links its records by their number alone.
  const isPubMed = /^https?:\/\/pubmed\./.test(page.href);
  for (const link of page.facts.links) {
    if (found.size >= MOST_CANDIDATES) break;
    if (!(LOOKS_LIKE_ONE.test(link.href) || (isPubMed && /^\/\d{1,9}\/?(?:$|\?)/.test(link.href)))) continue;
    const url = httpUrl(link.href, page.href);
    if (url === undefined) continue;
    const identifiers = identifiersFromUrl(url);
    if (identifierKeys(identifiers).length > 0) add({ ...identifiers, url, title: titleBeside(link, page.facts) });
  }
  return [...found.values()].filter(({ title }) => title !== '');
}

const LOOKS_LIKE_ONE = /10\.\d{4}|pubmed|pmc\/|\/pmc|arxiv\.org\/|\/articles?\//i;

/** Longer than a word such as `Correction`; one sign of a script without letters says as much as three letters. */
const WEIGHTY = /^.{13}|[^\p{Script=Latin}\P{L}]{4}/u;

/** Is it a link's label and no title? A counted `.{0,30}` in the pattern itself would take a browser 1 ms to compile. */
function isLabel(text: string): boolean {
  const match = NO_TITLE.exec(text);
  return match !== null && (match.groups?.rest ?? '').length <= LONGEST_AFTER_LABEL;
}

function titleBeside({ text, beside }: LinkFact, { besides }: PageFacts): string {
  const said = beside === undefined ? '' : (besides[beside] ?? '');
  const isTitle = !isLabel(text) && (WEIGHTY.test(text) || said === '' || said.startsWith(text));
  return mendMojibake(isTitle ? text : said);
}
