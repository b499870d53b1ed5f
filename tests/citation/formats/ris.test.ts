import { expect, it } from 'vitest';
import { readEntries } from '../../../lib/citation/formats.ts';

function only(text: string) {
  const [first, ...more] = [...readEntries('ris', text)];
  expect(more).toEqual([]);
  if (first?.kind !== 'entry') throw new Error(`unread: ${first?.text}`);
  return first;
}

it('reads an entry with lines that go on, other line ends and a byte-order mark', () => {
  const entry = only(
    '\ufeffTY  - JOUR\rTI  - A title\rAB  - It goes\r  on and on\rAU  - van der Berg, Jan, Jr\rER  -\r',
  );
  expect(entry.described.fields).toEqual({
    type: 'journal-article',
    title: 'A title',
    abstract: 'It goes on and on',
    authors: [{ family: 'van der Berg', given: 'Jan Jr' }],
  });
});

it('ends an entry without its end where the next begins', () => {
  const read = [...readEntries('ris', 'TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\n')];
  expect(read.map((each) => [each.kind, each.line])).toEqual([
    ['entry', 1],
    ['entry', 3],
  ]);
});

it('lists what is no entry with its line', () => {
  const read = [...readEntries('ris', 'TY  - JOUR\nTI  - One\nER  - \nwhat is this?\nTY  - JOUR\nVL  - 3\nER  - \n')];
  expect(read.slice(1)).toMatchObject([
    { kind: 'unread', line: 4, text: 'what is this?', why: 'syntax' },
    { kind: 'unread', line: 5, why: 'nothing' },
  ]);
});

it.each([
  ['PY  - 2023', '2023'],
  ['PY  - 2023///', '2023'],
  ['Y1  - 2023/05/12/', '2023-05-12'],
  ['PY  - 2023\nDA  - 2023/05//', '2023-05'],
  ['DA  - 2023/05//2023-05/2023-06', '2023-05/2023-06'],
  ['PY  - 2023///May', '2023-05'],
])('dates: %s', (lines, issued) => {
  expect(only(`TY  - JOUR\nTI  - A\n${lines}\nER  - `).described.fields.issued).toBe(issued);
});

it('keeps numbers that are raised or lowered in an abstract', () => {
  const { fields } = only(
    'TY  - JOUR\nTI  - A\nAB  - 3×10<sup>6</sup> U/m<sup>2</sup> of CO<sub>2</sub>\nER  - ',
  ).described;
  expect(fields.abstract).toBe('3×10⁶ U/m² of CO₂');
});
