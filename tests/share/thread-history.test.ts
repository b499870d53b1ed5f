import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftPart } from '../../lib/share/draft.ts';
import { brokenAt, joinedToBefore } from '../../lib/share/edit-parts.ts';
import {
  type Deed,
  endOfChange,
  NO_HISTORY,
  placedAs,
  redone,
  remembered,
  type ThreadHistory,
  undone,
} from '../../lib/share/thread-history.ts';
import { anImage } from '../support/draft-facts.ts';

const parts = (...texts: string[]): DraftPart[] => texts.map((text, at) => ({ id: `p${at}`, text }));
const moment = (of: readonly DraftPart[]) => ({ parts: of, places: {} });

/** Types a text into the first part, a letter each so many milliseconds. */
function typed(text: string, eachMs: number, history: ThreadHistory = NO_HISTORY): ThreadHistory {
  let [known, written] = [history, ''];
  for (const [index, letter] of [...text].entries()) {
    const before = moment(parts(written));
    written += letter;
    known = remembered(known, before, { kind: 'written', partId: 'p0', text: written, at: index * eachMs });
  }
  return known;
}

describe('what is taken back', () => {
  it('is a run of letters together, and what was pasted or came after a pause by itself', () => {
    expect(typed('Feedback', 100).past).toHaveLength(1);
    expect(typed('Feed', 1500).past).toHaveLength(4);
    const pasted = remembered(NO_HISTORY, moment(parts('')), {
      kind: 'written',
      partId: 'p0',
      text: 'A whole sentence',
      at: 0,
    });
    expect(
      remembered(pasted, moment(parts('A')), { kind: 'written', partId: 'p0', text: 'A!', at: 1 }).past,
    ).toHaveLength(2);
  });

  it('is not one run in two parts', () => {
    const first = remembered(NO_HISTORY, moment(parts('', '')), { kind: 'written', partId: 'p0', text: 'a', at: 0 });
    const both = remembered(first, moment(parts('a', '')), { kind: 'written', partId: 'p1', text: 'b', at: 10 });
    expect(both.past).toHaveLength(2);
  });

  it('is not done again once something else is done', () => {
    const history = typed('a', 0);
    const back = undone(history, moment(parts('a')));
    expect(back?.history.future).toHaveLength(1);
    const after = remembered(back?.history ?? NO_HISTORY, moment(parts('')), { kind: 'arranged' });
    expect(redone(after, moment(parts('')))).toBe(undefined);
  });

  it('comes back as it was, however much was done, and forth again', () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), at: fc.nat(5), text: fc.string({ maxLength: 20 }) }),
      fc.record({ kind: fc.constant('break' as const), at: fc.nat(5), text: fc.string() }),
      fc.record({ kind: fc.constant('join' as const), at: fc.nat(5), text: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const start = parts('First. Second.', 'Third.');
        let now: DraftPart[] = start;
        let history = NO_HISTORY;
        for (const [turn, { kind, at, text }] of deeds.entries()) {
          const id = now[at % now.length]?.id ?? '';
          const is: Deed = kind === 'write' ? { kind: 'written', partId: id, text, at: turn } : { kind: 'arranged' };
          history = remembered(history, moment(now), is);
          if (kind === 'write') now = now.map((part) => (part.id === id ? { id, text } : part));
          else now = kind === 'break' ? brokenAt(now, id, at, `new-${turn}`) : joinedToBefore(now, id);
        }
        const end = now;
        for (let step = undone(history, moment(now)); step; step = undone(history, moment(now))) {
          [now, history] = [[...step.to.parts], step.history];
        }
        expect(now).toEqual(start);
        for (let step = redone(history, moment(now)); step; step = redone(history, moment(now))) {
          [now, history] = [[...step.to.parts], step.history];
        }
        expect(now).toEqual(end);
      }),
    );
  });
});

describe('the caret after it', () => {
  it.each([
    [parts('abc'), parts('ab'), { id: 'p0', at: 2 }],
    [parts('one x'), parts('one two x'), { id: 'p0', at: 8 }],
    [parts('same', 'one'), parts('same', 'once'), { id: 'p1', at: 3 }],
    [parts('First.', 'Second.'), parts('First. Second.'), { id: 'p0', at: 6 }],
    [parts('First.\n\nSecond.'), parts('First.', 'Second.'), { id: 'p0', at: 6 }],
    [parts('a', 'b'), parts('a'), { id: 'p0', at: 1 }],
    [parts('a'), [], undefined],
  ])('from %j to %j is at %j', (before, after, expected) => {
    expect(endOfChange(before, after)).toEqual(expected);
  });
});

it('puts images back under their parts, and leaves those that came since', () => {
  const images = [anImage({ id: 'a', partId: 'p0' }), anImage({ id: 'b', partId: 'p0' })];
  expect(placedAs(images, { a: 'p1' }).map(({ partId }) => partId)).toEqual(['p1', 'p0']);
});
