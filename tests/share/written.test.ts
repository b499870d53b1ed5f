import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '../../lib/share/draft.ts';
import { unseenWords, withOverwritten, withPart } from '../../lib/share/written.ts';
import { aDraft } from '../support/builders.ts';

const AT = '2026-03-05T09:00:00.000Z';
const part = (text: string, id = 'part-1') => ({ id, text });
const kept = ({ overwritten = [] }: Draft) => overwritten.map(({ partId, text }) => [partId, text]);

it.each<[string, string, string, string, string[][]]>([
  ['words that the writer knew', 'Old', 'New', 'Old', []],
  ['words that another window wrote', 'Theirs', 'Mine', 'Old', [['part-1', 'Theirs']]],
  ['words of another that are in the new ones still', 'Theirs', 'Theirs and mine', 'Old', []],
  ['nothing', '', 'Mine', 'Old', []],
  ['spaces', ' \n', 'Mine', 'Old', []],
])('writes over %s', (_name, stored, text, was, overwritten) => {
  const written = withPart(
    aDraft({ parts: [part(stored), part('Next', 'part-2')] }),
    { partId: 'part-1' },
    text,
    was,
    AT,
  );
  expect(written.parts).toEqual([part(text), part('Next', 'part-2')]);
  expect(kept(written)).toEqual(overwritten);
  expect(written.updatedAt).toBe(AT);
});

it('changes nothing where the words are there already', () => {
  const draft = aDraft();
  expect(withPart(draft, { partId: 'part-1' }, 'Feedback works.', 'Another', AT)).toBe(draft);
});

it("writes into a network's own words, and leaves the common ones", () => {
  const draft = aDraft({ overrides: { x: [part('Short')], threads: [part('Long')] } });
  const written = withPart(draft, { partId: 'part-1', network: 'x' }, 'Shorter', 'Short', AT);
  expect(written).toEqual({ ...draft, overrides: { x: [part('Shorter')], threads: [part('Long')] }, updatedAt: AT });
});

it.each([{ partId: 'gone' }, { partId: 'part-1', network: 'x' as const }])(
  'keeps beside the draft what was typed in a part that is gone: of each keystroke, the last (%o)',
  (place) => {
    const draft = ['L', 'Lo', 'Lost'].reduce((before, text) => withPart(before, place, text, '', AT), aDraft());
    expect(draft.parts).toEqual(aDraft().parts);
    expect(kept(draft)).toEqual([[place.partId, 'Lost']]);
  },
);

it('keeps the newest first, none twice, and no more than twenty', () => {
  const texts = [...Array.from({ length: 25 }, (_, at) => `Text ${at}.`), 'Text 24.', 'Text 9.'];
  const draft = texts.reduce((before, text) => withOverwritten(before, [part(text)], AT), aDraft());
  expect(kept(draft)).toEqual(Array.from({ length: 20 }, (_, at) => ['part-1', `Text ${24 - at}.`]));
});

it.each<[string, Partial<Draft>, Partial<Draft>, string[]]>([
  ['words that were known', { parts: [] }, { parts: [part('Stored')] }, []],
  ['words that were not', { parts: [part('New')] }, { parts: [part('Old')] }, ['Stored']],
  ['words that moved', { parts: [part('Before'), part('… Stored …')] }, { parts: [part('Old')] }, []],
  ['words that were broken', { parts: [part('Sto'), part('red ', 'part-2')] }, { parts: [part('Old')] }, []],
  ["a network's own", { overrides: {} }, { overrides: {}, parts: [part('Stored')] }, ['Own']],
])('finds, of %s, those that are lost', (_name, after, was, lost) => {
  const draft = aDraft({ parts: [part('Stored')], overrides: { x: [part('Own', 'part-9')] } });
  const known = { overrides: draft.overrides, ...was };
  expect(unseenWords(draft, { overrides: draft.overrides, ...after }, known).map(({ text }) => text)).toEqual(lost);
});

it('loses no words of two windows that write into one part, however they take turns', () => {
  const word = fc.constantFrom('a', 'b', ' ', 'c');
  const turns = fc.array(fc.tuple(fc.boolean(), word), { maxLength: 40 });
  fc.assert(
    fc.property(turns, (all) => {
      const texts = ['', ''];
      let draft = aDraft({ parts: [part('')] });
      for (const [isSecond, letter] of all) {
        const [window, other] = isSecond ? [1, 0] : [0, 1];
        const was = texts[window] ?? '';
        texts[window] = was + letter;
        draft = withPart(draft, { partId: 'part-1' }, was + letter, was, AT);
        const found = [draft.parts[0]?.text ?? '', ...(draft.overwritten ?? []).map(({ text }) => text)];
        for (const text of [texts[window] ?? '', texts[other] ?? '']) {
          expect(text.trim() === '' || found.some((each) => each.includes(text))).toBe(true);
        }
        expect(found.length).toBeLessThanOrEqual(3);
      }
    }),
  );
});
