import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLibraryOnly } from '../../../lib/article/query/library-only.ts';
import { parseQuery, queryFaults } from '../../../lib/article/query/parse.ts';
import { printQuery } from '../../../lib/article/query/print.ts';
import {
  type Condition,
  POSSESSIONS,
  QUERY_SORTS,
  type Query,
  STANDINGS,
  TEXT_FIELDS,
} from '../../../lib/article/query/query.ts';

describe('parsing', () => {
  it.each<[string, Condition[][]]>([
    ['feedback', [[{ kind: 'words', text: 'feedback' }]]],
    ['  two   words ', [[{ kind: 'words', text: 'two' }], [{ kind: 'words', text: 'words' }]]],
    ['"exact phrase"', [[{ kind: 'phrase', text: 'exact phrase' }]]],
    ['“exact phrase”', [[{ kind: 'phrase', text: 'exact phrase' }]]],
    ['-covid', [[{ not: true, kind: 'words', text: 'covid' }]]],
    ['covid-19', [[{ kind: 'words', text: 'covid-19' }]]],
    ["o'brien", [[{ kind: 'words', text: "o'brien" }]]],
    ['author:horby', [[{ kind: 'words', text: 'horby', field: 'author' }]]],
    ['Author:"van der Berg"', [[{ kind: 'phrase', text: 'van der Berg', field: 'author' }]]],
    ['-tag:"to read"', [[{ not: true, kind: 'tag', tag: 'to read' }]]],
    ['doi:10.1056/NEJMoa1', [[{ kind: 'identifier', field: 'doi', value: '10.1056/NEJMoa1' }]]],
    ['year:2020', [[{ kind: 'year', from: 2020, to: 2020 }]]],
    ['year:2020..2022', [[{ kind: 'year', from: 2020, to: 2022 }]]],
    ['year:2020-2022', [[{ kind: 'year', from: 2020, to: 2022 }]]],
    ['year:2020–2022', [[{ kind: 'year', from: 2020, to: 2022 }]]],
    ['year:2020-', [[{ kind: 'year', from: 2020 }]]],
    ['year:>2019', [[{ kind: 'year', from: 2020 }]]],
    ['year:..1999', [[{ kind: 'year', to: 1999 }]]],
    ['added:7d', [[{ kind: 'added-within', days: 7 }]]],
    ['added:2026-01..', [[{ kind: 'added', from: '2026-01' }]]],
    ['is:unread', [[{ kind: 'is', what: 'unread' }]]],
    ['is:oa', [[{ kind: 'is', what: 'openaccess' }]]],
    ['has:take-home', [[{ kind: 'has', what: 'takehome' }]]],
    [
      'type:review OR type:guideline',
      [
        [
          { kind: 'type', type: 'review' },
          { kind: 'type', type: 'guideline' },
        ],
      ],
    ],
    ['list:"Journal club"', [[{ kind: 'list', name: 'Journal club' }]]],
    // Not typed to its end: states nothing yet.
    ['author:', []],
    ['is:unr', []],
    ['year:20', []],
    ['"', []],
    ['OR', []],
    ['-', []],
    // Not known: words as they are.
    ['is:purple', [[{ kind: 'words', text: 'is:purple' }]]],
    ['colour:red', [[{ kind: 'words', text: 'colour:red' }]]],
    ['https://journal.example/a', [[{ kind: 'words', text: 'https://journal.example/a' }]]],
    [
      '"not closed yet',
      [[{ kind: 'words', text: 'not' }], [{ kind: 'words', text: 'closed' }], [{ kind: 'words', text: 'yet' }]],
    ],
  ])('reads %s', (text, all) => {
    expect(parseQuery(text)).toEqual({ all });
  });

  it('reads how to sort', () => {
    expect(parseQuery('sort:title').sort).toEqual({ by: 'title', descending: false });
    expect(parseQuery('sort:-added').sort).toEqual({ by: 'added', descending: false });
    expect(parseQuery('sort:nothing')).toEqual({ all: [] });
  });

  it('reads whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseQuery(text)));
    const pieces = fc.constantFrom('"', '-', ':', 'tag', 'year', 'OR', ' ', '..', 'is:', 'a', '“', '>', 'added:');
    fc.assert(fc.property(fc.array(pieces), (typed) => void parseQuery(typed.join(''))));
  });
});

