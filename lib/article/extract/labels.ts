import { fold } from '../../text/strings.ts';
import { cleanIssn, cleanPmcid, cleanPmid, findDois } from '../identifiers.ts';
import { cleanJournal } from '../journals.ts';
import { plain } from '../markup.ts';
import { parseDate } from '../parse-date.ts';
import { best, type Claims, claim, claimPages, RANK } from './claims.ts';
import type { HeaderText, Line } from './header-text.ts';
import { lettersOf } from './page.ts';
import { numberOf } from './values.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH},?[ -](?:19|20)\\d\\d|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|${MONTH},? (?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:19|20)\\d\\d ${MONTH}(?: \\d{1,2})?|(?:19|20)\\d\\d)`;
const RANGE = '[A-Za-z]{0,4}\\d+[A-Za-z]?(?:\\s?[-–—−]\\s?[A-Za-z]{0,4}\\d+[A-Za-z]?)?';

const VOLUME = /\b(?:volumes?|vol\.?)\s*:?\s*(\d{1,4}(?:[-–]\d{1,4}|[A-Za-z])?)\b/i;
const ISSUE =
  /(?:\b(?:issues?|iss\.?|nos?\.|numbers?|heft|num\.?)|[Nn][º°])\s*:?\s*([A-Za-z]{0,6}\.?\s?\d+(?:[-–/]\d+)?)(?![\d%])/i;
const PAGES = new RegExp(`(?:\\bpp?\\.?|\\bpages?|\\bseiten?)\\s*:?\\s*(${RANGE})(?![\\w%])`, 'i');
/** `28(22):2891-2897`, `28 (22), 2891-2897`. */
const COMPACT = new RegExp(
  `(?<![\\d.(])(\\d{1,4})\\s?\\(([\\w .–/-]{1,16})\\)\\s?[:,]\\s?(?:pp?\\.? ?)?(${RANGE})(?![\\w%.]\\d)`,
);
/** `2020; 383:2603-2615`, `2012;345:e8050`. */
const AFTER_YEAR = new RegExp(
  `(?:(?:19|20)\\d\\d[^;:\\d]{0,12}\\d{0,2};\\s?(?:Vol\\.? ?)?|(?:19|20)\\d\\d,? )(\\d{1,4})\\s?:\\s?(${RANGE})(?![\\w%:]| ?[ap]\\.?m)`,
);
const PUBLISHED = new RegExp(
  `\\b(?:(first published|first posted|published online|published on the web|available online|online publication date|version of record online|e-?pub(?:lished)?(?: ahead of print)?|posted(?: online)?|online(?: since)?)|(?:date )?(?:published|publication date|date published|publication|issue date|cover date|issue published|publi[ée] le|publicado|veröffentlicht))\\b[^\\d]{0,24}?\\b(${DATE})`,
  'i',
);
/** A line that is nothing but a date. */
const DATE_ALONE = new RegExp(
  `^(?:on |posted |updated )?(?:\\w+day,? )?(${DATE})(?:,?(?: \\|)? (?:at )?\\d{1,2}[:.]\\d\\d.{0,12})?$`,
  'i',
);
const DATE_IN = new RegExp(`\\b${DATE}`, 'i');

/** `Atmos. Chem. Phys., 13, 1689-1712, 2013`. */
const LISTED = new RegExp(`^(\\p{Lu}[\\p{L}.&: -]{2,80}),\\s(\\d{1,4}),\\s(${RANGE}),\\s(?:19|20)\\d\\d\\b`, 'u');

/** A line of pages and nothing else. */
const PAGES_ALONE = new RegExp(`^(?:on )?(?:pages?(?:\\(s\\))?|pp\\.)\\s*:?\\s*(${RANGE})$`, 'i');

/** Prose is longer than a line of a citation. */
const LONGEST_LINE = 420;

