import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { webPage } from '../../../lib/digest/formats/web-page.ts';
import { aWriting } from '../../support/a-writing.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { nastyEdition, runningIn, textsOfBlocks } from '../../support/nasty-edition.ts';

const { DOMParser } = new JSDOM('').window;
const written = async (...how: Parameters<typeof aWriting>) => {
  const writing = await aWriting(...how);
  const html = String(await webPage.write(writing, () => {}));
  return { writing, html, page: new DOMParser().parseFromString(html, 'text/html') };
};
const squeezed = (text: string) => text.replace(/\s+/g, '');

it('is one file that fetches nothing and may run nothing', async () => {
  const { page } = await written({ images: new Map([['image-1', new Uint8Array([1, 2, 3])]]) });
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none';/);
  expect(page.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AQID');
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('Rheum weekly No. 12: Feedback');
  expect(page.querySelectorAll('article')).toHaveLength(3);
});

it('gives each entry its citation, and files that reference managers read', async () => {
  const { page } = await written();
  const cite = page.querySelector('#entry-1 details');
  expect(cite?.textContent).toContain('Müller A, SAMPLE Study Group.');
  const [ris, bibtex] = [...(cite?.querySelectorAll('a') ?? [])];
  expect(ris?.download).toBe('muller-2024.ris');
  expect(decodeURIComponent(ris?.href ?? '')).toMatch(
    /^data:application\/x-research-info-systems;charset=utf-8,TY {2}- JOUR\r\n/,
  );
  expect(decodeURIComponent(bibtex?.href ?? '')).toContain('@article{');
});

it('leads from the contents to each entry', async () => {
  const entries = Array.from({ length: 7 }, (_, index) => anEditionEntry({ id: `entry-${index}`, number: index + 1 }));
  const template = {
    entry: '<h3>{{ entry.title }}</h3>',
    issue: '<h2>X</h2>{% for entry in entries %}{{ entry.shown }}{% endfor %}',
  };
  for (const look of [undefined, template]) {
    const { page } = await written({ edition: anEdition({ sections: [anEditionSection(entries)] }) }, look);
    const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
    expect(links).toHaveLength(7);
    for (const link of links) expect(page.querySelectorAll(`article${link}`)).toHaveLength(1);
  }
});

it('leaves out no level of its outline', async () => {
  const levels = (page: Document) => [...page.querySelectorAll('h1, h2, h3')].map(({ localName }) => localName);
  const { page } = await written({ edition: anEdition() });
  expect(levels(page)).toEqual(['h1', 'h2']);
  const { page: without } = await written({ edition: anEdition() }, anEdition().template);
  expect(levels(without)).toEqual(['h1']);
});

it('shows what was typed, and runs none of it', async () => {
  await fc.assert(
    fc.asyncProperty(nastyEdition, async (edition) => {
      const { writing, html, page } = await written({ edition });
      expect(runningIn(page)).toEqual([]);
      expect(page.querySelectorAll('style')).toHaveLength(1);
      expect(html.match(/<\/style/g)).toHaveLength(1);
      const shown = squeezed(page.querySelector('main')?.textContent ?? '');
      for (const text of textsOfBlocks(writing.document.blocks)) expect(shown).toContain(squeezed(text));
    }),
    { numRuns: 40 },
  );
});
