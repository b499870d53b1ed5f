import { describe, expect, it } from 'vitest';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { abbreviatesJournals, abbreviationOf, withAbbreviations } from '../../lib/citation/journal-abbreviations.ts';
import { anArticle } from '../support/builders.ts';

it.each([
  ['american-medical-association', true],
  ['vancouver', true],
  ['nlm-citation-sequence', true],
  ['apa', false],
  ['harvard-cite-them-right', false],
])('%s abbreviates journals: %s', async (id, abbreviates) => {
  const style = await SHIPPED_STYLES.find((each) => each.id === id)?.load();
  expect(abbreviatesJournals(style ?? '')).toBe(abbreviates);
});

it.each([
  ['Annals of the Rheumatic Diseases', undefined, undefined],
  ['Annals of the Rheumatic Diseases', 'Ann Rheum Dis', 'Ann Rheum Dis'],
  ['Nucl Acids Res', undefined, 'Nucl Acids Res'],
  ['The Lancet', undefined, 'Lancet'],
  ['BMJ', undefined, 'BMJ'],
  ['日本医学', undefined, undefined],
])('the abbreviation of %s (%s) is %s', (journal, journalAbbreviation, short) => {
  expect(abbreviationOf({ journal, ...(journalAbbreviation && { journalAbbreviation }) })).toBe(short);
});

describe('an abbreviation that an article lacks', () => {
  const full = anArticle({ journal: 'Annals of the Rheumatic Diseases', issn: ['1468-2060'] });
  const short = (known: Parameters<typeof withAbbreviations>[1], article = full) =>
    withAbbreviations([article], known)[0]?.journalAbbreviation;

  it('is that of another article by any ISSN', () => {
    expect(short([{ journalAbbreviation: 'Ann Rheum Dis', issn: ['0003-4967', '1468-2060'] }])).toBe('Ann Rheum Dis');
  });

  it('is that of another article by the journal’s name', () => {
    expect(short([{ journal: 'The annals of the rheumatic diseases', journalAbbreviation: 'Ann Rheum Dis' }])).toBe(
      'Ann Rheum Dis',
    );
  });

  it('is the name that another article has, where that is abbreviated', () => {
    expect(short([{ journal: 'Ann Rheum Dis', issn: ['1468-2060'] }])).toBe('Ann Rheum Dis');
  });

  it('is the one that most have', () => {
    const said = (journalAbbreviation: string) => ({ journalAbbreviation, issn: ['1468-2060'] });
    expect(short([said('Ann. Rheum. Dis.'), said('Ann Rheum Dis'), said('Ann Rheum Dis')])).toBe('Ann Rheum Dis');
  });

  it('is not that of another journal', () => {
    expect(short([{ journal: 'Annals of Surgery', journalAbbreviation: 'Ann Surg', issn: ['0003-4932'] }])).toBe(
      undefined,
    );
  });

  it('leaves the one that it has', () => {
    const own = anArticle({ ...full, journalAbbreviation: 'ARD' });
    expect(short([{ ...full, journalAbbreviation: 'Ann Rheum Dis' }], own)).toBe('ARD');
  });
});
