import type { Dexie, PromiseExtended, Transaction } from 'dexie';
import { copyBeforeUpgrade, type Estimate } from './backup/copy-before-upgrade.ts';
import { Database } from './database.ts';
import { dueAtOnce } from './due-look-ups.ts';

/** Sheaf's IndexedDB, for all but the popup: it upgrades what an earlier version left. */
export class UpgradingDatabase extends Database {
  /** An upgrade is under way that makes a copy first. */
  private isCopying = false;
  /** An upgrade with a copy failed: the next goes without. */
  private mayCopy = true;
  /** The transaction of an upgrade before which the library is copied, or known not to be. */
  private copied: Transaction | undefined;
  private readonly estimate: Estimate | undefined;

  constructor(
    name?: string,
    options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange },
    estimate: Estimate | undefined = navigator.storage?.estimate?.bind(navigator.storage),
  ) {
    super(name, options);
    this.estimate = estimate;
  }

  protected override async upgradeFrom(version: 3 | 4 | 5 | 6 | 7, transaction: Transaction): Promise<void> {
    const now = new Date().toISOString();
    // Of several upgrades one after the other, what was before the first.
    if (transaction !== this.copied) {
      this.copied = transaction;
      this.isCopying = this.mayCopy;
      await copyBeforeUpgrade(transaction, version, now, { mayCopy: this.mayCopy, estimate: this.estimate });
    }
    if (version === 3) await fillFrom3(transaction, now);
  }

  /** A disk may be found full only when all of an upgrade is to be written: what failed with a copy is tried without. */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      if (!this.isCopying) throw error;
      this.isCopying = false;
      this.mayCopy = false;
      return super.open();
    });
  }
}

/** The search, and the look-ups, know of each article. */
async function fillFrom3(transaction: Transaction, now: string): Promise<void> {
  const ids = await transaction.table('articles').toCollection().primaryKeys();
  await transaction.table('changed').bulkPut(ids.map((id) => ({ id })));
  // Asked of nobody before the person has turned look-ups on.
  await transaction.table('lookUps').bulkPut(ids.map((id) => dueAtOnce(String(id), now)));
}
