import { describe, expect, it } from 'vitest';
import type { Where } from '../../../lib/sources/source.ts';
import { type Asked, look } from './a-look.ts';

const CATEGORY: Where = { kind: 'preprints', server: 'medrxiv', category: 'Medical Education' };

const aPreprint = (number: number, changes: Record<string, string> = {}) => ({
  doi: `10.5555/2026.11.20.${number}`,
  title: `Feedback in ${number} wards`,
  authors: 'Muster, A. B.; van Beispiel, C.',
  date: '2026-11-20',
  version: '1',
  category: 'medical education',
  abstract: 'Feedback is given every day and seldom taken; we asked forty residents what had made it worth having.',
  server: 'medrxiv',
  ...changes,
});

/** The server, which tells of thirty at once. */
const serving = (all: unknown[]) => (asked: Asked) => {
  const from = Number(/\/(\d+)\/json$/.exec(asked.url.pathname)?.[1]);
  return { messages: [{ status: 'ok', total: String(all.length) }], collection: all.slice(from, from + 30) };
};

describe('a category of a preprint server', () => {
  it('is asked for by day and category', () => {
    const { asked } = look(CATEGORY, serving([]));
    expect(asked[0]?.ask.url).toBe(
      'https://api.biorxiv.org/details/medrxiv/2026-11-15/2026-11-29/0/json?category=medical_education',
    );
  });

  it('tells what a preprint is', () => {
    const { items, fields } = look(CATEGORY, serving([aPreprint(1)]));
    expect(items[0]).toMatchObject({ guid: '10.5555/2026.11.20.1', publishedAt: '2026-11-20T00:00:00.000Z' });
    expect(fields[0]).toEqual({
      doi: '10.5555/2026.11.20.1',
      title: 'Feedback in 1 wards',
      authors: [
        { family: 'Muster', given: 'A. B.' },
        { family: 'van Beispiel', given: 'C.' },
      ],
      journal: 'medRxiv',
      issued: '2026-11-20',
      abstract: 'Feedback is given every day and seldom taken; we asked forty residents what had made it worth having.',
      url: 'https://www.medrxiv.org/content/10.5555/2026.11.20.1v1',
      type: 'preprint',
    });
  });

  it('is only of its category and of what is new: not a later version', () => {
    const all = [aPreprint(1, { category: 'oncology' }), aPreprint(2, { version: '2' }), aPreprint(3)];
    expect(look(CATEGORY, serving(all)).items.map(({ guid }) => guid)).toEqual(['10.5555/2026.11.20.3']);
    const told = serving([aPreprint(4, { category: 'endocrinology (including diabetes mellitus)' })]);
    expect(look({ ...CATEGORY, category: 'Endocrinology' } as Where, told).items).toHaveLength(1);
  });

  it('goes on to the end, and begins some days earlier the next time', () => {
    const all = [...Array(70)].map((_, at) => aPreprint(at, at === 69 ? { date: '2026-11-28' } : {}));
    const { items, asked, reached } = look(CATEGORY, serving(all), { reached: '2026-11-19' });
    expect([items.length, asked.length, reached]).toEqual([70, 3, '2026-11-25']);
    expect(asked[2]?.url.pathname).toContain('/2026-11-19/2026-11-29/60/json');
  });

  it('leaves what is too much to the next look', () => {
    const all = [...Array(900)].map((_, at) => aPreprint(at, { date: at < 440 ? '2026-11-20' : '2026-11-24' }));
    const { asked, reached } = look(CATEGORY, serving(all));
    expect([asked.length, reached]).toEqual([15, '2026-11-24']);
  });

  it('has nothing where there is nothing', () => {
    const { last } = look(CATEGORY, () => ({ messages: [{ status: 'no posts found' }] }));
    expect(last).toEqual({ ok: true, items: [] });
  });

  it.each(['', '[]', '{}', '<html>'])('does not take %j for an answer', (body) => {
    expect(look(CATEGORY, () => body).last).toEqual({ ok: false, problem: 'bad-answer' });
  });
});
