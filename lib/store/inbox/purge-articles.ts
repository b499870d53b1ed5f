import type { Database } from '../database.ts';
import type { StandingRow } from './rows.ts';
import { writeStandings } from './write.ts';

/**
 * What was saved from the inbox, or was no news there, and is deleted for good was dealt with: it is dismissed. `gone` says when each
 * article went to the trash. Runs in the caller's transaction.
 */
export async function purgeFromInbox(db: Database, gone: ReadonlyMap<string, string>): Promise<void> {
  const rows = await db.standings
    .where('articleId')
    .anyOf([...gone.keys()])
    .toArray();
  await writeStandings(
    db,
    rows.map((before) => {
      const { articleId = '', ...rest } = before;
      const after: StandingRow = { ...rest, settledAt: before.settledAt ?? gone.get(articleId) ?? before.cameAt };
      if (after.state === 'saved' || after.state === 'owned') after.state = 'dismissed';
      return { before, after };
    }),
  );
}
