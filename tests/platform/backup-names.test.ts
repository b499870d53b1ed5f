import { expect, it } from 'vitest';
import { numbered } from '../../lib/platform/backup-names.ts';

it('numbers a name', () => {
  const name = 'Sheaf 2026-11-01 0930.zip';
  expect([1, 2].map((number) => numbered(name, number))).toEqual([name, 'Sheaf 2026-11-01 0930 (2).zip']);
});
