import { hashOf } from '../../text/hash.ts';
import { collapseSpace } from '../../text/strings.ts';
import type { SaidOfItem } from '../item.ts';

const LONGEST_GUID = 500;

/** What names an item, the same at each reading: the name that its feed has for it, else its DOI or address, else all that it says. */
export function guidOf(names: readonly string[], said: SaidOfItem): string {
  for (const name of [...names, ...said.dois, ...said.links]) {
    const guid = collapseSpace(name);
    if (guid !== '') return guid.length <= LONGEST_GUID ? guid : `said:${hashOf(guid)}`;
  }
  return `said:${hashOf(JSON.stringify(said))}`;
}
