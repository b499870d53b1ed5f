// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { memo, useStable, useUnchanged } from '../../../components/ui/unchanged.tsx';

function shown(View: (props: { turn: number }) => preact.ComponentChild): (turn: number) => string {
  const root = document.createElement('div');
  return (turn) => {
    act(() => render(<View turn={turn} />, root));
    return root.textContent ?? '';
  };
}

it('makes a view anew where a property is another, is gone or is new', () => {
  let made = 0;
  const View = memo(function View({ a, b = '-' }: { a: string; b?: string }) {
    made += 1;
    return <p>{`${a}${b}`}</p>;
  });
  const turns = [<View a="1" />, <View a="1" />, <View a="2" />, <View a="2" b="3" />, <View a="2" />, <View a="2" />];
  const seen = turns.map((_, at) => ({ at, made: 0, text: '' }));
  const show = shown(({ turn }) => turns[turn]);
  for (const turn of seen) Object.assign(turn, { text: show(turn.at), made });
  expect(seen.map(({ text, made }) => `${text} ${made}`)).toEqual(['1- 1', '1- 1', '2- 2', '23 3', '2- 4', '2- 4']);
});

it('has one function that does as the last render does', () => {
  const functions = new Set<() => number>();
  const show = shown(({ turn }) => {
    functions.add(useStable(() => turn));
    return null;
  });
  for (const turn of [1, 2, 3]) {
    show(turn);
    expect([...functions].map((each) => each())).toEqual([turn]);
  }
});

it('has a value as it was before where it is the same, and follows it where it is not', () => {
  const values: { parts: { text: string }[] }[] = [];
  const show = shown(({ turn }) => {
    values.push(useUnchanged({ parts: [{ text: 'a' }, { text: turn < 2 ? 'b' : 'c' }] }));
    return null;
  });
  for (const turn of [0, 1, 2]) show(turn);
  const [first, second, third] = values;
  expect(second).toBe(first);
  expect(third).toEqual({ parts: [{ text: 'a' }, { text: 'c' }] });
  expect(third?.parts[0]).toBe(first?.parts[0]);
});
