import { describe, expect, it } from 'vitest';
import type { Where } from '../../../lib/sources/source.ts';
import { look } from './a-look.ts';

const AUTHOR: Where = { kind: 'author', orcid: '0000-0002-1825-0097' };
const work = (type: string, title: string) => ({
  DOI: `10.5555/${title.replaceAll(' ', '')}`,
  type,
  title: [title],
  author: [
    { family: 'Beispiel', given: 'Cara' },
    { family: 'Muster', given: 'Anna', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
  ],
  created: { 'date-time': '2026-11-20T10:00:00Z' },
});

describe('papers of an author', () => {
  it('are asked for by ORCID, and the author is named as they are', () => {
    const { asked, items, about } = look(AUTHOR, () => ({ message: { items: [work('journal-article', 'A paper')] } }));
    expect(asked[0]?.query.filter).toMatch(/^orcid:0000-0002-1825-0097,from-created-date:/);
    expect(items).toHaveLength(1);
    expect(about).toEqual({ title: 'Anna Muster', home: 'https://orcid.org/0000-0002-1825-0097' });
  });

  it('are of every kind of work, but no reviews and figures', () => {
    const types = ['journal-article', 'book-chapter', 'posted-content', 'report', 'peer-review', 'component', 'grant'];
    const { items } = look(AUTHOR, () => ({ message: { items: types.map((type) => work(type, `A ${type}`)) } }));
    expect(items.map(({ guid }) => guid)).toEqual([
      '10.5555/ajournal-article',
      '10.5555/abook-chapter',
      '10.5555/aposted-content',
      '10.5555/areport',
    ]);
  });
});
