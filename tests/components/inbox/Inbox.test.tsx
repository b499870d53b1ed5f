// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Inbox } from '../../../components/inbox/Inbox.tsx';
import type { InboxItem, ItemState } from '../../../lib/sources/inbox-item.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { anIssue, articlesOf, aSeries } from '../digests/a-digest.ts';
import { provideLayout } from '../library/layout.ts';
import { aSheaf, button, found, mount, press, says } from '../mount.tsx';
import { aCheck, aPaper, aSource, bring } from './an-inbox.ts';

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;
let opened: string[] = [];

beforeEach(() => {
  provideLayout();
  history.replaceState(null, '', '#/inbox');
  localStorage.clear();
  const library = aSheaf();
  opened = [];
  const note = async (url: string) => void opened.push(url);
  sheaf = { ...library, pages: { ...library.pages, openTab: note, openBehind: async (url) => note(`behind ${url}`) } };
});
afterEach(() => unmount());

async function open(...titles: string[]): Promise<void> {
  // The last to come stands first.
  for (const title of titles.toReversed())
    await bring(sheaf.store, aSource('one', { tags: ['MedEd'] }), [aPaper(title)]);
  unmount = mount(<Inbox />, sheaf);
  if (titles.length > 0) await found('.row-title');
}

const shown = () => [...document.querySelectorAll('.row-title')].map((each) => each.textContent);
const shows = (...titles: string[]) => vi.waitFor(() => expect(shown().sort()).toEqual(titles.sort()), 4000);
const active = () => document.querySelector('.row.active .row-title')?.textContent;
const key = (name: string) => press(document.body, name);
const count = (state: ItemState) => sheaf.store.inbox.count(state);
const counts = (state: ItemState, number: number) =>
  vi.waitFor(async () => expect(await count(state)).toBe(number), 4000);

async function itemOf(title: string): Promise<InboxItem | undefined> {
  for (const state of ['new', 'saved', 'dismissed', 'hidden', 'owned'] as const) {
    const view = { state, by: 'day' } as const;
    for (const section of await sheaf.store.inbox.sections(view)) {
      const items = await sheaf.store.inbox.getMany(await sheaf.store.inbox.ids(view, section.key));
      const item = items.find((each) => each?.fields.title === title);
      if (item) return item;
    }
  }
  return undefined;
}

it('teaches what to do while nothing is followed, and says when the next look is while nothing is new', async () => {
  await open();
  await says('Follow what you would not miss');
  expect(document.querySelector('.empty a')?.getAttribute('href')).toBe('#/sources');
  unmount();
  await sheaf.store.sources.put([aSource('one')]);
  await sheaf.store.sources.putCheck(aCheck('one', { dueAt: new Date(2026, 10, 29, 14, 30).toISOString() }));
  await open();
  await says(/Nothing new.*Next check: .*14:30/);
  await sheaf.tasks.setSetting('autoRefresh', false);
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Next check'));
});

it('saves an item and puts it into an issue by a key, and takes both back', async () => {
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue(), []);
  await open('Alpha', 'Beta');
  key('j');
  const title = active();
  key('i');
  (await found('dialog button[type="submit"]')).click();
  await shows(...['Alpha', 'Beta'].filter((each) => each !== title));
  await vi.waitFor(async () => expect(await articlesOf(sheaf, 'issue')).toHaveLength(1));
  await counts('saved', 1);
  (await button('Undo')).click();
  await shows('Alpha', 'Beta');
  expect(await articlesOf(sheaf, 'issue')).toEqual([]);
});

it('calls a source without a title by what it is followed by, among the others by name', async () => {
  const search = aSource('two', { title: '', where: { kind: 'pubmed', query: 'journal of gout' } });
  await bring(sheaf.store, search, [aPaper('Gamma')]);
  await open('Alpha');
  await says(/journal of gout.*Journal one/s);
  await vi.waitFor(() => expect(document.querySelector('.item-sources')?.textContent).toBe('journal of gout'));
});

