import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../lib/text/remembered.ts';

it('answers as the function itself, and asks it once of what it knows', () => {
  const texts = fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b') }), { maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (asked, most) => {
      const computed: string[] = [];
      const ask = remembered(
        (text) => {
          computed.push(text);
          return [text.length];
        },
        { most, longest: 2 },
      );
      for (const text of asked) expect(ask(text)).toEqual([text.length]);
      const isLong = (text: string) => text.length > 2;
      expect(computed.filter(isLong)).toEqual(asked.filter(isLong));
      const others = new Set(asked.filter((text) => !isLong(text)));
      if (others.size <= most) expect(computed.filter((text) => !isLong(text))).toEqual([...others]);
    }),
  );
});
