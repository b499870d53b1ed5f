import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { richText } from '../../../lib/digest/formats/rich-text.ts';
import { aWriting } from '../../support/a-writing.ts';
import { nastyEdition, runningIn, textsOfBlocks } from '../../support/nasty-edition.ts';

const { DOMParser } = new JSDOM('').window;
const written = async (...how: Parameters<typeof aWriting>) => {
  const writing = await aWriting(...how);
  const html = String(await richText.write(writing, () => {}));
  return { writing, html, page: new DOMParser().parseFromString(html, 'text/html') };
};
const squeezed = (text: string) => text.replace(/\s+/g, '');

it('has its looks with its elements, for what is pasted loses all else', async () => {
  const { page } = await written({ images: new Map([['image-1', new Uint8Array([1])]]) });
  expect(page.querySelectorAll('[class], style, link')).toHaveLength(0);
  for (const element of page.querySelectorAll('h1, h2, h3, p, li, ul, blockquote, a'))
    expect(element).toHaveProperty('style.cssText', expect.stringMatching(/./));
  expect(page.querySelector('img')?.getAttribute('width')).toBe('600');
});

it('shows what was typed, and runs none of it', async () => {
  await fc.assert(
    fc.asyncProperty(nastyEdition, async (edition) => {
      const { writing, page } = await written({ edition });
      expect(runningIn(page)).toEqual([]);
      const shown = squeezed(page.body.textContent);
      for (const text of textsOfBlocks(writing.document.blocks)) expect(shown).toContain(squeezed(text));
    }),
    { numRuns: 40 },
  );
});