/** What the lines around the title say in words: volume, issue, pages, dates, PMID, PMCID, ISSN. */
export function labelClaims({ lines }: HeaderText): Claims {
  const claims: Claims = {};
  const rank = RANK.page;
  for (const [i, { text }] of lines.entries()) {
    if (text.length > LONGEST_LINE || OF_A_NOTICE.test(text)) continue;
    const named = /^(?:Journal|Published in|Publication)(?: title| name)?:\s+(\p{Lu}.{2,90})$/u.exec(text)?.[1];
    if (named !== undefined && !UI_WORDS.test(named)) claim(claims, 'journal', journalBefore(named), 'text', rank + 3);
    if (!/\d/.test(text)) continue;
    readCitation(text, claims, lines[i - 1]);
    claim(
      claims,
      'articleNumber',
      /\barticle (?:number|no\.?|id)\s*:?\s*([A-Za-z]?\d{2,12})\b/i.exec(text)?.[1],
      'label',
      rank,
    );
    claimPages(claims, PAGES_ALONE.exec(text)?.[1], 'text', rank + 1);
    const published = PUBLISHED.exec(text);
    if (published?.[2] !== undefined) {
      const date = parseDate(published[2]);
      claim(claims, published[1] === undefined ? 'issued' : 'onlineDate', date, 'text', rank);
      if (published[1] !== undefined) claim(claims, 'issued', date, 'text', rank + 4);
    }
    claim(claims, 'pmid', cleanPmid(/\b(?:PMID|PubMed ID)\b\W{0,4}(\d{4,9})\b/i.exec(text)?.[1] ?? ''), 'text', rank);
    claim(claims, 'pmcid', cleanPmcid(/\bPMCID\b\W{0,4}(PMC\s?\d{4,9})\b/i.exec(text)?.[1] ?? ''), 'text', rank);
    const issn = cleanIssn(/\bISSN\b\D{0,20}(\d{4}-\d{3}[\dX])/i.exec(text)?.[1] ?? '');
    claim(claims, 'issn', issn === undefined ? undefined : [issn], 'text', rank);
    const alone = DATE_ALONE.exec(text)?.[1];
    if (alone !== undefined && alone.length > 4) claim(claims, 'issued', parseDate(alone), 'text', rank + 3);
  }
  return claims;
}

/** The day of a correction is not the article's. */
const OF_A_NOTICE = /\b(?:correction|corrigendum|erratum|retraction|expression of concern)\b.{0,60}\bpublished\b/i;

function readCitation(text: string, claims: Claims, before: Line | undefined): void {
  const rank = RANK.page;
  const add = (field: 'volume' | 'issue', raw: string | undefined) =>
    claim(claims, field, numberOf((raw ?? '').replace(/\s*[-–]\s*/, '-')), 'text', rank);
  const addPages = (raw: string | undefined) => claimPages(claims, raw, 'text', rank);
  const compact = COMPACT.exec(text);
  const afterYear = compact === null ? AFTER_YEAR.exec(text) : null;
  if (compact !== null) {
    const isYear = /^(19|20)\d\d$/.test(compact[2] ?? '');
    add('volume', compact[1]);
    if (!isYear) add('issue', compact[2]);
    addPages(compact[3]);
  } else if (afterYear !== null) {
    add('volume', afterYear[1]);
    addPages(afterYear[2]);
  }
  const listed = compact === null && afterYear === null ? LISTED.exec(text) : null;
  if (listed !== null) {
    add('volume', listed[2]);
    addPages(listed[3]);
  }
  const volume = VOLUME.exec(text);
  if (listed === null && compact === null && afterYear === null && volume === null) return;
  if (volume !== null) {
    add('volume', volume[1]);
    add('issue', ISSUE.exec(text.slice(volume.index + volume[0].length))?.[1]);
    addPages(PAGES.exec(text)?.[1]);
  }
  const at = (compact ?? afterYear ?? volume)?.index ?? 0;
  const journal =
    journalBefore(text.slice(0, at)) ?? listed?.[1] ?? (volume?.index === 0 ? linkedName(before) : undefined);
  if (journal !== undefined) claim(claims, 'journal', cleanJournal(journal), 'text', rank + 2);
  const date = DATE_IN.exec(text.slice(Math.max(0, at - 24)))?.[0] ?? /\(((?:19|20)\d\d)[a-z]?\)/.exec(text)?.[1];
  if (date !== undefined) claim(claims, 'issued', parseDate(date), 'label', rank + (date.length > 4 ? 1 : 5));
}

