import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { markdown } from '../../../lib/digest/formats/markdown.ts';
import { aWriting } from '../../support/a-writing.ts';
import { aFullEdition, anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { nastyEdition, textsOfBlocks } from '../../support/nasty-edition.ts';

const { DOMParser } = new JSDOM('').window;
const parsed = (text: string) => {
  const html = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return new DOMParser().parseFromString(html, 'text/html');
};
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const written = async (...how: Parameters<typeof aWriting>) => {
  const writing = await aWriting(...how);
  return { writing, text: String(await markdown.write(writing, () => {})) };
};

it('is read as one would write it', async () => {
  const { text } = await written({
    edition: aFullEdition(),
    images: new Map([['image-1', new Uint8Array([1, 2, 3])]]),
  });
  expect(text).toContain('# Rheum weekly\n\nNo. 12');
  expect(text).toContain('### [TNF-α and *IL6* in CO<sub>2</sub> narcosis: 糖尿病患者的随机对照试验](https://doi.org/');
  expect(text).toContain('**Retracted · Preprint**');
  expect(text).toContain('- ask first\n- be brief\n- come back');
  expect(text).toContain('![A curve that falls][image-1]');
  expect(text).toMatch(/\n\n\[image-1\]: data:image\/png;base64,AQID\n$/);
});

it('shows what was typed, and nothing else, in whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(nastyEdition, async (edition) => {
      const { writing, text } = await written({ edition });
      const page = parsed(text);
      expect(squeezed(page.body.textContent)).toBe(squeezed(textsOfBlocks(writing.document.blocks).join(' ')));
      expect(
        [...page.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !ALLOWED.has(name)),
      ).toEqual([]);
      for (const link of page.querySelectorAll('a')) expect(link.protocol).toMatch(/^(https?|mailto):$/);
    }),
    { numRuns: 40 },
  );
});
const ALLOWED = new Set('html head body h1 h2 h3 p a em strong sub sup ul ol li blockquote br hr'.split(' '));

it('keeps lists, quotes and lines apart', async () => {
  const entry = anEditionEntry({ commentary: '- a\n- b\n\n- c', quote: 'One\ntwo.\n\nThree.' });
  const template = {
    entry: '{{ entry.commentary }}<ul><li>x</li></ul><blockquote>{{ entry.quote }}</blockquote>',
    issue: '{{ entries[0].shown }}',
  };
  const { text } = await written({ edition: anEdition({ sections: [anEditionSection([entry])] }) }, template);
  expect(text).toBe('- a\n- b\n\n* c\n\n- x\n\n> One  \n> two.\n\n> Three.\n');
});
