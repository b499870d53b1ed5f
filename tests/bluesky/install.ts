import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The last that runs on Node 20 as on later ones. */
const DEV_ENV = '0.3.215';
/** 362 MB: outside the project, and kept for the next time. */
const FOLDER = join(homedir(), '.cache', 'sheaf', `bluesky-${DEV_ENV}`);

export interface Installed {
  folder: string;
  /** A Node for which its SQLite was built. */
  node: string;
}

/** Bluesky's own server for tests, installed where it is not yet. */
export function installServer(): Installed {
  if (!existsSync(join(FOLDER, 'installed'))) {
    console.log(`Installing @atproto/dev-env ${DEV_ENV} into ${FOLDER} (a few minutes, once)`);
    mkdirSync(FOLDER, { recursive: true });
    const wanted = {
      private: true,
      // Its SQLite is built, or fetched, as it is installed.
      allowScripts: { 'better-sqlite3': true },
      // The newest that it would take does not load on Node 20.
      overrides: { undici_v8: 'npm:undici@^7' },
    };
    writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(wanted));
    execFileSync('npm', ['install', `@atproto/dev-env@${DEV_ENV}`, '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(join(FOLDER, 'installed'), '');
  }
  const node = [process.execPath, ...nodesOnPath()].find(loadsSqlite);
  if (!node) throw new Error(`No Node here loads the SQLite in ${FOLDER}`);
  return { folder: FOLDER, node };
}

/** The project's own Node may be newer than the one that npm built it for. */
function nodesOnPath(): string[] {
  const places = (process.env.PATH ?? '').split(delimiter).map((place) => join(place, 'node'));
  return places.filter((place) => existsSync(place));
}

function loadsSqlite(node: string): boolean {
  try {
    execFileSync(node, ['-e', "new (require('better-sqlite3'))(':memory:')"], { cwd: FOLDER, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
