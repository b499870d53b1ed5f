import { cleanDoi, cleanIsbn, cleanIssn, cleanPmid } from '../identifiers.ts';
import { cleanJournal } from '../journals.ts';
import { toMarked } from '../markup.ts';
import { parseAuthors } from '../names.ts';
import { expandPages } from '../pages.ts';
import { parseDate } from '../parse-date.ts';
import { type Claims, claim, claimPages, RANK } from './claims.ts';
import { lettersOf, type Page } from './page.ts';
import type { CoinFact } from './page-facts.ts';
import { numberOf } from './values.ts';

/** One COinS span: an OpenURL context object in a `title` attribute. See https://en.wikipedia.org/wiki/COinS. */
export interface Coin {
  said: URLSearchParams;
  /** It stands in a list of references. */
  isReference: boolean;
}

/** The page's COinS spans that name an article, a book or a dissertation. */
export function readCoins(facts: readonly CoinFact[]): Coin[] {
  return facts
    .map(({ title, isReference = false }) => ({
      said: new URLSearchParams(title.replace(/&amp;/g, '&')),
      isReference,
    }))
    .filter(({ said }) => titleOf(said) !== undefined || doiOf(said) !== undefined);
}

/**
 * What the page's own COinS says: the one whose title is the page's, to the letter. A post about a paper carries the
 * paper's, and so does a correction.
 */
export function coinsClaims(page: Page, coins: readonly Coin[]): Claims {
  const claims: Claims = {};
  const shown = [page.title, ...page.title.split(/\s+[|–—:-]\s+/), ...page.headings.map((h) => h.text)].map(lettersOf);
  const own = coins.filter((values) => !values.isReference && shown.includes(lettersOf(titleOf(values.said) ?? '-')));
  // The same span may stand at the top of a page and at its foot.
  const distinct = new Map(own.map(({ said }) => [String(said), said]));
  const values = distinct.size === 1 ? [...distinct.values()][0] : undefined;
  if (values === undefined) return claims;
  const text = (...keys: string[]) => keys.map((key) => values.get(`rft.${key}`)?.trim()).find((v) => v) ?? '';
  const rank = RANK.coins;
  const from = 'coins';
  claim(claims, 'title', toMarked(titleOf(values) ?? ''), from, rank);
  claim(claims, 'journal', cleanJournal(text('jtitle')), from, rank);
  claim(claims, 'journalAbbreviation', cleanJournal(text('stitle')), from, rank);
  const first = text('aulast') === '' ? [] : [`${text('aulast')}, ${text('aufirst', 'auinit')}`];
  const all = values.getAll('rft.au').filter((name) => name.trim() !== '');
  const hasFirst = all.some((name) => name.includes(text('aulast')));
  claim(claims, 'authors', parseAuthors(hasFirst ? all : [...first, ...all]), from, rank);
  claim(claims, 'issued', parseDate(text('date')), from, rank);
  claim(claims, 'volume', numberOf(text('volume')), from, rank);
  claim(claims, 'issue', numberOf(text('issue')), from, rank);
  claimPages(claims, text('spage') === '' ? text('pages') : expandPages(text('spage'), text('epage')), from, rank);
  claim(
    claims,
    'issn',
    [cleanIssn(text('issn'))].filter((v) => v !== undefined),
    from,
    rank,
  );
  claim(
    claims,
    'isbn',
    [cleanIsbn(text('isbn'))].filter((v) => v !== undefined),
    from,
    rank,
  );
  claim(claims, 'doi', doiOf(values), from, rank);
  const pmid = values.getAll('rft_id').find((id) => /^info:pmid\//.test(id));
  claim(claims, 'pmid', cleanPmid(pmid?.replace('info:pmid/', '') ?? ''), from, rank);
  return claims;
}

/** The article's title in a context object. */
export function titleOf(values: URLSearchParams): string | undefined {
  return values.get('rft.atitle') || values.get('rft.title') || values.get('rft.btitle') || undefined;
}

/** The DOI in a context object. */
export function doiOf(values: URLSearchParams): string | undefined {
  const id = values.getAll('rft_id').find((value) => /10\.\d{4}/.test(value)) ?? values.get('rft.doi');
  return id ? cleanDoi(id) : undefined;
}
