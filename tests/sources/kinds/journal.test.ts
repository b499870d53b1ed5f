import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';
import { look } from './a-look.ts';

const JOURNAL: Where = { kind: 'journal', issn: ['0142-159X', '1466-187X'] };

const aWork = (number: number, changes: Record<string, unknown> = {}) => ({
  DOI: `10.5555/Sample.${number}`,
  type: 'journal-article',
  title: [`Feedback in ${number} wards`],
  'container-title': ['Journal of Samples'],
  ISSN: ['0142-159X', '1466-187X'],
  author: [{ family: 'Muster', given: 'Anna' }],
  created: { 'date-time': '2026-11-20T10:00:00Z' },
  published: { 'date-parts': [[2026, 11, 19]] },
  abstract: '<jats:p>Forty residents were asked.</jats:p>',
  ...changes,
});
const answer = (items: unknown[], rest = {}) => ({ message: { items, ...rest } });
const created = (day: string) => ({ created: { 'date-time': `${day}T10:00:00Z` } });

describe('a journal through Crossref', () => {
  it('asks by each of its ISSNs, the newest first, and by name where the person gave an address', () => {
    const { asked } = look(JOURNAL, () => answer([]), { email: 'a@b.example' });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.ask.url).toMatch(/^https:\/\/api\.crossref\.org\/works\?/);
    expect(asked[0]?.query).toMatchObject({ sort: 'created', order: 'desc', mailto: 'a@b.example' });
    expect(asked[0]?.query.filter).toContain('issn:0142-159X,issn:1466-187X,');
    expect(look(JOURNAL, () => answer([])).asked[0]?.query).not.toHaveProperty('mailto');
  });

  it('tells what a work is, in the terms of an article', () => {
    const { items, fields, about } = look(JOURNAL, () => answer([aWork(1)]));
    expect(items[0]).toMatchObject({ guid: '10.5555/sample.1', publishedAt: '2026-11-20T10:00:00.000Z' });
    expect(fields[0]).toEqual({
      doi: '10.5555/Sample.1',
      title: 'Feedback in 1 wards',
      journal: 'Journal of Samples',
      issn: ['0142-159X', '1466-187X'],
      authors: [{ family: 'Muster', given: 'Anna' }],
      issued: '2026-11-19',
      abstract: 'Forty residents were asked.',
      type: 'journal-article',
    });
    expect(about).toEqual({ title: 'Journal of Samples', issn: ['0142-159X', '1466-187X'] });
  });

  it('calls a preprint one, which Crossref does not', () => {
    const preprint = { DOI: '10.1101/2026.11.20.26001234', type: 'posted-content' };
    expect(look(JOURNAL, () => answer([aWork(1, preprint)])).fields[0]?.type).toBe('preprint');
  });

  it('goes on from today where a work is registered in days to come', () => {
    const { reached } = look(JOURNAL, () => answer([aWork(1, created('9999-12-01')), aWork(2)]));
    expect(reached && reached < '2026-12-01').toBe(true);
  });

  it('has another print when what is said has changed', () => {
    const print = (changes = {}) => look(JOURNAL, () => answer([aWork(1, changes)])).items[0]?.print;
    expect(print()).toBe(print({ 'is-referenced-by-count': 3 }));
    expect(print()).not.toBe(print({ volume: '3' }));
  });

  it.each([
    'Editorial Board',
    'Editorial Board and Contents',
    'Issue Information',
    'Front Matter',
    'Table of Contents, vol. 12',
    'Masthead',
    '',
  ])('leaves out what is not for reading: %s', (title) => {
    expect(look(JOURNAL, () => answer([aWork(1, { title: [title] }), aWork(2)])).items).toHaveLength(1);
  });

  it.each(['Contents of the resident’s bag: a survey', 'Cover letters of applicants', 'Editorial'])(
    'keeps %s',
    (title) => {
      expect(look(JOURNAL, () => answer([aWork(1, { title: [title] })])).items).toHaveLength(1);
    },
  );

  it.each(['journal-issue', 'component', 'peer-review', ''])('leaves out what is of the type %j', (type) => {
    expect(look(JOURNAL, () => answer([aWork(1, { type }), aWork(2)])).items).toHaveLength(1);
  });

  it('brings at the first look what is of two months, and of a quiet journal a few', () => {
    const loud = [...Array(30)].map((_, at) => aWork(at, created(at < 25 ? '2026-11-01' : '2026-06-01')));
    const quiet = [...Array(30)].map((_, at) => aWork(at, created('2026-02-01')));
    expect(look(JOURNAL, () => answer(loud, { 'next-cursor': 'more' })).items).toHaveLength(25);
    expect(look(JOURNAL, () => answer(quiet)).items).toHaveLength(10);
  });

  it('begins the next look some days before the newest, but not before what the first look held', () => {
    expect(look(JOURNAL, () => answer([aWork(1), aWork(2, created('2026-10-01'))])).reached).toBe('2026-11-15');
    const full = [...Array(60)].map((_, at) => aWork(at, created(at < 50 ? '2026-11-20' : '2026-11-19')));
    expect(look(JOURNAL, () => answer(full)).reached).toBe('2026-11-19');
    expect(look(JOURNAL, () => answer([]), { reached: '2026-11-01' }).reached).toBe('2026-11-01');
  });

  it('asks since then, and goes on to the end', () => {
    const page = (from: number) => [...Array(100)].map((_, at) => aWork(from + at));
    const pages = new Map([
      ['*', answer(page(0), { 'next-cursor': 'b/+=' })],
      ['b/+=', answer(page(100), { 'next-cursor': 'c' })],
      ['c', answer([aWork(200, created('2026-11-29'))], { 'next-cursor': 'd' })],
    ]);
    const { asked, items, reached } = look(JOURNAL, ({ query }) => pages.get(query.cursor ?? ''), {
      reached: '2026-11-10',
    });
    expect(asked.map(({ query }) => query.cursor)).toEqual(['*', 'b/+=', 'c']);
    expect(asked[0]?.query.filter).toContain('from-created-date:2026-11-10');
    expect(items).toHaveLength(201);
    expect(reached).toBe('2026-11-15');
  });

  it('ends, though a server had always more', () => {
    const page = [...Array(100)].map((_, at) => aWork(at));
    expect(look(JOURNAL, () => answer(page, { 'next-cursor': 'on' }), { reached: '2026-11-10' }).asked).toHaveLength(
      10,
    );
  });

  it('leaves an archive that is registered now to Crossref', () => {
    expect(look(JOURNAL, () => answer([])).asked[0]?.query.filter).toContain('from-pub-date:2024');
  });

  it.each(['<html>', '', '[]', '{"message":"no"}', 'null'])('does not take %j for an answer', (body) => {
    expect(look(JOURNAL, () => body).last).toEqual({ ok: false, problem: 'bad-answer' });
  });

  it('is not thrown off by works that are none', () => {
    const odd = [null, 3, 'x', {}, { DOI: 'x', title: ['A title'], type: 'journal-article' }, aWork(1)];
    expect(look(JOURNAL, () => answer(odd)).items).toHaveLength(1);
  });

  it('tells its ISSNs, but not those with which a publisher errs', () => {
    const works = [
      aWork(1),
      aWork(2, { ISSN: ['0142-159X'] }),
      aWork(3, { ISSN: ['0142-159X', '1466-187X', '0028-4793'] }),
    ];
    expect(look(JOURNAL, () => answer(works)).about).toMatchObject({ issn: ['0142-159X', '1466-187X'] });
  });

  it('is one journal by any of its ISSNs, and needs no permission', () => {
    expect(kindOf(JOURNAL).keys(JOURNAL)).toEqual(['journal:0142-159X', 'journal:1466-187X']);
    expect(kindOf(JOURNAL).sites(JOURNAL)).toEqual([]);
  });
});
