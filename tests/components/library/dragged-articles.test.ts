import { expect, it } from 'vitest';
import { carryArticles, droppedArticles } from '../../../components/library/dragged-articles.ts';

/** A drag that carries what it is given, under whatever name. */
function aDrag(carried = ''): DragEvent {
  let data = carried;
  const dataTransfer = {
    setData: (_: string, value: string) => {
      data = value;
    },
    getData: () => data,
  };
  return { dataTransfer } as unknown as DragEvent;
}

it('brings the articles that it was given', () => {
  const drag = aDrag();
  carryArticles(drag, ['a', 'b']);
  expect(droppedArticles(drag)).toEqual(['a', 'b']);
});

it.each(['', '{', '{"a":1}', 'null', '[null,{"a":1},7,""]'])('brings nothing where it carries %s', (carried) => {
  expect(droppedArticles(aDrag(carried))).toEqual([]);
});
