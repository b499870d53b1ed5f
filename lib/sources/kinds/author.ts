import { fullName } from '../../article/name-parts.ts';
import { parseAuthor } from '../../article/names.ts';
import { asList, asObject, asText } from '../../text/json.ts';
import type { Where } from '../source.ts';
import { askForWorks, readWorks } from './crossref-works.ts';
import type { SourceKind } from './kind.ts';

/** What is no work of an author's, though it names them. */
const NOT_WORKS = ['component', 'peer-review', 'grant', 'journal', 'journal-issue', 'journal-volume', ''];

/**
 * Papers of an author by ORCID, through Crossref: it says only what the publishers themselves deposited, so that nobody of the
 * same name comes with them; OpenAlex, which guesses more of them, wants a key of everyone.
 */
export const author: SourceKind<Extract<Where, { kind: 'author' }>> = {
  sites: () => [],
  begin: (looking) => askForWorks([`orcid:${looking.where.orcid}`], looking),
  read(answer, asked, looking) {
    const { step, works } = readWorks(answer, asked, looking, (type) => !NOT_WORKS.includes(type));
    if (!step.ok) return step;
    const { orcid } = looking.where;
    const own = works
      .flatMap((work) => asList(work.author))
      .map(asObject)
      .find((each) => asText(each.ORCID)?.toUpperCase().endsWith(orcid));
    const name = own && parseAuthor([asText(own.family), asText(own.given)].filter(Boolean).join(', '));
    return { ...step, about: { ...(name && { title: fullName(name) }), home: `https://orcid.org/${orcid}` } };
  },
  keys: ({ orcid }) => [`author:${orcid}`],
};
