import { answerOffscreen } from '../../lib/platform/backup-offscreen.ts';
import { makeLibraryBackup } from '../../lib/store/backup/sources.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';

const database = new UpgradingDatabase();
answerOffscreen((appVersion) => makeLibraryBackup(database, { now: new Date().toISOString(), appVersion }));
