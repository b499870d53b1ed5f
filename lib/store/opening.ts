import type { Opening, WatchOpening } from '../ports/opening.ts';
import { type Database, isQuotaError } from './database.ts';

/** An opening that takes longer is told of: the browser says to the first who waits only that another window is in the way. */
const SOON_MS = 5000;

/** Opens the database at once; what it answers tells how that goes, from what is known by then. */
export function watchOpening(db: Database, soonMs = SOON_MS): WatchOpening {
  const watching = new Set<(opening: Opening) => void>();
  let told: Opening | undefined;
  const say = (opening: Opening) => {
    if (opening === told) return;
    told = opening;
    for (const tell of watching) tell(opening);
  };
  db.on('blocked', () => say('waiting'));
  // At each opening: an open one is closed for a newer Sheaf, and opened again at what that made of it.
  db.on('ready', () => say(isNewer(db) ? 'newer' : 'open'), true);
  const timer = setTimeout(() => say('waiting'), soonMs);
  db.open()
    .catch((error: unknown) => {
      console.error(error);
      say(isQuotaError(error) ? 'full' : 'failed');
    })
    .finally(() => clearTimeout(timer));
  return (tell) => {
    watching.add(tell);
    if (told) tell(told);
    return () => watching.delete(tell);
  };
}

/** Answers what is asked of the database, or `waiting` where that is long in opening: what was asked is done then all the same. */
export function createPatience(db: Database, soonMs = SOON_MS): <T>(asked: Promise<T>, waiting: T) => Promise<T> {
  let isOpen = false;
  db.on(
    'ready',
    () => {
      isOpen = true;
    },
    true,
  );
  // Closed for a newer Sheaf, and opened again when that lets it.
  db.on('versionchange', () => {
    isOpen = false;
  });
  return async (asked, waiting) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<typeof waiting>((resolve) => {
      timer = setTimeout(() => isOpen || resolve(waiting), soonMs);
    });
    return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer));
  };
}

/** The browser counts ten times as high as Dexie. */
function isNewer(db: Database): boolean {
  return Math.floor(db.backendDB().version / 10) > db.verno;
}
