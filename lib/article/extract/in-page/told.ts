import { collapseSpace } from '../../../text/strings.ts';
import type { MetaFact } from '../page-facts.ts';

/** What the head's `citation_*` tags say of the page that is shown, so that nobody need look for it in the page. */
export interface Told {
  /** Their title in lower case. */
  title: string;
  /** More than one. */
  authors: boolean;
  journal: boolean;
  doi: boolean;
}

/**
 * What the tags tell; `undefined` where their title is not that of the tab or of a heading: they may be those of an
 * article shown before (rule 1), which the background judges.
 */
export function toldByHead(
  metas: readonly MetaFact[],
  tabTitle: string,
  headings: readonly { text: string }[],
): Told | undefined {
  let authors = 0;
  const told: Told = { title: '', authors: false, journal: false, doi: false };
  for (const { name, content } of metas) {
    if (name.endsWith('citation_title')) told.title ||= collapseSpace(content).toLowerCase();
    else if (name.endsWith('citation_author')) told.authors = ++authors > 1;
    else if (name.endsWith('citation_journal_title')) told.journal ||= /[^\W\d_]|[^\0-\x7f]/.test(content);
    else if (name === 'citation_doi') told.doi ||= /10\.\d{4,9}\/./.test(content);
  }
  const isSaid = (shown: string) => shown.toLowerCase().includes(told.title);
  const isShown = isSaid(tabTitle) && (headings.length === 0 || headings.some(({ text }) => isSaid(text)));
  return told.title !== '' && isShown ? told : undefined;
}
