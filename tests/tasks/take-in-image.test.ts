import { beforeEach, describe, expect, it } from 'vitest';
import type { DecodeImage, ImageTasks } from '../../lib/ports/images.ts';
import { StorageFull } from '../../lib/ports.ts';
import type { Encoding } from '../../lib/share/images/fit.ts';
import type { Database } from '../../lib/store/database.ts';
import { createDraftTasks } from '../../lib/tasks/drafts.ts';
import { createImageTasks } from '../../lib/tasks/take-in-image.ts';
import { aDraft } from '../support/builders.ts';
import { aGif, aJpeg, aPng, aWebp, bytesOf, exifSegment, GIF_FRAME, GIF_LOOP } from '../support/images.ts';
import { aClock, aDatabase, aStore, counter, type StoreInMemory } from '../support/memory.ts';

const PHOTOGRAPH = aJpeg({ segments: [exifSegment({ place: [51.75, 1.25], takenAt: '2026:03:04 22:10:00' })] });
/** A frame of more than two megabytes, in blocks of 255. */
const LARGE_FRAME = bytesOf(
  GIF_FRAME.subarray(0, -4),
  new Uint8Array(8000 * 256).map((_, at) => (at % 256 === 0 ? 255 : 0)),
  0,
);

let db: Database;
let store: StoreInMemory;
let images: ImageTasks;
/** How it was drawn, in turn; `bytesPerPixel` says how large that gets. */
let drawn: Encoding[];
let open: number;
let bytesPerPixel: number;

const decode: DecodeImage = async (bytes) => {
  const words = await bytes.text();
  if (words.includes('broken')) return undefined;
  open += 1;
  return {
    width: 3000,
    height: 4000,
    async encode(encoding) {
      drawn.push(encoding);
      const size = Math.ceil(encoding.width * encoding.height * bytesPerPixel);
      const blob = new Blob([new Uint8Array(Math.min(size, 4_000_000))], { type: encoding.mime });
      // What is far too large is only said to be so.
      return size > blob.size ? Object.defineProperty(blob, 'size', { value: size }) : blob;
    },
    close: () => {
      open -= 1;
    },
  };
};

beforeEach(async () => {
  db = aDatabase();
  store = aStore(db);
  [drawn, open, bytesPerPixel] = [[], 0, 0.01];
  images = tasksWith(store.drafts);
  await store.drafts.put(aDraft());
});

function tasksWith(drafts: StoreInMemory['drafts']): ImageTasks {
  const now = aClock();
  return createImageTasks({ drafts, decode, now, newId: counter('image') });
}
const take = (bytes: Uint8Array<ArrayBuffer>) => images.takeInImage('draft-1', 'part-1', new Blob([bytes]));
const kept = async () => (await store.drafts.get('draft-1'))?.images ?? expect.fail('It is gone');

it('draws an image anew, keeps what its file told as words only, and asks for alt text', async () => {
  const image = {
    id: 'image-1',
    partId: 'part-1',
    alt: '',
    mime: 'image/jpeg',
    width: 3000,
    height: 4000,
    size: 120_000,
    told: ['place', 'date'],
  };
  expect(await take(PHOTOGRAPH)).toEqual({ ok: true, image, becameStill: false });
  expect(await kept()).toEqual([image]);
  expect(await (await store.drafts.image('image-1'))?.text()).not.toContain('Exif');
});

it('draws it smaller until its networks take it', async () => {
  bytesPerPixel = 1;
  await take(PHOTOGRAPH);
  expect(drawn.map(({ quality }) => quality)).toEqual([0.92, 0.82, 0.82]);
  const [image] = await kept();
  expect(image?.size).toBeLessThanOrEqual(2_000_000);
  expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(0.75, 2);
});

describe('an image that moves', () => {
  const moving = aGif(GIF_LOOP, bytesOf(0x21, 0xfe, 4, 'ward', 0), GIF_FRAME, GIF_FRAME);

  it('goes on moving as GIF, without its notes', async () => {
    expect(await take(moving)).toMatchObject({ ok: true, becameStill: false, image: { mime: 'image/gif', width: 1 } });
    const bytes = await (await store.drafts.image('image-1'))?.arrayBuffer();
    expect(new Uint8Array(bytes ?? new ArrayBuffer())).toEqual(aGif(GIF_LOOP, GIF_FRAME, GIF_FRAME));
  });

  it.each([
    ['a GIF that is not whole', moving.slice(0, -1), 'image/png'],
    ['a GIF that is too large', aGif(GIF_FRAME, LARGE_FRAME), 'image/png'],
    ['a WebP', aWebp({ flags: 0x02 }), 'image/webp'],
  ])('stands still, and that is told: %s', async (_name, bytes, mime) => {
    expect(await take(bytes)).toMatchObject({ ok: true, becameStill: true, image: { mime } });
  });
});

describe('what is refused', () => {
  const nothing = async () => [await db.draftImages.count(), await kept(), open];

  it.each([
    ['no image', bytesOf('words'), 'no-image'],
    ['a drawing in SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no-image'],
    ['HEIC', bytesOf(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0), 'heic'],
    ['an image that ends in its head', PHOTOGRAPH.slice(0, 20), 'broken'],
    ['an image that cannot be decoded', bytesOf(aPng(), 'broken'), 'broken'],
    ['an image of too many pixels', aPng({ width: 60_000, height: 60_000 }), 'too-large'],
    ['a file of more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1), 'too-large'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await take(bytes)).toEqual({ ok: false, reason });
    expect(await nothing()).toEqual([0, [], 0]);
  });

  it('an image that stays too large however small it is drawn', async () => {
    bytesPerPixel = 5000;
    expect(await take(PHOTOGRAPH)).toEqual({ ok: false, reason: 'too-large' });
    expect(await nothing()).toEqual([0, [], 0]);
  });

  it('the fifth of a part, though they come at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => take(PHOTOGRAPH)));
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
    expect(all[4]).toEqual({ ok: false, reason: 'too-many' });
    expect(await kept()).toHaveLength(4);
  });

  it('an image for a part, or a draft, that is gone', async () => {
    const gone = { ok: false, reason: 'gone' };
    expect(await images.takeInImage('draft-1', 'part-9', new Blob([PHOTOGRAPH]))).toEqual(gone);
    expect(await images.takeInImage('draft-9', 'part-1', new Blob([PHOTOGRAPH]))).toEqual(gone);
    await store.drafts.put(aDraft({ deletedAt: '2026-03-04T09:00:00.000Z' }));
    expect(await take(PHOTOGRAPH)).toEqual(gone);
  });

  it('all, where the disk is full: it is told, nothing is kept, and the next is tried', async () => {
    let isFull = true;
    images = tasksWith({
      ...store.drafts,
      addImage: async (...args) => {
        if (isFull) throw new StorageFull('full');
        return store.drafts.addImage(...args);
      },
    });
    await expect(take(PHOTOGRAPH)).rejects.toThrow(StorageFull);
    expect(await nothing()).toEqual([0, [], 0]);
    isFull = false;
    expect(await take(PHOTOGRAPH)).toMatchObject({ ok: true });
  });
});

it('one that is taken in while another is removed stays', async () => {
  await take(PHOTOGRAPH);
  const taking = take(PHOTOGRAPH);
  const { changeDraft } = createDraftTasks({ store, now: aClock() });
  await Promise.all([taking, changeDraft('draft-1', { images: { kind: 'remove', id: 'image-1' } })]);
  expect((await kept()).map(({ id }) => id)).toEqual(['image-2']);
});
