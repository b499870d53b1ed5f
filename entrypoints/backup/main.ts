import { answerOffscreen } from '../../lib/platform/backup-offscreen.ts';
import { appVersion } from '../../lib/platform/localise.ts';
import { makeLibraryBackup } from '../../lib/store/backup/sources.ts';
import { Database } from '../../lib/store/database.ts';

const database = new Database();
answerOffscreen(() => makeLibraryBackup(database, { now: new Date().toISOString(), appVersion: appVersion() }));
