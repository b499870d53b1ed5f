import { expect, it } from 'vitest';
import { withLinks } from '../../lib/digest/typed-text.ts';

const typedIn = (line: string) => withLinks(line).flatMap((each) => (each.kind === 'link' ? [each.href] : []));

it.each([
  ['(see https://a.example/x_(y)).', 'https://a.example/x_(y)'],
  ['[https://a.example/b[c]]', 'https://a.example/b[c]'],
  ['https://a.example/).,)', 'https://a.example/'],
  ['https://a.example/(b', 'https://a.example/(b'],
])('ends the address in %j where it ends', (line, href) => {
  expect(typedIn(line)).toEqual([href]);
});

it('does not go through an address again for each bracket that it ends with', () => {
  expect(typedIn(`https://a.example/b${')'.repeat(49_000)}`)).toEqual(['https://a.example/b']);
});
