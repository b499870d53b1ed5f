// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { EntryImage } from '../../../components/digests/EntryImage.tsx';
import { DigestWorkProvider } from '../../../components/digests/work-context.ts';
import type { EntryImage as Image } from '../../../lib/digest/issue.ts';
import { anEntry, anIssue } from '../../support/an-issue.ts';
import { aSheaf, button, found, mount } from '../mount.tsx';

const NOW = '2026-11-23T09:00:00.000Z';

it('that another is chosen in the place of is brought back, with its description', async () => {
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  const sheaf = aSheaf();
  const { store } = sheaf;
  const image: Image = { id: 'first', alt: 'A curve that falls', mime: 'image/png', width: 1, height: 1, size: 3 };
  await store.digests.putIssue(anIssue(), [anEntry()]);
  await store.digests.putImage('entry-1', image, new Blob(['abc']), NOW);
  // The database in memory knows no blob of jsdom's.
  vi.spyOn(store.digests, 'image').mockResolvedValue(new Blob(['abc']));
  const takeIn = async (entryId: string, file: Blob) =>
    void (await store.digests.putImage(entryId, { ...image, id: 'second', alt: '' }, file, NOW));
  mount(
    <DigestWorkProvider value={async () => ({ takeIn, write: vi.fn() })}>
      <EntryImage entry={anEntry({ image })} />
    </DigestWorkProvider>,
    sheaf,
  );
  const input = await found<HTMLInputElement>('input[type="file"]');
  Object.defineProperty(input, 'files', { value: [new File(['def'], 'other.png')] });
  input.dispatchEvent(new Event('change'));
  const undo = await button('Undo');
  expect((await store.digests.entries('issue-12'))[0]?.image?.id).toBe('second');
  undo.click();
  await vi.waitFor(async () => expect((await store.digests.entries('issue-12'))[0]?.image).toEqual(image));
});
