import { expect, it } from 'vitest';
import { queryParameters } from '../../lib/text/query.ts';

it.each([
  ['?a=1&b=x%20y', ['a=1', 'b=x y']],
  ['?q=a+b&flag', ['q=a b', 'flag=']],
  ['?bad=%E0%A4', ['bad=%E0%A4']],
  ['', []],
])('%s', (search, pairs) => {
  expect(queryParameters(search).map(({ name, value }) => `${name}=${value}`)).toEqual(pairs);
});
