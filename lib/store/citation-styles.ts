import type { CitationStyleReader, CitationStyleStore } from '../ports/citing.ts';
import { type Database, writing } from './database.ts';

/** The person's own citation styles, for reading. */
export function createCitationStyleReader(db: Database): CitationStyleReader {
  return {
    all: async () => (await db.citationStyles.toArray()).sort((a, b) => a.title.localeCompare(b.title)),
    get: (id) => db.citationStyles.get(id),
  };
}

/** The same, for the background. */
export function createCitationStyleStore(db: Database): CitationStyleStore {
  return {
    put: (style) => writing(() => db.citationStyles.put(style).then(() => undefined)),
    remove: (id) => writing(() => db.citationStyles.delete(id)),
  };
}
