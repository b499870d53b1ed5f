import type { IdList } from '../../ports/search.ts';
import type { FoundNumbers } from './engine.ts';

/** What was found, with the ids looked up as they are asked for. */
export function idList({ numbers, takeHome }: FoundNumbers, idOf: (number: number) => string): IdList {
  const at = (index: number) => {
    const number = numbers[index];
    return number === undefined ? undefined : idOf(number);
  };
  // Mostly the row that the keys stand on, asked for again and again, found or not.
  let last: { id: string; index: number } | undefined;
  return {
    length: numbers.length,
    at,
    indexOf(id) {
      if (last?.id !== id) last = { id, index: numbers.findIndex((number) => idOf(number) === id) };
      return last.index;
    },
    slice: (start, end) => Array.from(numbers.subarray(start, end), idOf),
    hasTakeHome: (index) => takeHome[index] === 1,
    *[Symbol.iterator]() {
      for (const number of numbers) yield idOf(number);
    },
  };
}
