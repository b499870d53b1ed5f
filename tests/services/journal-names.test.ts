import { describe, expect, it } from 'vitest';
import { createJournalFinder } from '../../lib/services/journal-names.ts';
import { aService } from './a-service.ts';

const journal = (title: string, issn: string[], perYear = 100, publisher = 'Sample Press') => ({
  title,
  publisher,
  ISSN: issn,
  counts: { 'current-dois': 3 * perYear },
  breakdowns: {
    'dois-by-issued-year': [
      [2026, 7],
      [2025, perYear],
    ],
  },
});

function aFinder(answers: Record<string, unknown>, email = '') {
  const service = aService(answers);
  const finder = createJournalFinder({
    ...service,
    base: 'https://registry.example',
    now: () => '2026-11-29T12:00:00.000Z',
    email: async () => email,
  });
  return { ...finder, asked: service.asked };
}
const items = (...all: unknown[]) => ({ '/journals?': { message: { items: all } } });

describe('journals by name', () => {
  it('are asked for as the person gave an address, and told with their publisher and how much they bring', async () => {
    const { byName, asked } = aFinder(items(journal('Medical Teacher', ['0142-159X', '1466-187X'])), 'a@b.example');
    expect(await byName('medical teacher')).toEqual([
      {
        source: { where: { kind: 'journal', issn: ['0142-159X', '1466-187X'] }, title: 'Medical Teacher' },
        detail: 'Sample Press',
        perYear: 100,
      },
    ]);
    expect(asked).toEqual(['https://registry.example/journals?query=Medical+Teacher&rows=40&mailto=a%40b.example']);
  });

  it('come with the very name first, then what begins with it, then what publishes more', async () => {
    const { byName } = aFinder(
      items(
        journal('Indian Journal of Rheumatology', ['0973-3698'], 900),
        journal('Rheumatology International', ['0172-8172'], 400),
        journal('Rheumatology and Therapy', ['2198-6576'], 500),
        journal('The Rheumatology', ['1462-0324', '1462-0332'], 10),
        journal('Nothing of it', ['0028-4793'], 5000),
      ),
    );
    expect((await byName('Rheumatology')).map(({ source }) => source.title)).toEqual([
      'The Rheumatology',
      'Rheumatology and Therapy',
      'Rheumatology International',
      'Indian Journal of Rheumatology',
      'Nothing of it',
    ]);
  });

  it('are each there once, and not without an ISSN', async () => {
    const { byName } = aFinder(
      items(
        journal('JAMA', ['0098-7484', '1538-3598']),
        journal('Jama', ['1538-3598'], 5),
        journal('JAMA of old', []),
        journal('JAMA misprinted', ['0098-7485']),
        null,
      ),
    );
    expect((await byName('JAMA')).map(({ source }) => source.title)).toEqual(['JAMA']);
  });

  it.each([
    ['NEJM', 'New England Journal of Medicine'],
    ['N Engl J Med', 'New England Journal of Medicine'],
    ['Acad Med', 'Academic Medicine'],
    ['Med Teach', 'Medical Teacher'],
    ['jgme', 'Journal of Graduate Medical Education'],
    ['JGIM', 'Journal of General Internal Medicine'],
    ['Ann Rheum Dis', 'Annals of the Rheumatic Diseases'],
    ['ARD', 'Annals of the Rheumatic Diseases'],
    ['PNAS', 'Proceedings of the National Academy of Sciences of the United States of America'],
    ['J Am Coll Cardiol', 'Journal of the American College of Cardiology'],
    ['British Medical Journal', 'BMJ'],
    ['Some Other Journal', 'Some Other Journal'],
    ['XYZ', 'XYZ'],
  ])('are looked for by their full name: %s', async (typed, full) => {
    const { byName, asked } = aFinder(items());
    await byName(typed);
    expect(new URL(asked[0] ?? '').searchParams.get('query')).toBe(full);
  });

  it('are found by an ISSN, or not', async () => {
    const { byName } = aFinder({ '/journals/0142-159X': { message: journal('Medical Teacher', ['0142-159X']) } });
    expect((await byName('0142-159x'))[0]?.source.title).toBe('Medical Teacher');
    expect(await byName('1466-187X')).toEqual([]);
  });

  it('are none where the registry answers with something else', async () => {
    expect(await aFinder({ '/journals?': [] }).byName('Gut')).toEqual([]);
    await expect(aFinder({ '/journals?': () => new Response('', { status: 503 }) }).byName('Gut')).rejects.toThrow(
      'Crossref: server',
    );
  });
});

describe('the journal of an article', () => {
  it('is told by the article’s DOI', async () => {
    const work = { DOI: '10.5555/a.1', title: ['A'], ISSN: ['0142-159X'], 'container-title': ['Medical Teacher'] };
    const { ofDoi } = aFinder({ '/works/10.5555%2Fa.1': { message: work } });
    expect(await ofDoi('10.5555/a.1')).toEqual({
      source: { where: { kind: 'journal', issn: ['0142-159X'] }, title: 'Medical Teacher' },
    });
    expect(await ofDoi('10.5555/b')).toBeUndefined();
  });

  it('is of a preprint its category', async () => {
    const work = {
      DOI: '10.5555/p',
      type: 'posted-content',
      institution: [{ name: 'medRxiv' }],
      'group-title': 'Medical Education',
    };
    expect(await aFinder({ '/works/': { message: work } }).ofDoi('10.5555/p')).toEqual({
      source: { where: { kind: 'preprints', server: 'medrxiv', category: 'Medical Education' }, title: '' },
    });
  });

  it('is not asked of Crossref for what it does not register', async () => {
    const { ofDoi, asked } = aFinder({});
    expect([await ofDoi('10.5281/zenodo.1'), asked.length]).toEqual([undefined, 0]);
  });
});
