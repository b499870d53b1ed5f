import { collapseSpace } from '../text/strings.ts';
import type { TrustStatus } from './article.ts';

type Known = Exclude<TrustStatus['status'], 'unchecked' | 'nothing-known'>;

/** Publishers put these before the title of the article itself, or behind it. A *notice* ("Retraction: ...", "Correction to: ...") is another article. */
const TITLE_MARKS: [Known, RegExp][] = [
  [
    'retracted',
    /^\W*(?:retracted(?: article| paper)?|withdrawn|article withdrawn|removed|temporary removal)\b(?:\s*[:\])–—]|\s+-\s)/i,
  ],
  // In capitals without a colon, before a title that is not: but "RETRACTED papers in oncology".
  [
    'retracted',
    /^\W*(?:RETRACTED|WITHDRAWN)(?: ARTICLE)? (?!(?:papers?|articles?|publications?|studies|literature|science)\b)(?=.*\p{Ll})/u,
  ],
  [
    'retracted',
    /[([]\s*(?:this (?:article|paper) (?:has been|was|is) )?(?:retracted|withdrawn)(?: (?:article|paper|publication))?(?:\s*[.:;,][^()[\]]{0,80})?\s*[)\]]\W*$/i,
  ],
  ['expression-of-concern', /^\W*(?:expression of concern added)\s*[:\-–—\])]/i],
];

/** Titles of notices, by what they say of another article. */
const NOTICES: [Known, RegExp][] = [
  [
    'retracted',
    /^\W*(?:(?:(?:author|publisher|editorial) )?retraction(?:\s*(?:[:–—]|$)|\s+-\s|\s+to\b|\s+of\s*[:"“])|retraction (?:notice|note|statement)\b|(?:notice|statement|note) of retraction\b|(?:withdrawal|removal) notice\b)/i,
  ],
  [
    'expression-of-concern',
    /^\W*(?:(?:editorial|editor['’]s|publisher['’]s) )?expression of concern(?:\s*(?:[:–—]|$)|\s+-\s|\s+(?:to|for|on|about|regarding)\b)/i,
  ],
  [
    'corrected',
    /^\W*(?:(?:author|publisher) )?(?:correction|corrigendum|erratum|addendum)(?:\s*(?:[:–—]|$)|\s+-\s|\s+to\b|\s+for:|\s+for\s.{2,60}\bet al\b)/i,
  ],
];

const BANNERS: [Known, RegExp][] = [
  [
    'retracted',
    /\b(?:this (?:article|paper|manuscript|study|publication) (?:has been|was|is) (?:retracted|withdrawn)|retracted (?:article|publication|in(?=:))|article (?:retracted|withdrawn)|retraction (?:in(?=:)|notice to|of this article)|has been retracted)\b|^\W*(?:retracted|withdrawn)\W*$/i,
  ],
  [
    'expression-of-concern',
    /\b(?:expression of concern (?:in(?=:)|for this|has been|regarding this|to this)|editorial expression of concern|editors?['’] note: readers are alerted)\b|^\W*expression of concern\W*$/i,
  ],
  [
    'corrected',
    /\b(?:this (?:article|paper) has been corrected|an? (?:(?:author|publisher|editorial) )?(?:correction|corrigendum|erratum)(?: (?:to|for) this \w+)? (?:has been|was|is) published|(?:erratum|corrected and republished|correction|corrigendum) in)\b/i,
  ],
];

/** More of a title or a banner tells nothing of its standing. */
const LOOKED_AT = 1000;

/** The standing that an article's own title shows (`RETRACTED: ...`); `undefined` if it shows none. */
export function trustFromTitle(title: string): Known | undefined {
  const text = collapseSpace(title.slice(0, LOOKED_AT));
  return TITLE_MARKS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The standing that a page shows, in its title or in banners beside it; the gravest counts. A page that shows nothing is `unchecked`, never fine. */
export function trustFromPage({ title, banners }: { title: string; banners: string[] }, now: string): TrustStatus {
  const byTitle = trustFromTitle(title);
  if (byTitle) return { status: byTitle, from: 'title', checkedAt: now };
  // What a notice says of another article ("This article has been retracted") it does not say of itself.
  const notice = NOTICES.find(([, pattern]) => pattern.test(collapseSpace(title.slice(0, LOOKED_AT))))?.[0];
  const texts = banners.map((banner) => collapseSpace(banner.slice(0, LOOKED_AT)));
  const byBanner = BANNERS.find(
    ([status, pattern]) => status !== notice && texts.some((text) => pattern.test(text)),
  )?.[0];
  return byBanner ? { status: byBanner, from: 'banner', checkedAt: now } : { status: 'unchecked' };
}
