import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A saved page: where it lies, the name it is reported under, its address and, for scoring only, what it should give. */
export interface SavedPage {
  path: string;
  /** `<folder>/<name>.html`, the folder being the one the page lies in. */
  name: string;
  url: string;
  /** The raw `expected` object of the page's JSON; `undefined` where nobody wrote one down. */
  expected: unknown;
  /** Identifiers that are the page's own though it does not show them; for scoring only. */
  known: unknown;
}

/** Where a page without a known address is said to be: a name that resolves nowhere. */
const NOWHERE = 'https://unknown.example/';

/** Every `*.html` under `folder`, sub-folders included, in the order of their names. */
export function findPages(folder: string): SavedPage[] {
  const found: SavedPage[] = [];
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) found.push(...findPages(path));
    else if (/\.html?$/i.test(entry)) found.push(pageAt(path));
  }
  return found;
}

function pageAt(path: string): SavedPage {
  const notes = notesOf(path.replace(/\.html?$/i, '.json'));
  return {
    path,
    name: `${basename(dirname(path))}/${basename(path)}`,
    url: usableUrl(notes.url),
    expected: notes.expected,
    known: notes.known_but_not_on_page,
  };
}

function notesOf(path: string): { url?: unknown; expected?: unknown; known_but_not_on_page?: unknown } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  const parsed: unknown = JSON.parse(text);
  return parsed !== null && typeof parsed === 'object' ? parsed : {};
}

function usableUrl(raw: unknown): string {
  if (typeof raw !== 'string' || !URL.canParse(raw)) return NOWHERE;
  return /^https?:/.test(raw) ? raw : NOWHERE;
}
