import { expect, it } from 'vitest';
import { createImageUrls } from '../../../components/compose/image-urls.ts';

/** Addresses `blob:1`, `blob:2` ... and which of them are still open. */
function anUrls(images: Record<string, Blob>) {
  const open = new Set<string>();
  let last = 0;
  let reads = 0;
  const urls = createImageUrls({
    read: async (id) => {
      reads += 1;
      return images[id];
    },
    urls: {
      createObjectURL: () => {
        last += 1;
        open.add(`blob:${last}`);
        return `blob:${last}`;
      },
      revokeObjectURL: (url) => void open.delete(url),
    },
  });
  return { urls, open, reads: () => reads };
}
const IMAGE = { a: new Blob(['a']) };
const turn = () => new Promise((resolve) => setTimeout(resolve));

it('is one for all who show an image, and is given back when the last lets go', async () => {
  const { urls, open, reads } = anUrls(IMAGE);
  const seen: string[] = [];
  const one = urls.hold('a', (url) => seen.push(url));
  const other = urls.hold('a', (url) => seen.push(url));
  await turn();
  const third = urls.hold('a', (url) => seen.push(url));
  expect([seen, [...open], reads()]).toEqual([['blob:1', 'blob:1', 'blob:1'], ['blob:1'], 1]);
  one();
  one();
  third();
  expect([...open]).toEqual(['blob:1']);
  other();
  expect([...open]).toEqual([]);
});

it('is not made for an image that nobody wants by the time it is read', async () => {
  const { urls, open } = anUrls(IMAGE);
  urls.hold('a', () => expect.fail('It was let go of'))();
  await turn();
  expect([...open]).toEqual([]);
});

it('is made anew after it was given back', async () => {
  const { urls, open } = anUrls(IMAGE);
  urls.hold('a', () => undefined)();
  const seen: string[] = [];
  urls.hold('a', (url) => seen.push(url));
  await turn();
  expect([seen, [...open]]).toEqual([['blob:1'], ['blob:1']]);
});

it('is none for an image that is gone', async () => {
  const { urls, open } = anUrls({});
  urls.hold('a', () => expect.fail('There is none'));
  await turn();
  expect([...open]).toEqual([]);
});
