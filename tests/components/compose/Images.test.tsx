// @vitest-environment jsdom
// Live queries ask whether the world has an IndexedDB.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createImageUrls } from '../../../components/compose/image-urls.ts';
import { ImagesProvider } from '../../../components/compose/images-context.ts';
import { Parts } from '../../../components/compose/Parts.tsx';
import { useLive, useSheaf } from '../../../components/ui/sheaf-context.tsx';
import type { DecodeImage } from '../../../lib/ports/images.ts';
import type { Draft } from '../../../lib/share/draft.ts';
import { createImageTasks } from '../../../lib/tasks/take-in-image.ts';
import { aDraft } from '../../support/builders.ts';
import { aJpeg, exifSegment } from '../../support/images.ts';
import { counter, type SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, found, mount, says, settled, type } from '../mount.tsx';

const PHOTOGRAPH = aJpeg({ segments: [exifSegment({ place: [51.75, 1.25], takenAt: '2026:03:04 22:10:00' })] });
const decode: DecodeImage = async () => ({
  width: 4,
  height: 3,
  encode: async ({ mime }) => new Blob(['drawn'], { type: mime }),
  close: () => undefined,
});

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;
let openUrls: Set<string>;

/** The parts of the one draft, live. */
function Live({ drafts }: { drafts: SheafInMemory['store']['drafts'] }) {
  const { tasks } = useSheaf();
  const draft = useLive(() => drafts.get('draft-1'), []);
  return draft ? (
    <Parts
      draft={draft}
      network={undefined}
      histories={new Map()}
      onWrite={async () => undefined}
      onChange={(parts, _done, images) =>
        void tasks.changeDraft('draft-1', { parts, ...(images && { images }) }).catch(expect.fail)
      }
    />
  ) : null;
}

beforeEach(() => {
  sheaf = aSheaf();
  openUrls = new Set();
});
afterEach(() => unmount());

async function open(changes: Partial<Draft> = {}) {
  const { drafts } = sheaf.store;
  await drafts.put(aDraft(changes));
  const newUrl = counter('blob:');
  const urls = createImageUrls({
    read: drafts.image,
    urls: {
      createObjectURL: () => {
        const url = newUrl();
        openUrls.add(url);
        return url;
      },
      revokeObjectURL: (url) => void openUrls.delete(url),
    },
  });
  const images = createImageTasks({
    drafts,
    decode,
    now: () => new Date().toISOString(),
    newId: counter('image'),
  });
  unmount = mount(
    <ImagesProvider value={{ load: async () => images, urls }}>
      <Live drafts={drafts} />
    </ImagesProvider>,
    sheaf,
  );
  await found('.part');
}

/** jsdom has no DataTransfer: what a part asks of one. */
function give(kind: 'paste' | 'drop', files: File[], types = ['Files'], selector = '.part', dragged = ''): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const data = { files, types, getData: () => dragged };
  Object.defineProperty(event, kind === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
}
const aFile = (name = 'photograph.jpg', bytes = PHOTOGRAPH) => new File([bytes], name);
const thumbs = (count: number) => vi.waitFor(() => expect(document.querySelectorAll('.image')).toHaveLength(count));
const ids = () => [...document.querySelectorAll<HTMLElement>('.image')].map(({ dataset }) => dataset.image);

it.each(['paste', 'drop'] as const)(
  'a %s puts an image under the part, says what its file told, and asks for alt text',
  async (kind) => {
    await open();
    expect(give(kind, [aFile()]).defaultPrevented).toBe(true);
    await thumbs(1);
    await says('This file told where and when it was taken: that was taken out.');
    expect((await field('Alt text')).placeholder).toBe('Say what it shows to who does not see it');
    await vi.waitFor(() => expect(document.querySelector('img')?.src).toBe('blob:-1'));
  },
);

it('words that are pasted with a picture of them stay words', async () => {
  await open();
  expect(give('paste', [aFile()], ['text/plain', 'Files']).defaultPrevented).toBe(false);
  await settled();
  expect(ids()).toEqual([]);
});

it('a file that is dropped beside the parts does not take the place of the page', async () => {
  await open();
  expect(give('drop', [aFile()], ['Files'], 'body').defaultPrevented).toBe(true);
  expect(give('drop', [], ['text/plain'], 'body').defaultPrevented).toBe(false);
});

it('what is no image is named, and the others are taken in', async () => {
  await open();
  give('drop', [aFile('words.txt', new TextEncoder().encode('words')), aFile()]);
  await thumbs(1);
  await says('words.txt is no image that networks take.');
});

