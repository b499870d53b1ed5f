import { expect, it } from 'vitest';
import { carriesSources, carrySources, droppedSources } from '../../../components/sources/dragged-sources.ts';

/** A drag that carries what it was given. */
function aDrag(carried: Record<string, string> = {}): DragEvent {
  const data = new Map(Object.entries(carried));
  const dataTransfer = {
    get types() {
      return [...data.keys()];
    },
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, value: string) => data.set(type, value),
  };
  return { dataTransfer } as unknown as DragEvent;
}

it('brings the sources to where it is dropped', () => {
  const drag = aDrag();
  carrySources(drag, ['a', 'b']);
  expect(carriesSources(drag)).toBe(true);
  expect(droppedSources(drag)).toEqual(['a', 'b']);
});

it.each(['', '{', '{"a":1}', '[1, null, ""]'])('of a drag that any page made, %j, nothing is taken', (text) => {
  expect(droppedSources(aDrag({ 'application/x-sheaf-sources': text }))).toEqual([]);
  expect(carriesSources(aDrag({ 'text/plain': text }))).toBe(false);
});
