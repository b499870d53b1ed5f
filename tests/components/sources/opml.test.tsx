// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { readOpmlFile } from '../../../components/sources/read-opml-file.ts';
import { readOpml } from '../../../lib/sources/opml.ts';
import { sourcesOf } from '../../../lib/sources/subscriptions.ts';
import { aSheaf, button, found, says, settled } from '../mount.tsx';
import { aBrowser, aSource, mountSources } from './a-following.tsx';
import { standInForBrowser } from './stand-in.ts';

standInForBrowser();
beforeEach(() => localStorage.clear());

const LIST = `<opml version="2.0"><head/><body>
  <outline text="Blogs"><outline text="Alpha" type="rss" xmlUrl="https://alpha.example/feed"/>
    <outline text="Beta" type="rss" xmlUrl="https://beta.example/feed"/></outline>
  <outline text="Gamma" type="rss" xmlUrl="https://gamma.example/feed"/></body></opml>`;

const aFile = (text: BlobPart, name = 'feeds.opml') => new File([text], name);

async function choose(file: File): Promise<void> {
  (await button(' Import OPML')).click();
  const input = await found<HTMLInputElement>('dialog input[type="file"]');
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

it.each([
  ['', 'empty'],
  ['<rss/>', 'not-opml'],
  ['{"a": 1}', 'not-opml'],
  ['\0\0\0', 'not-opml'],
  [`<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}">]><opml><body>${'<outline>'.repeat(5000)}`, 'not-opml'],
])('a file that is no list of subscriptions is told: %j', async (text, problem) => {
  expect(await readOpmlFile(aFile(text))).toEqual({ ok: false, problem });
});

it('a huge file is not even read', async () => {
  const arrayBuffer = vi.fn();
  expect(await readOpmlFile({ size: 20_000_000, arrayBuffer })).toEqual({ ok: false, problem: 'too-large' });
  expect(arrayBuffer).not.toHaveBeenCalled();
});

it('a list is shown before anything is followed, then its sites are asked for at once; those refused are followed too', async () => {
  const sheaf = aSheaf();
  await sheaf.store.sources.put([aSource('gamma')]);
  const browser = aBrowser(() => false);
  mountSources(sheaf, { browser });
  await choose(aFile(LIST));
  await says('3 sources. In 1 folder. 1 of them you follow already.');
  await says('2 sites are read directly.');
  expect(browser.asked).toEqual([]);
  (await button('Follow 2 sources')).click();
  expect(browser.asked).toEqual([{ what: [], sites: ['https://alpha.example/*', 'https://beta.example/*'] }]);
  await says('2 sources are in your list. Of their sites, 2 may not be read yet');
  const all = await sheaf.store.sources.all();
  expect(all.map(({ title, folder }) => [title, folder])).toEqual([
    ['Alpha', ['Blogs']],
    ['Beta', ['Blogs']],
    ['gamma', []],
  ]);
});

it('says what is wrong with a file, and lets another be chosen', async () => {
  mountSources(aSheaf());
  await choose(aFile('nothing'));
  await says('This is no list of subscriptions (OPML).');
});

it('what is written is read back as it was', async () => {
  const sheaf = aSheaf();
  const journal = { kind: 'journal' as const, issn: ['0142-159X'] };
  await sheaf.store.sources.put([
    aSource('a', { where: journal, title: 'Medical Teacher', folder: ['A', 'B'], tags: ['MedEd'], starred: true }),
    aSource('b', { title: 'Äé 医学 <&>' }),
  ]);
  let text = '';
  vi.stubGlobal(
    'Blob',
    class {
      constructor([part]: string[]) {
        text = part ?? '';
      }
    },
  );
  URL.createObjectURL = () => 'blob:made';
  HTMLAnchorElement.prototype.click = () => undefined;
  mountSources(sheaf);
  (await button(' Export OPML')).click();
  await says('2 sources written to Sheaf sources');
  await settled();
  const list = readOpml(text);
  expect(list && sourcesOf(list).sources).toEqual([
    expect.objectContaining({ where: { kind: 'feed', url: 'https://b.example/feed' }, title: 'Äé 医学 <&>' }),
    expect.objectContaining({ where: journal, folder: ['A', 'B'], tags: ['MedEd'], starred: true }),
  ]);
});