it('names who shared a paper once in its row', async () => {
  const person = aSource('two', { title: 'Dr Joint' });
  await bring(sheaf.store, person, [
    aPaper('Gamma', {}, { shared: { name: 'Dr Joint', url: 'https://joint.example/post/1' } }),
  ]);
  await open();
  await vi.waitFor(() => expect(document.querySelector('.item-person')?.textContent).toBe('Dr Joint'));
  expect(document.querySelector('.item-sources')).toBeNull();
});

it('shows what came under its day, and moves by the keys', async () => {
  await bring(sheaf.store, aSource('two'), [aPaper('Gamma')], 1);
  await open('Alpha', 'Beta');
  await shows('Alpha', 'Beta', 'Gamma');
  await says(/Today2.*Yesterday1/);
  key('j');
  const first = active();
  key('j');
  expect(active()).not.toBe(first);
  await vi.waitFor(() => expect(document.querySelector('.article-details h2')?.textContent).toBe(active()));
  key('j');
  expect(active()).toBe('Gamma');
  key('k');
  key('k');
  expect(active()).toBe(first);
});

it('dismisses at once, goes on to the next, tells it and takes it back where it stood', async () => {
  await open('Alpha', 'Beta', 'Gamma');
  await shows('Alpha', 'Beta', 'Gamma');
  key('j');
  const [first = '', second = ''] = shown() as string[];
  key('x');
  expect(shown()).not.toContain(first);
  expect(active()).toBe(second);
  await says('Dismissed');
  await counts('dismissed', 1);
  key('z');
  await vi.waitFor(() => expect(shown()[0]).toBe(first), 4000);
  await counts('dismissed', 0);
  await vi.waitFor(() => expect(active()).toBe(first), 4000);
  key('j');
  key('x');
  await says('Dismissed');
  expect(active()).not.toBe(second);
  (await button('Undo')).click();
  await vi.waitFor(() => expect(active()).toBe(second), 4000);
});

it('saves to the library with the tags of the source', async () => {
  await open('Alpha', 'Beta');
  key('j');
  const title = active();
  key('s');
  expect(shown()).not.toContain(title);
  await counts('saved', 1);
  const { articleId = '' } = (await itemOf(title ?? '')) ?? {};
  expect(await sheaf.store.articles.get(articleId)).toMatchObject({ title, tags: ['MedEd'] });
  (await button('Undo')).click();
  await shows('Alpha', 'Beta');
  await counts('new', 2);
});

it('does to all that is selected what a key does', async () => {
  await open('Alpha', 'Beta', 'Gamma');
  await shows('Alpha', 'Beta', 'Gamma');
  for (const name of ['j', ' ', 'j', ' ']) key(name);
  await says('2 selected');
  key('x');
  await counts('dismissed', 2);
  await says('2 items dismissed');
  expect(shown()).toHaveLength(1);
  await says('1 item');
});

it('goes to what is not read yet, and selects it', async () => {
  for (const day of [0, 1, 2])
    await bring(
      sheaf.store,
      aSource('one'),
      Array.from({ length: 30 }, (_, index) => aPaper(`Day ${day} number ${index}`)),
      day,
    );
  await open();
  await says('90 items');
  key('End');
  await vi.waitFor(() => expect(document.querySelector('.article-details h2')?.textContent).toMatch(/^Day 2/), 4000);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
  await says('90 selected');
  key('x');
  await counts('dismissed', 90);
  await says('90 items dismissed');
  key('z');
  await counts('new', 90);
  await says('90 items');
});

it('has what comes meanwhile wait until it is asked for', async () => {
  await open('Alpha', 'Beta');
  await shows('Alpha', 'Beta');
  await bring(sheaf.store, aSource('one'), [aPaper('Late')]);
  await says('1 new item: show it');
  expect(shown()).not.toContain('Late');
  key('n');
  await shows('Alpha', 'Beta', 'Late');
});

it('shows at once what comes where there is nothing', async () => {
  await bring(sheaf.store, aSource('one'), []);
  await open();
  await says('Nothing new');
  await bring(sheaf.store, aSource('one'), [aPaper('Alpha')]);
  await shows('Alpha');
});

