/** What rows that are dragged are known by. */
const DRAGGED = 'application/x-sheaf-sources';

/** Gives a drag the sources that it carries. */
export function carrySources({ dataTransfer }: DragEvent, ids: readonly string[]): void {
  dataTransfer?.setData(DRAGGED, JSON.stringify(ids));
}

/** Does a drag carry sources? */
export function carriesSources({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(DRAGGED) === true;
}

/** What calls itself the sources that were dropped; none where something else was. Any page can name its drag so. */
export function droppedSources({ dataTransfer }: DragEvent): string[] {
  try {
    const ids: unknown = JSON.parse(dataTransfer?.getData(DRAGGED) || '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string' && id !== '') : [];
  } catch {
    return [];
  }
}
