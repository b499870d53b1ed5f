import { expect, it } from 'vitest';
import { watchNew } from '../../../lib/store/inbox/watch-new.ts';
import { aFollowing, aSource } from '../../support/following.ts';

const NOW = '2026-11-29T09:00:00.000Z';

it('tells how many items are new, after each change of that and once for many', async () => {
  const { db, inbox, sources } = aFollowing();
  await sources.put([aSource('x')]);
  const told: number[] = [];
  const end = watchNew(db, inbox, (count) => told.push(count), 20);
  await until(() => told.length > 0);
  const check = { sourceId: 'x', dueAt: NOW, lookedAt: NOW, failures: 0, known: [], activity: [], activityWeek: 0 };
  for (const guid of ['a', 'b', 'c'])
    await inbox.take('x', [{ guid, print: '', fields: () => ({ url: `https://j.example/${guid}` }) }], check, NOW);
  await until(() => told.at(-1) === 3);
  expect(told[0]).toBe(0);
  expect(told.length).toBeLessThan(5);
  await sources.put([aSource('y')]);
  end();
  await db.standings.clear();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told.at(-1)).toBe(3);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
