/** What rows that are dragged are known by. */
const DRAGGED = 'application/x-sheaf-articles';

/** Gives a drag the articles that it carries. */
export function carryArticles({ dataTransfer }: DragEvent, ids: readonly string[]): void {
  dataTransfer?.setData(DRAGGED, JSON.stringify(ids));
}

/** Does a drag carry articles? */
export function carriesArticles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(DRAGGED) === true;
}

/** The articles that were dropped; none where something else was. */
export function droppedArticles({ dataTransfer }: DragEvent): string[] {
  const ids = dataTransfer?.getData(DRAGGED);
  return ids ? (JSON.parse(ids) as string[]) : [];
}
