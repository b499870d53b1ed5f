import { collapseSpace } from '../text/strings.ts';
import type { TrustStatus } from './article.ts';

type Known = Exclude<TrustStatus['status'], 'unchecked' | 'nothing-known'>;

/** Publishers put these before the title of the article itself. A *notice* ("Retraction: ...", "Correction to: ...") is another article. */
const TITLE_MARKS: [Known, RegExp][] = [
  ['retracted', /^\W*(?:retracted(?: article)?|withdrawn|article withdrawn|removed|temporary removal)\b\s*[:\-–—\])]/i],
  ['expression-of-concern', /^\W*(?:expression of concern added)\s*[:\-–—\])]/i],
];

const BANNERS: [Known, RegExp][] = [
  [
    'retracted',
    /\b(?:this (?:article|paper|manuscript|study|publication) (?:has been|was|is) (?:retracted|withdrawn)|retracted (?:article|publication|in:)|retraction (?:in:|notice to|of this article)|has been retracted)\b/i,
  ],
  [
    'expression-of-concern',
    /\b(?:expression of concern (?:in:|for this|has been|regarding this|to this)|editorial expression of concern|editors?['’] note: readers are alerted)\b/i,
  ],
  [
    'corrected',
    /\b(?:this (?:article|paper) has been corrected|(?:a|an) (?:correction|corrigendum|erratum)(?: to this article)? (?:has been|was) published|(?:erratum|corrected and republished|correction|corrigendum) in:?)\b/i,
  ],
];

/** The standing that an article's own title shows (`RETRACTED: ...`); `undefined` if it shows none. */
export function trustFromTitle(title: string): Known | undefined {
  return TITLE_MARKS.find(([, pattern]) => pattern.test(title))?.[0];
}

/** The standing that a page shows, in its title or in banners beside it; the gravest counts. A page that shows nothing is `unchecked`, never fine. */
export function trustFromPage({ title, banners }: { title: string; banners: string[] }, now: string): TrustStatus {
  const byTitle = trustFromTitle(title);
  if (byTitle) return { status: byTitle, from: 'title', checkedAt: now };
  const texts = banners.map((banner) => collapseSpace(banner.slice(0, 1000)));
  const byBanner = BANNERS.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0];
  return byBanner ? { status: byBanner, from: 'banner', checkedAt: now } : { status: 'unchecked' };
}
