// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { linkPicture } from '../../../components/compose/link-picture.ts';
import { markedFromText } from '../../../lib/article/markup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { anArticle } from '../../support/builders.ts';

const ARTICLE = anArticle({
  title: markedFromText('A trial of feedback'),
  doi: '10.5555/a',
  takeHome: 'My own words.',
});
const STYLE = DEFAULT_SETTINGS.cardStyle;
let written: string[];

/** jsdom draws nothing: what is written is noted. `sizes` are of the files, by type. */
function provideCanvas(sizes: Record<string, number>) {
  const context = {
    font: '',
    fillRect: () => undefined,
    fillText: (text: string) => void written.push(text),
    measureText: (text: string) => ({ width: text.length * 10 }),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type = '') =>
    done(new Blob([new Uint8Array(sizes[type] ?? 0)], { type })),
  );
}

beforeEach(() => {
  written = [];
});
afterEach(() => vi.restoreAllMocks());

it('shows what is published of the article, and none of the person’s own words', async () => {
  provideCanvas({ 'image/png': 1000 });
  expect(await linkPicture(ARTICLE, { ...STYLE, ratio: '1:1' })).toMatchObject({
    mime: 'image/png',
    width: 1600,
    height: 900,
  });
  expect(written.join(' ')).toContain('A trial of feedback');
  expect(written.join(' ')).not.toContain('My own words');
});

it.each([
  [{ 'image/png': 1_000_000 }, 'image/png'],
  [{ 'image/png': 1_000_001, 'image/jpeg': 1000 }, 'image/jpeg'],
  [{ 'image/png': 1_000_001, 'image/jpeg': 1_000_001 }, undefined],
])('of files of %j bytes takes %s', async (sizes, mime) => {
  provideCanvas(sizes);
  expect((await linkPicture(ARTICLE, STYLE))?.mime).toBe(mime);
});

it('is none of an article without a title: there is nothing to show', async () => {
  provideCanvas({ 'image/png': 1000 });
  const { title: _, ...untitled } = ARTICLE;
  expect(await linkPicture(untitled, STYLE)).toBeUndefined();
});

it('is none where the browser gives no canvas', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  expect(await linkPicture(ARTICLE, STYLE)).toBeUndefined();
});
