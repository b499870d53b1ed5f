import Dexie, { type PromiseExtended } from 'dexie';
import { Database } from './database.ts';

/** How long, and how often, to wait for another that upgrades. */
const WAIT_MS = 100;
const MOST_WAITS = 100;

/** Sheaf's IndexedDB for the popup, which carries no upgrade: it waits until the background, which its click woke, has made it. */
export class AwaitingDatabase extends Database {
  private waiting: Promise<void> | undefined;

  override open(): PromiseExtended<Dexie> {
    this.waiting ??= this.untilUpgraded();
    return Dexie.Promise.resolve(this.waiting).then(() => super.open()) as PromiseExtended<Dexie>;
  }

  private async untilUpgraded(): Promise<void> {
    for (let waits = 0; waits < MOST_WAITS; waits++) {
      const known = (await indexedDB.databases?.())?.find(({ name }) => name === this.name);
      // The browser counts ten times as high as Dexie.
      if (!known?.version || known.version >= this.verno * 10) return;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}
