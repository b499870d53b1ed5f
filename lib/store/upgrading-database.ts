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
  private readonly estimate: Estimate | undefined;

  constructor(
    name?: string,
    options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange },
    estimate: Estimate | undefined = navigator.storage?.estimate?.bind(navigator.storage),
  ) {
    super(name, options);
    this.estimate = estimate;
  }

  protected override async upgradeFrom3(transaction: Transaction): Promise<void> {
    this.isCopying = this.mayCopy;
    const now = new Date().toISOString();
    await copyBeforeUpgrade(transaction, 3, now, { mayCopy: this.mayCopy, estimate: this.estimate });
    const ids = await transaction.table('articles').toCollection().primaryKeys();
    await transaction.table('changed').bulkPut(ids.map((id) => ({ id })));
    // Asked of nobody before the person has turned look-ups on.
    await transaction.table('lookUps').bulkPut(ids.map((id) => dueAtOnce(String(id), now)));
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