it('opens an item, in front or behind, and remembers it', async () => {
  await open('Alpha');
  key('j');
  key('o');
  await vi.waitFor(() => expect(opened).toEqual(['https://doi.org/10.5555/alpha']));
  await vi.waitFor(() => expect(document.querySelector('.item-row.unread')).toBeNull());
  key('O');
  await vi.waitFor(() => expect(opened[1]).toBe('behind https://doi.org/10.5555/alpha'));
});

it('saves what is to be posted and goes to the composer', async () => {
  await open('Alpha');
  key('j');
  key('p');
  await vi.waitFor(() => expect(location.hash).toMatch(/^#\/compose\/article\/./));
  await counts('saved', 1);
});

it('narrows to what holds the words that are typed, and says what is not understood', async () => {
  await open('Alpha one', 'Beta two');
  await shows('Alpha one', 'Beta two');
  key('/');
  const input = document.activeElement as HTMLInputElement;
  expect(input.getAttribute('aria-label')).toBe('Filter the inbox');
  input.value = 'beta is:nonsense';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await says('is:nonsense');
  input.value = 'is:unread';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await says('“is:unread” means nothing here');
  input.value = 'beta';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await shows('Beta two');
});

it('mutes by a word of the title after it has shown what that hides', async () => {
  await open('Erratum of one', 'Feedback', 'Erratum of two');
  await shows('Erratum of one', 'Feedback', 'Erratum of two');
  key('j');
  key('u');
  const input = await found<HTMLInputElement>('dialog .mute-choice .input');
  input.value = 'erratum';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await says('would have hidden 2 of 3 items');
  (await button('Hide these')).click();
  await shows('Feedback');
  await says('Rule added: 2 items hidden');
  await counts('hidden', 2);
  key('z');
  await shows('Erratum of one', 'Feedback', 'Erratum of two');
});

it('changes a rule, and takes that back', async () => {
  await sheaf.tasks.addRule({ query: 'alpha', deed: { kind: 'hide' } });
  await open('Alpha', 'Beta');
  await shows('Beta');
  location.hash = '#/inbox/rules';
  (await button('Change the rule alpha')).click();
  await found('dialog [aria-pressed="true"]');
  const input = await found<HTMLInputElement>('dialog .rule-form input');
  await vi.waitFor(() => expect(document.activeElement).toBe(input));
  expect(input.value).toBe('alpha');
  input.value = 'beta';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  (await button('Save the rule')).click();
  await shows('Alpha');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Change the rule beta');
  await says('Rule changed: it applies to 1 item');
  (await button('Undo')).click();
  await shows('Beta');
});

it('dismisses what is older than a day, of which it says how much that is', async () => {
  await bring(sheaf.store, aSource('two'), [aPaper('Old'), aPaper('Older')], 20);
  await open('Alpha');
  await shows('Alpha', 'Old', 'Older');
  key('d');
  await says('That is 2 items');
  (await button('Dismiss 2')).click();
  await shows('Alpha');
  key('z');
  await shows('Alpha', 'Old', 'Older');
});

it('tells which sources brought a paper, and takes apart what is none', async () => {
  await bring(sheaf.store, aSource('two'), [aPaper('Alpha')]);
  await open('Alpha');
  await says('in 2 sources');
  key('j');
  await says(/Brought by.*Journal two.*Journal one/);
  (await button('Not the same')).click();
  await says('Taken apart');
  await shows('Alpha', 'Alpha');
});

it('shows a source, a folder or another view alone', async () => {
  await bring(sheaf.store, aSource('two', { folder: ['Rheum'] }), [aPaper('Gamma')]);
  await open('Alpha');
  await shows('Alpha', 'Gamma');
  const part = (name: string) =>
    vi.waitFor(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.rail-button')];
      const match = all.find((each) => each.textContent?.startsWith(name));
      if (!match) throw new Error(name);
      match.click();
    });
  await part('Rheum');
  await shows('Gamma');
  await part('All sources');
  await shows('Alpha', 'Gamma');
  key('j');
  key('x');
  await counts('dismissed', 1);
  await part('Dismissed');
  await vi.waitFor(() => expect(shown()).toHaveLength(1));
  key('j');
  key('x');
  await says('Put back among the new');
  await counts('new', 2);
});
