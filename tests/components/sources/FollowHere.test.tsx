// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConsentProvider } from '../../../components/article/consent-context.ts';
import { FollowHere } from '../../../components/sources/FollowHere.tsx';
import type { FollowIntent } from '../../../lib/ports/following.ts';
import type { PageHints } from '../../../lib/sources/page-hints.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, mount, says } from '../mount.tsx';

const PAGE: PageHints = {
  url: 'https://journal.example/',
  title: 'Journal of Sample Medicine',
  feeds: [{ url: 'https://journal.example/news.xml', title: 'News of the society', type: 'application/rss+xml' }],
  issn: ['0142-159X'],
  journal: 'Journal of Sample Medicine',
  authors: [],
};

let sheaf: SheafInMemory;
let isLet: boolean;
let asked: string[][];
let kept: (FollowIntent | undefined)[];
let opened: string[];
let unmount: () => void = () => undefined;

beforeEach(() => {
  sheaf = aSheaf();
  isLet = true;
  asked = [];
  kept = [];
  opened = [];
});
afterEach(() => unmount());

function open(read: PageHints | undefined, articleId?: string) {
  const consent = {
    has: async () => true,
    ask: async (what: readonly string[], sites: readonly string[] = []) => {
      asked.push([...what, ...sites]);
      return isLet;
    },
    missing: async () => [],
  };
  unmount = mount(
    <ConsentProvider value={consent}>
      <FollowHere
        read={Promise.resolve(read)}
        articleId={articleId}
        keep={async (intent) => void kept.push(intent)}
        open={(hash) => opened.push(hash)}
      />
    </ConsentProvider>,
    sheaf,
  );
}

const followed = async () => (await sheaf.store.sources.all()).map(({ title, where }) => `${where.kind} ${title}`);

it('offers what the page tells of, the journal first and under Enter', async () => {
  open(PAGE);
  await says('News of the society');
  const first = await button('Follow Journal of Sample Medicine');
  await vi.waitFor(() => expect(document.activeElement).toBe(first));
});

it('follows in the press, says so, takes it back, and leads to the inbox', async () => {
  open(PAGE);
  (await button('Follow Journal of Sample Medicine')).click();
  // Before anything is awaited.
  expect(asked).toEqual([['sources']]);
  await says('You follow Journal of Sample Medicine');
  expect(await followed()).toEqual(['journal Journal of Sample Medicine']);
  (await button('Open the inbox')).click();
  expect(opened).toEqual(['#/inbox']);
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await followed()).toEqual([]));
});

it('asks for the site of a feed, and keeps what is wanted until that is answered', async () => {
  open(PAGE);
  (await button('Follow Journal of Sample Medicine: News of the society')).click();
  expect(asked).toEqual([['https://journal.example/*']]);
  expect(kept[0]?.source.where).toEqual({ kind: 'feed', url: 'https://journal.example/news.xml' });
  await says('You follow Journal of Sample Medicine: News of the society');
  await vi.waitFor(() => expect(kept).toEqual([expect.anything(), undefined]));
});

it('follows the journal at Crossref where its site is refused, and says so', async () => {
  isLet = false;
  open(PAGE);
  (await button('Follow Journal of Sample Medicine: News of the society')).click();
  await says('You follow Journal of Sample Medicine at Crossref');
  expect(await followed()).toEqual(['journal Journal of Sample Medicine']);
});

it('says that nothing is followed where it is refused, and there is no other way', async () => {
  isLet = false;
  open({ ...PAGE, issn: [], feeds: PAGE.feeds });
  (await button('Follow Journal of Sample Medicine: News of the society')).click();
  await says('is not followed: your browser was not allowed to let Sheaf read journal.example');
  expect(await followed()).toEqual([]);
});

it('offers the journal of the article where the page cannot be read', async () => {
  const fields = { issn: ['1466-187X'], journal: 'Sample Teacher' };
  const { article } = await sheaf.store.articles.save(aCapture(fields), '2026-03-03T09:00:00.000Z');
  open(undefined, article.id);
  await button('Follow Sample Teacher');
});

it('says so where there is nothing, and leads to where anything can be followed', async () => {
  open(undefined);
  await says('This page names nothing to follow');
  (await button('Follow something else')).click();
  expect(opened).toEqual(['#/sources']);
});
