import { expect, it } from 'vitest';
import { cleanJournal, journalKeyOf, looksAbbreviated } from '../../lib/article/journals.ts';
import { expandPages, parsePages } from '../../lib/article/pages.ts';

it.each([
  ['Lancet (London, England)', 'Lancet'],
  ['Lancet (London, England).', 'Lancet'],
  ['Lancet, The', 'The Lancet'],
  ['Journal, The American', 'The American Journal'],
  ['Medicine, The Arts and Society', 'Medicine, The Arts and Society'],
  ['Academic medicine : journal of the Association of American Medical Colleges', 'Academic medicine'],
  ['BMJ : British Medical Journal', 'BMJ'],
  [
    'Biological psychiatry : cognitive neuroscience and neuroimaging',
    'Biological psychiatry: cognitive neuroscience and neuroimaging',
  ],
  ['Current biology : CB', 'Current biology'],
  ['Education: an international journal', 'Education: an international journal'],
  ['PLoS ONE.', 'PLoS ONE'],
  ['N. Engl. J. Med.', 'N. Engl. J. Med.'],
  ['Obstetrics &amp; Gynecology', 'Obstetrics & Gynecology'],
  ['Metabolites ISSN 2218-1989', 'Metabolites'],
  ['Proceedings (Biological sciences)', 'Proceedings (Biological sciences)'],
  ['--', undefined],
])('journal %s', (raw, name) => expect(cleanJournal(raw)).toBe(name));

it.each([
  ['N Engl J Med', true],
  ['J. Biol. Chem.', true],
  ['Medical Teacher', false],
  ['The Lancet', false],
  ['Acad Med', true],
])('%s is abbreviated: %s', (name, is) => expect(looksAbbreviated(name)).toBe(is));

it('groups journals by ISSN, else by name', () => {
  expect(journalKeyOf({ issn: ['0142-159X'], journal: 'Medical Teacher' })).toBe('issn:0142-159X');
  expect(journalKeyOf({ journal: 'The Lancet' })).toBe(journalKeyOf({ journal: 'Lancet' }));
  expect(journalKeyOf({ journal: 'Obstetrics & Gynecology' })).toBe('name:obstetrics and gynecology');
  expect(journalKeyOf({})).toBe('');
});

it.each([
  ['123', '30', '123-130'],
  ['4', '4', '4'],
  ['693', '704', '693-704'],
  ['S12', '5', 'S12-S15'],
  ['S12', 'S15', 'S12-S15'],
  ['e1', 'e9', 'e1-e9'],
  ['S1', '9', 'S1-S9'],
  ['S8', '12', 'S8-S12'],
  ['123.e1', '123.e9', '123.e1-123.e9'],
  ['198', '202.e1', '198-202.e1'],
  ['12', undefined, '12'],
])('pages %s to %s', (first, last, pages) => expect(expandPages(first, last)).toBe(pages));

it.each([
  ['123–130', { pages: '123-130' }],
  ['pp. 123-30', { pages: '123-130' }],
  ['123 - 130.', { pages: '123-130' }],
  ['e0123456', { articleNumber: 'e0123456' }],
  ['102530', { articleNumber: '102530' }],
  ['17', { pages: '17' }],
  ['S12', { pages: 'S12' }],
  ['12-15, 18', { pages: '12-15, 18' }],
  ['123--130', { pages: '123-130' }],
  ['123 — 130', { pages: '123-130' }],
  ['S1-9', { pages: 'S1-S9' }],
  ['123.e1-123.e9', { pages: '123.e1-123.e9' }],
  ['123.e1-9', { pages: '123.e1-9' }],
  ['198-202.e1', { pages: '198-202.e1' }],
  ['Art. No. 45', { articleNumber: '45' }],
  ['Article 45', { articleNumber: '45' }],
  ['article number: e45', { articleNumber: 'e45' }],
  ['n/a', {}],
])('pages %s', (raw, info) => expect(parsePages(raw)).toEqual(info));
