import { expect, it } from 'vitest';
import { wordsForRestored } from '../../../components/settings/backup-words.ts';
import { provideEnglish } from '../english.ts';

provideEnglish();

const NONE = { added: 0, changed: 0, inTrash: 0, others: 0 };

it.each([
  [undefined, 'Restored.'],
  [NONE, 'Everything was here already.'],
  [{ ...NONE, inTrash: 2 }, 'Merged: 2 articles left in the trash.'],
  [
    { ...NONE, added: 1, changed: 3, inTrash: 2 },
    'Merged: 1 article added, 3 articles changed, 2 articles left in the trash.',
  ],
  [
    { ...NONE, others: 1 },
    'Merged: 1 other thing (list, quote, feedback, draft, post, text, setting) added or changed.',
  ],
])('says what a restore did, without the zeros: %j', (merged, words) => {
  expect(wordsForRestored(merged)).toBe(words);
});
