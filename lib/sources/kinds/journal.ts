import { cleanIssn } from '../../article/identifiers.ts';
import { cleanJournal } from '../../article/journals.ts';
import { asText, asTexts } from '../../text/json.ts';
import type { Where } from '../source.ts';
import { askForWorks, readWorks } from './crossref-works.ts';
import type { SourceKind } from './kind.ts';

/** What a journal publishes; its issues, its figures and the reviews of its papers are registered beside them. */
const TYPES = ['journal-article', 'proceedings-article', 'posted-content'];

/** A journal by its ISSNs, through Crossref: no permission is needed, and there are abstracts where a publisher gives them. */
export const journal: SourceKind<Extract<Where, { kind: 'journal' }>> = {
  sites: () => [],
  begin(looking) {
    const issns = looking.where.issn.map((issn) => `issn:${issn}`);
    return askForWorks([...issns, ...TYPES.map((type) => `type:${type}`)], looking);
  },
  read(answer, asked, looking) {
    const { step, works } = readWorks(answer, asked, looking, (type) => TYPES.includes(type));
    if (!step.ok) return step;
    const title = works.map((work) => cleanJournal(asText(work['container-title']) ?? '')).find(Boolean);
    const issn = mostHave(works.map((work) => asTexts(work.ISSN)));
    return { ...step, about: { ...(title && { title }), ...(issn.length > 0 && { issn }) } };
  },
  // In print and online: where one is known only, it is the same journal.
  keys: ({ issn }) => issn.map((each) => `journal:${each}`),
};

/** The ISSNs that at least half of its works have: a publisher errs with some. */
function mostHave(issns: readonly string[][]): string[] {
  const all = issns.map((each) => new Set(each.map(cleanIssn)));
  const found = new Set(all.flatMap((each) => [...each]).filter((issn) => issn !== undefined));
  return [...found].filter((issn) => 2 * all.filter((each) => each.has(issn)).length >= all.length);
}
