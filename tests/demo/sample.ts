import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sample article that ships with Sheaf, and what a click on it must find. */
export const SAMPLE = {
  url: 'https://journal.example/doi/10.5555/sheaf.2026.1',
  html: readFileSync(join(import.meta.dirname, 'sample/article.html'), 'utf8'),
  title: 'One sentence is enough: a sample article for trying Sheaf',
  journal: 'Journal of Sample Articles',
  doi: '10.5555/sheaf.2026.1',
};
