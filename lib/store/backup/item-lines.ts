import { togetherOf } from '../../sources/one-item.ts';
import { type ItemLine, parseStanding } from '../../sources/parse-item.ts';
import { type Mend, MISFIT, type Parse } from '../../text/parse.ts';
import { guidKey, type ItemRow, placeOf, ROW_STATES, type StandingRow } from '../inbox/rows.ts';

/** The item of the database that a parsed line is. */
export function itemRowOf({ id, keys = [], brought, sharedBy, notKeys }: ItemLine): ItemRow {
  const merged = togetherOf({ id, keys, fields: {}, brought, sharedBy, ...(notKeys && { notKeys }) });
  return { ...merged, guids: [...new Set([...brought, ...sharedBy].map(guidKey))] };
}

const aStanding = parseStanding(ROW_STATES);

/** Where an item stands, of a backup or of the library; its place follows from the rest. */
export const parseStandingRow: Parse<StandingRow> = (value: unknown, mend?: Mend) => {
  const standing = aStanding(value, mend);
  return standing === MISFIT ? MISFIT : { ...standing, place: placeOf(standing.day, standing.rank) };
};
