import { expect, it } from 'vitest';
import { missingOf } from '../../../components/cite/missing.ts';
import { anArticle } from '../../support/builders.ts';

const known = { volume: '1', pages: '1-2', journal: 'Annals of the Rheumatic Diseases' };

it.each([
  [{}, true, ['citeMissingAbbreviation']],
  [{}, false, []],
  [{ journalAbbreviation: 'Ann Rheum Dis' }, true, []],
  [{ journal: 'Ann Rheum Dis' }, true, []],
  [{ journal: 'Rheumatology' }, true, []],
  [{ type: 'book' as const }, true, []],
  [{ journal: '', pages: '' }, true, ['citeMissingJournal', 'citeMissingPages']],
])('of an article with %j, in a style that abbreviates journals: %s, is missing %j', (fields, abbreviates, missing) => {
  expect(missingOf(anArticle({ ...known, ...fields }), abbreviates)).toEqual(missing);
});
