import { fileOf } from '../../lib/article/file-word.ts';
import { isOfPreprint } from '../../lib/article/trust-order.ts';
import { formatDay } from '../ui/dates.ts';
import { isolated, type MessageKey, t } from '../ui/i18n.ts';

/** By how the name of a signal begins; the first that fits. */
const SIGNALS: [RegExp, MessageKey][] = [
  [/^you$/, 'fieldFromYou'],
  [/^crossref/, 'fieldFromCrossref'],
  [/^(pubmed|ncbi)/, 'fieldFromPubmed'],
  [/^europe-?pmc/, 'fieldFromEuropePmc'],
  [/^datacite/, 'lookUpFromDataCite'],
  [/^unpaywall/, 'lookUpFromUnpaywall'],
  [/^open-library/, 'lookUpFromOpenLibrary'],
  [/^(bepress_|wkhealth_|eprints_)?citation[_.]|^wkhealth_/, 'fieldFromCitationTags'],
  [/^json-?ld/, 'fieldFromJsonLd'],
  [/^prism/, 'fieldFromPrism'],
  [/^eprints/, 'fieldFromEprints'],
  [/^dc(terms)?[._:]/, 'fieldFromDublinCore'],
  [/^coins/, 'fieldFromCoins'],
  [/^(og|article|twitter|fb):/, 'fieldFromSocialTags'],
  [/^(url|address|location|canonical)/, 'fieldFromAddress'],
  [/^site[:.-]/, 'fieldFromSite'],
  [/^(title|document\.title|tab)$/, 'fieldFromPageTitle'],
  [/^link$/, 'fieldFromLink'],
  [/^pasted$/, 'fieldFromPasted'],
  [/^file:/, 'exchangeFromFile'],
  [/^(microdata|byline|time|h1|text|label|readability|page|body|banner|data-|html|itemprop|rel)/, 'fieldFromPageText'],
  [/^meta/, 'fieldFromMetaTags'],
];

/** Where a value came from, in words that follow "from": "the page's citation tags". */
export function provenanceWords(from: string): string {
  if (isOfPreprint(from)) return t('fieldFromPreprint');
  const file = fileOf(from);
  if (file) return t('fieldFromFile', isolated(file.name), formatDay(file.at));
  const [, kind, site = ''] = /^(feed|post):(.+)/.exec(from) ?? [];
  if (kind) return t(kind === 'feed' ? 'fieldFromFeed' : 'fieldFromPost', isolated(site));
  const signal = from.toLowerCase();
  const known = SIGNALS.find(([pattern]) => pattern.test(signal));
  return known ? t(known[1]) : t('fieldFromOther');
}
