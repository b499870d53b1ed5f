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

/** What calls itself the articles that were dropped; none where something else was. Any page can name its drag so. */
export function droppedArticles({ dataTransfer }: DragEvent): string[] {
  try {
    const ids: unknown = JSON.parse(dataTransfer?.getData(DRAGGED) || '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string' && id !== '') : [];
  } catch {
    return [];
  }
}
