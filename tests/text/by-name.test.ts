import { expect, it } from 'vitest';
import { byName } from '../../lib/text/by-name.ts';

it('puts capitals beside small letters, and numbers by their size, whatever order they came in', () => {
  const names = ['2', '10', '100', 'Alpha', 'beta', 'Émile', 'Zeta', 'zeta'];
  expect(['zeta', '100', 'Zeta', 'beta', '10', 'Émile', 'Alpha', '2'].sort(byName)).toEqual(names);
  expect(names.toReversed().sort(byName)).toEqual(names);
});