/** The journal's name before its volume: the last sentence of a citation, or all there is. */
function journalBefore(text: string): string | undefined {
  const name = text.replace(new RegExp(`[\\s,.;(]*${DATE}[\\s,.;):]*$`, 'i'), '').replace(/[\s,.;:|•·-]+$/, '');
  const last =
    /^(citation|cite|to cite|how to cite|please cite)/i.test(name) || name.length > 90
      ? name.split(/[.?!]\s+/).at(-1)
      : name;
  if (last === undefined || !/^\p{Lu}[\p{L}&.,:()' -]{1,90}$/u.test(last) || UI_WORDS.test(last)) return undefined;
  return last.split(' ').length > 12 ? undefined : last;
}

/** ScienceDirect and others write the journal's name, linked to its page, on the line above the volume. */
function linkedName(before: Line | undefined): string | undefined {
  if (before === undefined || !before.isLinked || before.text.length > 100) return undefined;
  return journalBefore(before.text);
}

const UI_WORDS =
  /\b(login|log in|sign|search|home|download|pdf|issue|view|article|browse|submit|publish(ed)?|previous|next|back|share|menu|journals|contents|received|accepted|author|subscribe|cited|online|abstract|export|print|date|open access)\b/i;

/**
 * The DOIs that lines around the title give as the page's own: after the word DOI, alone on a line, or at the end of the
 * page's own citation. A DOI after any other word (`Data:`, `Comment on ...`, in whatever language) is another's.
 */
export function labelledDois({ lines }: HeaderText, claims: Claims): string[] {
  const title = lettersOf(plain(best(claims, 'title') ?? ''));
  const journals = [...(claims.journal ?? []), ...(claims.journalAbbreviation ?? [])].map(({ value }) => value);
  const found = new Map<string, string>();
  for (const line of lines) {
    const doi = ownDoiOf(line, title, journals);
    if (doi !== undefined && !found.has(doi.toLowerCase())) found.set(doi.toLowerCase(), doi);
  }
  return [...found.values()];
}

function ownDoiOf({ text, doiLinks }: Line, title: string, journals: readonly string[]): string | undefined {
  if (text.length > LONGEST_LINE || ABOUT_ANOTHER.test(text)) return undefined;
  const dois = findDois(text);
  if (dois.length > 1) return undefined;
  const [doi] = dois;
  if (doi !== undefined) {
    const before = text.slice(0, text.indexOf('10.'));
    const label = before.replace(/(?:https?:\/\/)?\S*doi[.-]org\S*\/$/i, '');
    if (isOwnLabel(label, journals)) return doi;
    const isLabelled = label !== before || /\b(?:doi|digital object identifier)\b\W{0,3}$/i.test(label);
    return isLabelled && title.length > 20 && lettersOf(label).includes(title) ? doi : undefined;
  }
  // "DOI" as the text of a link, the DOI in its address.
  if (!/\bdoi\b/i.test(text) || !isOwnLabel(text, journals)) return undefined;
  const linked = doiLinks.filter((href) => /\/\/(dx\.)?doi\.org\/10\./i.test(href)).flatMap((href) => findDois(href));
  return linked.length === 1 ? linked[0] : undefined;
}

/** Does what stands before a DOI say nothing but that it is one, and perhaps where and when the page's own paper was published? */
function isOwnLabel(label: string, journals: readonly string[]): boolean {
  if (/\b(?:issue|journal) doi\b/i.test(label)) return false;
  const rest = journals.reduce((text, name) => text.replace(name, ' '), label);
  // `N Engl J Med 2021; 384:1-9 DOI: ...`: the journal's name abbreviated, before its year and volume.
  const names = COMPACT.test(label) || AFTER_YEAR.test(label) ? journals.flatMap((name) => fold(name).split(' ')) : [];
  const isOfJournal = (word: string) => names.some((name) => name.startsWith(fold(word)));
  return (rest.match(/\p{L}+/gu) ?? []).every((word) => word.length < 2 || LABEL_WORDS.test(word) || isOfJournal(word));
}

const LABEL_WORDS =
  /^(?:doi|digital|object|identifier|https?|dx|org|the|and|of|on|first|published|publication|publi[ée]|publicado|online|posted|received|revised|accepted|available|e?pub|date|vol|volume|issue|iss|no|number|pp|pages?|article|cite|citation|as|this|how|to|id|pmid|pmcid|pmc|issn|research|original|investigation|review|paper|open|access|full|text|html|pdf|permalink|citable|link|volltext|código|codigo|identificador|cómo|como|citar|как|цитировать|удк|引用本文|文章编号|中图分类号|文献标识码|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const ABOUT_ANOTHER =
  /\b(erratum|corrigendum|correction|retraction|retracted|commentary|comment on|reply to|in response to|this article (?:corrects|is a (?:reply|response|comment))|see also|related|linked|translat(?:ion|ed)|protocol|original article|cited? (?:by|in)|supplement to|supplementary|companion|previous(?:ly)? (?:version|published)|published (?:version|in|as)|now published|data(?:set)? (?:is |are )?available|preprint|references?|more information|journal reference|study|read the|originally)\b/i;
