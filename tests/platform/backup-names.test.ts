import { expect, it } from 'vitest';
import { numbered, tooMany } from '../../lib/platform/backup-names.ts';

const name = (day: number, rest = '') => `Sheaf 2026-11-${String(day).padStart(2, '0')} 0930${rest}.zip`;

it('keeps the newest eight backups, and everything that is none', () => {
  const backups = Array.from({ length: 10 }, (_, day) => name(day + 1));
  const others = ['Sheaf.zip', 'Sheaf 2026-11-01 0930 my own.zip', 'notes.txt', 'My Sheaf 2026-11-01 0930.zip'];
  expect(tooMany([...others, ...backups.reverse()])).toEqual([name(1), name(2)]);
  expect(tooMany(backups.slice(0, 8))).toEqual([]);
});

it('knows one that got a number, and one in a folder', () => {
  const paths = [`/home/a/Downloads/Sheaf/${name(1)}`, `C:\\Downloads\\Sheaf\\${name(2, ' (1)')}`, name(3, '(2)')];
  expect(tooMany([...paths, ...Array.from({ length: 8 }, (_, day) => name(day + 10))])).toHaveLength(3);
});

it('numbers a name', () => {
  expect([1, 2].map((number) => numbered(name(1), number))).toEqual([name(1), name(1, ' (2)')]);
});
