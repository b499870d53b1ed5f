import { expect, it } from 'vitest';
import { identifierLines } from '../../lib/article/identifier-lines.ts';

it.each([
  ['10.5555/a\n\n  33301246 \r\nfeedback literacy', ['1 10.5555/a', '3 33301246', '4 feedback literacy']],
  ['10.5555/a, 10.5555/b;33301246', ['1 10.5555/a', '1 10.5555/b', '1 33301246']],
  ['33301246 33301247', ['1 33301246', '1 33301247']],
  // One DOI, though it holds what could part two.
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    ['1 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O'],
  ],
  ['PMC 7745181', ['1 PMC 7745181']],
  ['978 3 16 148410 0', ['1 978 3 16 148410 0']],
  ['Müller A, Smith B. Feedback. 2024. doi:10.5555/a', ['1 Müller A, Smith B. Feedback. 2024. doi:10.5555/a']],
  ['', []],
])('%j', (text, expected) =>
  expect(identifierLines(text).map((each) => `${each.line} ${each.text}`)).toEqual(expected),
);

it('reads 10,000 lines', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `10.5555/sample.${index}`).join('\n');
  expect(identifierLines(text)).toHaveLength(10_000);
});
