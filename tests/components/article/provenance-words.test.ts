import { expect, it } from 'vitest';
import { provenanceWords } from '../../../components/article/provenance-words.ts';
import { importedFrom } from '../../../lib/article/file-word.ts';
import { provideEnglish } from '../english.ts';

provideEnglish();

const refs = importedFrom('file:ris', 'refs.ris', '2019-11-28T10:07:00.000Z');

it.each([
  [refs, '\u2068refs.ris\u2069, imported 28 November 2019'],
  // Imported before a word named its file.
  ['file:ris', 'a file that you imported'],
  [`${refs}@preprint`, 'its preprint'],
  ['feed:journal.example', 'what \u2068journal.example\u2069 publishes'],
  ['post:Bluesky', 'a post on \u2068Bluesky\u2069'],
  ['citation_title', 'the page’s citation tags'],
])('says where %s came from: %s', (from, words) => {
  expect(provenanceWords(from)).toBe(words);
});
