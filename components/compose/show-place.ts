/** The field of a part: by its place, or the one that holds the caret; else the last. */
export function fieldOf(
  root: HTMLElement | null,
  where?: { part?: number; partId?: string | undefined },
): HTMLTextAreaElement | undefined {
  const items = [...(root?.querySelectorAll<HTMLElement>('.part') ?? [])];
  const item =
    where?.part === undefined ? items.find(({ dataset }) => dataset.part === where?.partId) : items[where.part];
  return (item ?? items.at(-1))?.querySelector('textarea') ?? undefined;
}

/** Selects what a check found, in its field. */
export function showPlace(
  root: HTMLElement | null,
  { part, start, end }: { part: number; start: number; end: number },
): void {
  const field = fieldOf(root, { part });
  field?.focus();
  field?.setSelectionRange(start, end);
}

/** Goes to the alt text of an image that a check found. */
export function showImage(root: HTMLElement | null, id: string): void {
  root?.querySelector<HTMLElement>(`[data-image="${CSS.escape(id)}"] textarea`)?.focus();
}

/** Writes a text where the caret is, as if it were typed: the field's own undo takes it back. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only call that a field's undo knows of: deprecated, and without a successor.
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** The same, apart from the words on either side. */
export function insertWords(field: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const before = /\S$/.test(value.slice(0, selectionStart)) ? ' ' : '';
  const after = /^\S/.test(value.slice(selectionEnd)) ? ' ' : '';
  insertText(field, before + text + after);
}

/** Where one begins to write in what a draft starts with: words after a link or a hashtag at its end would become part of it. */
export function placeToWrite(text: string, title: string | undefined): number {
  if (!/(?:https?:\/\/|#)\S*$/.test(text)) return text.length;
  const [first = ''] = text.split('\n');
  return first === title || /https?:\/\//.test(first) ? 0 : first.length;
}
