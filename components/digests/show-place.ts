import type { IssueFinding } from './findings.ts';

/** So often it is looked for: the fields of an entry are made once it is in sight. */
const LOOKS = 20;
const BETWEEN_MS = 25;

/** Goes to what a check found: its field with its words selected, else its entry or section. */
export async function showPlace(root: HTMLElement | null, place: NonNullable<IssueFinding['place']>): Promise<void> {
  const row = rowOf(root, place);
  row?.scrollIntoView?.({ block: 'center' });
  if (!('field' in place)) {
    row?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
    return;
  }
  for (let look = 0; look < LOOKS; look++) {
    const field = row?.querySelector<HTMLTextAreaElement>(
      `[data-place="${place.field}"] :is(textarea, input[type="text"])`,
    );
    if (field) {
      field.focus();
      if (place.start !== undefined && place.end !== undefined) field.setSelectionRange(place.start, place.end);
      field.scrollIntoView?.({ block: 'center' });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  // A part that is not in use has no field yet.
  row?.querySelector<HTMLElement>('textarea')?.focus();
}

function rowOf(root: HTMLElement | null, place: NonNullable<IssueFinding['place']>): HTMLElement | null {
  if (!root) return null;
  if ('entryId' in place) return root.querySelector(`[data-entry="${CSS.escape(place.entryId)}"]`);
  if ('sectionId' in place) return root.querySelector(`[data-section="${CSS.escape(place.sectionId)}"]`);
  return root;
}
