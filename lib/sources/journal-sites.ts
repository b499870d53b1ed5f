import type { NewSource } from './source.ts';
import { STARTER_PACKS } from './starter-packs.ts';

/** Sites of journals that say their ISSN nowhere that a page is let see, or let nobody in but readers: host and path, and the journal's name in the starter packs. */
const SITES: [RegExp, string][] = [
  [/^nejm\.org\//, 'New England Journal of Medicine'],
  [/^jamanetwork\.com\/journals\/jama(?:\/|$)/, 'JAMA'],
  [/^thelancet\.com\/(?:$|journals\/lancet(?:\/|$))/, 'The Lancet'],
  [/^bmj\.com\/(?!company|podcasts)/, 'BMJ'],
  [/^(?:acpjournals\.org\/(?:$|journal\/aim|toc\/aim)|annals\.org\/)/, 'Annals of Internal Medicine'],
  [/^ard\.bmj\.com\//, 'Annals of the Rheumatic Diseases'],
  [/^academic\.oup\.com\/rheumatology(?:\/|$)/, 'Rheumatology'],
  [/^bmcmededuc\.biomedcentral\.com\//, 'BMC Medical Education'],
  [/^link\.springer\.com\/journal\/10459(?:\/|$)/, 'Advances in Health Sciences Education'],
  [/^tandfonline\.com\/(?:journals|toc|loi)\/imte20(?:\/|$)/, 'Medical Teacher'],
  [/^tandfonline\.com\/(?:journals|toc|loi)\/htlm20(?:\/|$)/, 'Teaching and Learning in Medicine'],
  [/^journals\.lww\.com\/academicmedicine(?:\/|$)/, 'Academic Medicine'],
  [/^(?:jgme\.org\/|meridian\.allenpress\.com\/jgme(?:\/|$))/, 'Journal of Graduate Medical Education'],
  [/^pmejournal\.org\//, 'Perspectives on Medical Education'],
];

/** The journal of a site that is known; `undefined` for any other. */
export function journalOfSite({ hostname, pathname }: URL): NewSource | undefined {
  const address = `${hostname.toLowerCase().replace(/^www\./, '')}${pathname}`;
  const name = SITES.find(([pattern]) => pattern.test(address))?.[1];
  return STARTER_PACKS.flatMap(({ sources }) => sources).find(({ title }) => title === name);
}
