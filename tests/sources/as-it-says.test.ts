import { expect, it } from 'vitest';
import { asItSays } from '../../lib/sources/as-it-says.ts';
import type { Source } from '../../lib/sources/source.ts';

const NOW = '2026-11-29T12:00:00.000Z';
const journal: Source = {
  id: 's1',
  where: { kind: 'journal', issn: ['0142-159X'] },
  title: 'Medical Teacher',
  folder: [],
  tags: [],
  starred: false,
  isPaused: false,
  addedAt: '2026-11-01T12:00:00.000Z',
  updatedAt: '2026-11-01T12:00:00.000Z',
};

it('a journal has the ISSNs that its works have, so that it is known again by any of them', () => {
  const said = (issn: string[]) => asItSays(journal, { about: { issn } }, NOW);
  expect(said(['0142-159X', '1466-187X'])).toEqual({
    ...journal,
    where: { kind: 'journal', issn: ['0142-159X', '1466-187X'] },
    updatedAt: NOW,
  });
  expect(said(['0142-159X'])).toBe(journal);
  expect(said([])).toBe(journal);
  expect(said(['0028-4793', '1533-4406'])).toBe(journal);
  expect(said(['0142-159X', '1466-187X', '0028-4793', '1533-4406', '0098-7484'])).toBe(journal);
});
