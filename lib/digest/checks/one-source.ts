import { journalGroups } from '../../article/journal-groups.ts';
import { nameKey } from '../../text/strings.ts';
import type { EditionEntry } from '../edition.ts';
import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Of fewer entries it says nothing that they are from one place. */
const FEWEST = 3;
/** What stands behind a publisher's name in one record and not in another. */
const COMPANY =
  /(?:[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|b\.?v|gmbh|ag|s\.?a|co|company|corp|corporation)\b\.?)+$/i;

/** Do all entries come from one journal, or from one publisher? Of the two the narrower is told. */
export function checkOneSource({ edition }: Pick<IssueFacts, 'edition'>): DigestFinding[] {
  const entries = entriesOf(edition);
  if (entries.length < FEWEST) return [];
  const found = oneJournal(entries) ?? onePublisher(entries);
  if (!found) return [];
  const { kind, name } = found;
  return [{ kind, name, id: `${kind}:${nameKey(name)}`, entryIds: entries.map(({ id }) => id), weight: 'hint' }];
}

interface OneSource {
  kind: 'one-journal' | 'one-publisher';
  name: string;
}

function oneJournal(entries: readonly EditionEntry[]): OneSource | undefined {
  const names = entries.map(({ fields }) => fields.journal ?? '');
  if (names.includes('')) return undefined;
  const groups = journalGroups(names);
  const [name = '', ...more] = new Set(names.map((each) => groups.get(each) ?? each));
  return more.length === 0 ? { kind: 'one-journal', name } : undefined;
}

/** By its name, or by the prefix that it registers its DOIs under. */
function onePublisher(entries: readonly EditionEntry[]): OneSource | undefined {
  const publisherOf = ({ fields }: EditionEntry) => fields.publisher?.replace(COMPANY, '') ?? '';
  const prefixOf = ({ fields }: EditionEntry) => fields.doi?.split('/')[0] ?? '';
  const name = entries.map(publisherOf).find((each) => each !== '');
  const isOne = [publisherOf, prefixOf].some((of) => {
    const [first, ...more] = new Set(entries.map((entry) => nameKey(of(entry))));
    return first !== '' && more.length === 0;
  });
  return isOne ? { kind: 'one-publisher', name: name ?? prefixOf(entries[0] as EditionEntry) } : undefined;
}