it('alt text is kept at each keystroke and counted', async () => {
  await open({ networks: ['mastodon'] });
  give('drop', [aFile()]);
  await thumbs(1);
  type(await field('Alt text'), 'A curve 👩🏽‍⚕️');
  await says(/9 \/ 1,500/);
  expect((await sheaf.store.drafts.get('draft-1'))?.images[0]?.alt).toBe('A curve 👩🏽‍⚕️');
});

it('an image can be saved as a file, for a network whose page takes none', async () => {
  await open();
  give('drop', [aFile()]);
  await thumbs(1);
  const link = await found<HTMLAnchorElement>('.image-actions a');
  await vi.waitFor(() => expect(link.href).toBe('blob:-1'));
  expect([link.textContent, link.download]).toEqual(['Save image', 'sheaf-image.jpg']);
  give('drop', [aFile()]);
  await thumbs(2);
  await vi.waitFor(() => expect(link.download).toBe('sheaf-image-1.jpg'));
});

it('an image is moved from the keyboard, and the focus goes with it', async () => {
  await open();
  give('drop', [aFile(), aFile(), aFile()]);
  await thumbs(3);
  const later = await button('Move later');
  later.focus();
  later.click();
  await vi.waitFor(() => expect(ids()).toEqual(['image-2', 'image-1', 'image-3']));
  expect(document.activeElement?.closest<HTMLElement>('.image')?.dataset.image).toBe('image-1');
  expect(document.activeElement?.textContent).toBe('Move later');
  (document.activeElement as HTMLElement).click();
  await vi.waitFor(() => expect(ids()).toEqual(['image-2', 'image-3', 'image-1']));
  // At the end it cannot go on.
  expect(document.activeElement?.textContent).toBe('Move earlier');
});

it('an image that is removed comes back, with what was typed of the others since', async () => {
  await open();
  give('drop', [aFile(), aFile()]);
  await thumbs(2);
  (await button('Remove image')).click();
  await thumbs(1);
  await vi.waitFor(() => expect(openUrls.size).toBe(1));
  type(await field('Alt text'), 'B');
  await settled();
  (await button('Undo')).click();
  await thumbs(2);
  expect(ids()).toEqual(['image-1', 'image-2']);
  expect((await sheaf.store.drafts.get('draft-1'))?.images.map(({ alt }) => alt)).toEqual(['', 'B']);
});

it('an image that is dragged takes the place of another, or goes to another part, and is not added anew', async () => {
  await open({ parts: ['part-1', 'part-2'].map((id) => ({ id, text: id })) });
  give('drop', [aFile(), aFile()]);
  await thumbs(2);
  // A browser gives the file of a picture that is dragged, too.
  give('drop', [aFile()], ['application/x-sheaf-image', 'Files'], '[data-image="image-2"] img', 'image-1');
  await vi.waitFor(() => expect(ids()).toEqual(['image-2', 'image-1']));
  give('drop', [aFile()], ['application/x-sheaf-image', 'Files'], '[data-part="part-2"] textarea', 'image-2');
  await vi.waitFor(() =>
    expect(document.querySelector('[data-part="part-2"] .image')?.getAttribute('data-image')).toBe('image-2'),
  );
  await thumbs(2);
});

it('addresses are given back when the view goes', async () => {
  await open();
  give('drop', [aFile(), aFile()]);
  await thumbs(2);
  await vi.waitFor(() => expect(openUrls.size).toBe(2));
  unmount();
  await vi.waitFor(() => expect(openUrls.size).toBe(0));
});

it('a part takes four', async () => {
  await open();
  give(
    'drop',
    Array.from({ length: 5 }, (_, at) => aFile(`${at + 1}.jpg`)),
  );
  await thumbs(4);
  await says('5.jpg was not added: a post takes 4 images.');
  expect(document.body.textContent).not.toContain('Add images');
});

it('parts that are joined join their images, unless a post takes fewer', async () => {
  await open({ parts: ['part-1', 'part-2'].map((id) => ({ id, text: id })) });
  give('drop', [aFile(), aFile()], ['Files'], '[data-part="part-1"]');
  await thumbs(2);
  give('drop', [aFile(), aFile(), aFile()], ['Files'], '[data-part="part-2"]');
  await thumbs(5);
  (await button('Join')).click();
  await says('A post takes 4 images. Remove some first.');
  expect((await sheaf.store.drafts.get('draft-1'))?.parts).toHaveLength(2);
  document.querySelector<HTMLElement>('[data-part="part-2"] [aria-label="Remove image"]')?.click();
  await thumbs(4);
  (await button('Join')).click();
  await vi.waitFor(async () => expect((await sheaf.store.drafts.get('draft-1'))?.parts).toHaveLength(1));
  await thumbs(4);
  expect(new Set((await sheaf.store.drafts.get('draft-1'))?.images.map(({ partId }) => partId))).toEqual(
    new Set(['part-1']),
  );
});
