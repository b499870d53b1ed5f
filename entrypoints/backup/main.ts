import { answerOffscreen } from '../../lib/platform/backup-offscreen.ts';
import { makeLibraryBackup } from '../../lib/store/backup/sources.ts';
import { Database } from '../../lib/store/database.ts';

const database = new Database();
answerOffscreen((appVersion) => makeLibraryBackup(database, { now: new Date().toISOString(), appVersion }));
