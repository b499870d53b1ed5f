import { expect, it } from 'vitest';
import { sameWork } from '../../lib/article/same-work.ts';

it.each([
  ['the same DOI', ['doi:10.1/a'], ['doi:10.1/a', 'pmid:1'], true],
  ['nothing in common', ['doi:10.1/a'], ['doi:10.1/b'], false],
  ['the same address only', ['url:x.org/a'], ['url:x.org/a'], true],
  ['the same address, one of them identified', ['url:x.org/a'], ['url:x.org/a', 'doi:10.1/a'], true],
  ['the same address, different DOIs', ['url:x.org/a', 'doi:10.1/a'], ['url:x.org/a', 'doi:10.1/b'], false],
  ['the same address, identifiers of different kinds', ['url:x.org/a', 'doi:10.1/a'], ['url:x.org/a', 'pmid:1'], true],
  ['a preprint and its published version', ['doi:10.1101/p', 'doi:10.1/a'], ['doi:10.1/a'], true],
  ['the same PMID, different DOIs', ['doi:10.1/a', 'pmid:1'], ['doi:10.1/b', 'pmid:1'], false],
  [
    'two published papers that name one preprint',
    ['doi:10.1/a', 'doi:10.1101/123456'],
    ['doi:10.1/b', 'doi:10.1101/123456'],
    false,
  ],
  ['the same PMID, a DOI on one side', ['doi:10.1/a', 'pmid:1'], ['pmid:1'], true],
  ['the same PMID, a preprint’s DOI on one side', ['doi:10.1/a', 'pmid:1'], ['doi:10.1101/123456', 'pmid:1'], true],
])('%s', (_name, a, b, same) => {
  expect(sameWork(a, b)).toBe(same);
  expect(sameWork(b, a)).toBe(same);
});
