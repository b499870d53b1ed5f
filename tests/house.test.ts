import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms of the house, as CONTRIBUTING.md names them: the import rules of biome.json know these and no other. */
const ROOMS: Record<string, readonly string[]> = {
  lib: [
    'article',
    'citation',
    'digest',
    'platform',
    'ports',
    'ports.ts',
    'services',
    'settings.ts',
    'share',
    'sheaf.ts',
    'sources',
    'store',
    'tasks',
    'teach',
    'text',
  ],
  components: [
    'app',
    'article',
    'cite',
    'compose',
    'digests',
    'exchange',
    'inbox',
    'library',
    'popup',
    'reader',
    'settings',
    'sources',
    'statistics',
    'teach',
    'ui',
  ],
};

it.each(Object.entries(ROOMS))('%s has no room that the import rules do not know', (folder, rooms) => {
  const found = readdirSync(join(import.meta.dirname, '..', folder));
  expect(found.filter((name) => !rooms.includes(name))).toEqual([]);
});
