import { expect, it } from 'vitest';
import { feedTitle } from '../../lib/sources/feeds/feed-title.ts';

it.each([
  ['Wiley: TAXON: Table of Contents', 'TAXON'],
  ['tandf: Journal of Samples: Table of Contents', 'Journal of Samples'],
  ['ScienceDirect Publication: Samples', 'Samples'],
  ['Applied Samples RSS', 'Applied Samples'],
  ['Samples - RSS feed', 'Samples'],
  ['Samples (RSS)', 'Samples'],
  ['Samples: Table of Contents', 'Samples'],
  ['Samples: Most Recent Articles', 'Samples: Most Recent Articles'],
  ['Medicine: a podcast', 'Medicine: a podcast'],
  ['RSS', 'RSS'],
  ['Table of Contents', 'Table of Contents'],
  ['', ''],
])('%j is called %j', (title, name) => {
  expect(feedTitle(title)).toBe(name);
});
