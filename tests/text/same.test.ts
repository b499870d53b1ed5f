import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, sharing } from '../../lib/text/same.ts';

it.each([
  [1, 1, true],
  ['a', 'b', false],
  [undefined, undefined, true],
  [null, undefined, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1, c: 2 }, false],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
])('%j and %j: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
  expect(isSame(b, a)).toBe(same);
});

describe('sharing', () => {
  const plain = fc.jsonValue({ maxDepth: 4 });

  it('is the value itself, and that before where they are the same', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const copies = [structuredClone(before), structuredClone(after)];
        const shared = sharing(before, after);
        expect(shared).toEqual(after);
        expect([before, after]).toEqual(copies);
        expect(shared === before).toBe(isSame(before, after));
        expect(sharing(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('has from before all that is the same at its place', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), plain), fc.string(), plain, (before, key, value) => {
        const shared = sharing<typeof before>(before, { ...structuredClone(before), [key]: value });
        for (const other of Object.keys(before)) if (other !== key) expect(shared[other]).toBe(before[other]);
      }),
    );
  });

  it.each([
    [{ a: 1, b: undefined }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ list: [{ id: 'a' }, { id: 'b' }] }, { list: [{ id: 'a' }, { id: 'b' }] }],
  ])('is that before: %j, %j', (before, after) => {
    expect(sharing<unknown>(before, after)).toBe(before);
  });

  it('keeps a property of any name', () => {
    const after = JSON.parse('{ "__proto__": { "a": 1 }, "b": 2 }');
    expect(Object.keys(sharing({ b: 2 }, after))).toEqual(['__proto__', 'b']);
  });

  it.each([
    [{ list: ['a', 'b'] }, { list: ['a'] }],
    [{ list: ['a'] }, { list: ['a', 'b'] }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[], {}],
    [{}, []],
  ])('is not that before: %j, %j', (before, after) => {
    expect(sharing<unknown>(before, after)).toEqual(after);
  });
});
