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
 * What the tags tell; `undefined` where their title is not that of the tab: they may be those of an article shown
 * before (rule 1), which the background judges.
 */
export function toldByHead(metas: readonly MetaFact[], shownTitle: string): Told | undefined {
  let authors = 0;
  const told: Told = { title: '', authors: false, journal: false, doi: false };
  for (const { name, content } of metas) {
    if (name.endsWith('citation_title')) told.title ||= collapseSpace(content).toLowerCase();
    else if (name.endsWith('citation_author')) told.authors = ++authors > 1;
    else if (name.endsWith('citation_journal_title')) told.journal = true;
    else if (name === 'citation_doi') told.doi = true;
  }
  return told.title !== '' && shownTitle.toLowerCase().includes(told.title) ? told : undefined;
}
