import type { Candidate } from '../article.ts';
import { identifiersFromUrl } from '../identifiers.ts';
import { identifierKeys } from '../identity.ts';
import { mendMojibake } from '../titles.ts';
import { type Coin, doiOf, titleOf } from './coins.ts';
import type { Page } from './page.ts';
import type { LinkFact, PageFacts } from './page-facts.ts';
import { titleOfReference, withoutLabels } from './reference.ts';
import { httpUrl } from './values.ts';

const MOST_CANDIDATES = 200;
const LONGEST_AFTER_LABEL = 30;
/** What `besides` are cut at: of a longer one nobody knows what else is in it. */
const LONGEST_ENTRY = 690;
/** Words that lead to an article and are not its title. */
const NO_TITLE =
  /^(?:(?:https?:\/\/|doi:|10\.\d).*|[^\p{L}]*|(?:view |read |download |go to |see )?(?:full[ -]?text|article|abstract|pdf|html|epub|doi|cross-?ref|pubmed(?: central)?|pmc|google scholar|web of science|isi|scopus|medline|europe pmc|free|link|citation|cited by|figures?|references?|supplement\w*|similar articles|related articles|publisher(?: site)?|open access|more|details|first page|preview|summary|cite|save|share|email)\b(?<rest>.*))$/iu;

/** The articles that a page lists, one of each, with its visible title (rule 14), without the page's own. */
export function findCandidates(page: Page, own: ReadonlySet<string>, coins: readonly Coin[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const all = new Set<Candidate>();
  const add = (candidate: Candidate) => {
    const keys = identifierKeys(candidate);
    if (keys.length === 0 || keys.some((key) => own.has(key))) return;
    const known = keys.map((key) => found.get(key)).find((each) => each !== undefined) ?? candidate;
    if (known !== candidate && known.title === '') known.title = candidate.title;
    all.add(known);
    for (const key of keys) if (!found.has(key)) found.set(key, known);
  };
  for (const { said } of coins) {
    const doi = doiOf(said);
    if (doi !== undefined) add({ doi, title: titleOf(said) ?? '' });
  }
  const listed = linksToArticles(page);
  const entries = joinEntries(listed, page.facts);
  for (const { link, ...known } of listed) {
    if (all.size >= MOST_CANDIDATES) break;
    add({ ...known, ...entries.get(link.beside ?? -1), title: titleBeside(link, page.facts) });
  }
  return [...all].filter(({ title }) => title !== '');
}

interface Listed extends Omit<Candidate, 'title'> {
  link: LinkFact;
}

function linksToArticles(page: Page): Listed[] {
  // PubMed links its records by their number alone.
  const isPubMed = /^https?:\/\/pubmed\./.test(page.href);
  return page.facts.links.flatMap((link) => {
    if (!(LOOKS_LIKE_ONE.test(link.href) || (isPubMed && /^\/\d{1,9}\/?(?:$|\?)/.test(link.href)))) return [];
    const url = httpUrl(link.href, page.href);
    const identifiers = url === undefined ? {} : identifiersFromUrl(url);
    return identifierKeys(identifiers).length > 0 ? [{ ...identifiers, url, link }] : [];
  });
}

const KINDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/** What the labelled links of an entry (`[DOI] [PubMed]`) say of its one paper, by the entry's place; nothing where they may be of several. */
function joinEntries(listed: Listed[], { besides }: PageFacts): Map<number, Omit<Candidate, 'title'>> {
  const links = Map.groupBy(
    listed.filter(({ link }) => link.beside !== undefined && isLabel(link.text)),
    ({ link }) => link.beside ?? -1,
  );
  const entries = new Map<number, Omit<Candidate, 'title'>>();
  for (const [beside, same] of links) {
    const joined: Omit<Candidate, 'title'> = {};
    const isOne = same.every((each) =>
      KINDS.every((kind) => {
        const known = joined[kind];
        joined[kind] ??= each[kind];
        return known === undefined || each[kind] === undefined || known.toLowerCase() === each[kind].toLowerCase();
      }),
    );
    const said = besides[beside] ?? '';
    if (!isOne || said.length >= LONGEST_ENTRY || isProse(said, same)) continue;
    const url = (same.find(({ doi }) => doi) ?? same[0])?.url;
    for (const kind of KINDS) if (joined[kind] === undefined) delete joined[kind];
    entries.set(beside, { ...joined, ...(url && { url }) });
  }
  return entries;
}

/** In a sentence, links stand among the words; in a reference, behind it. */
function isProse(said: string, links: Listed[]): boolean {
  const words = withoutLabels(said);
  return links.some(({ link: { text } }) => text.length > 2 && words.includes(text));
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
  return titleOfReference(mendMojibake(isTitle ? text : said));
}