describe('what is not understood', () => {
  it.each<[string, string[]]>([
    ['is:nonsense', ['value is:nonsense']],
    ['has:', []],
    ['has:everything flu', ['value has:everything']],
    ['year:abc', ['year year:abc']],
    ['year:2020-2024 added:7d', []],
    ['added:today', ['added added:today']],
    ['foo:bar', ['field foo:bar']],
    ['-foo:bar is:un', ['field foo:bar']],
    ['is:un flu', ['value is:un']],
    ['sort:size', ['value sort:size']],
    ['sort:ti', []],
    ['sort:-title', []],
    ['https://journal.example/a', []],
    ['Sepsis: a review', []],
    ['author:"van der Berg" tag:MedEd list:x doi:10', []],
  ])('is told of %s', (text, faults) => {
    expect(queryFaults(text).map(({ kind, part }) => `${kind} ${part}`)).toEqual(faults);
  });

  it.each<[string, string[]]>([
    ['is:unread note:gout flu', ['is:unread', 'note:gout']],
    ['list:x sort:title has:quote', ['list:x', 'sort:title', 'has:quote']],
    ['is:preprint has:doi tag:MedEd title:gout author:ng added:7d', []],
  ])('beyond the library %s means nothing in part', (text, parts) => {
    const faults = queryFaults(text, isLibraryOnly);
    expect(faults.map(({ part }) => part)).toEqual(parts);
    expect(faults.every(({ kind }) => kind === 'elsewhere')).toBe(true);
  });

  it('names beyond the library only what can be there', () => {
    expect(queryFaults('is:nonsense flu', isLibraryOnly)).toMatchObject([{ kind: 'value', values: ['preprint'] }]);
  });

  it('is looked for in whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void queryFaults(text)));
  });
});

describe('printing', () => {
  const word = fc.stringMatching(/^[a-zä]{1,8}$/).filter((each) => each.length > 0);
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
  const field = fc.constantFrom(...TEXT_FIELDS.filter((each) => each !== 'tag'));
  const year = fc.integer({ min: 1000, max: 9999 });
  const condition = fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.record({ kind: fc.constant('words' as const), text: word, field }, { requiredKeys: ['kind', 'text'] }),
    fc.record({ kind: fc.constant('phrase' as const), text: words, field }, { requiredKeys: ['kind', 'text'] }),
    fc.record({ kind: fc.constant('tag' as const), tag: words }),
    fc.record({ kind: fc.constant('list' as const), name: words }),
    fc.record({ kind: fc.constant('identifier' as const), field: fc.constant('doi' as const), value: word }),
    fc.record({ kind: fc.constant('is' as const), what: fc.constantFrom(...STANDINGS) }),
    fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom(...POSSESSIONS) }),
    fc.record({ kind: fc.constant('added-within' as const), days: fc.integer({ min: 1, max: 999 }) }),
    fc.record({ kind: fc.constant('year' as const), from: year, to: year }),
  );
  const turned = fc.tuple(condition, fc.boolean()).map(([each, not]) => (not ? { not: true as const, ...each } : each));
  const query: fc.Arbitrary<Query> = fc.record(
    {
      all: fc.array(fc.array(turned, { minLength: 1, maxLength: 3 })),
      sort: fc.record({ by: fc.constantFrom(...QUERY_SORTS), descending: fc.boolean() }),
    },
    { requiredKeys: ['all'] },
  );

  it('is read back as the same query', () => {
    fc.assert(fc.property(query, (each) => void expect(parseQuery(printQuery(each))).toEqual(each)));
  });
});
