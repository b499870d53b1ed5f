// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FirstPageContext } from '../../../components/library/first-page-context.ts';
import { Library } from '../../../components/library/Library.tsx';
import type { Article, MarkedText } from '../../../lib/article/article.ts';
import { aCapture } from '../../support/builders.ts';
import { anEntry } from '../../support/entries.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { anExchange } from '../exchange-in-memory.ts';
import { button, field, found, mount, press, says, settled, type } from '../mount.tsx';
import { aLibrary } from './a-library.ts';
import { provideLayout } from './layout.ts';

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;

beforeEach(() => {
  provideLayout();
  history.replaceState(null, '', '#/library');
  localStorage.clear();
  sheaf = aLibrary();
});
afterEach(() => unmount());

/** Saves articles named so; the first is the newest. Answers their ids. */
async function save(...titles: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const captured = aCapture({
      title: title as MarkedText,
      doi: `10.5555/${title}`,
      url: `https://journal.example/${title}`,
    });
    const { article } = await sheaf.store.articles.save(captured, `2026-03-${20 - index}T09:00:00.000Z`);
    ids.push(article.id);
  }
  return ids;
}

async function open(...titles: string[]): Promise<string[]> {
  const ids = await save(...titles);
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  await ((await sheaf.store.articles.counts()).all > 0 ? found('.row-title') : found('.empty'));
  return ids;
}

const shown = () =>
  [...document.querySelectorAll('.row-title')].map((each) => each.textContent?.replace('Unread: ', ''));
const shows = (...titles: string[]) => vi.waitFor(() => expect(shown()).toEqual(titles));
const active = () => document.querySelector('.row.active .row-title')?.textContent?.replace('Unread: ', '');
const labels = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);
const key = (name: string) => press(document.body, name);
const article = async (id: string) => (await sheaf.store.articles.get(id)) as Article;
const becomes = (id: string, change: Partial<Article>) =>
  vi.waitFor(async () => expect(await article(id)).toMatchObject(change));

it('tells articles without a title by their identifiers', async () => {
  for (const doi of ['10.5555/one', '10.5555/two']) {
    const captured = aCapture({ title: undefined, journal: undefined, doi, url: `https://journal.example/${doi}` });
    await sheaf.store.articles.save(captured, '2026-03-20T09:00:00.000Z');
  }
  await open();
  await says(/No title yet.*10\.5555\/(one|two).*No title yet.*10\.5555\/(one|two)/);
});

it('shows what was read before its code was there, until the search has answered', async () => {
  const [id = ''] = await save('Feedback', 'Assessment');
  const first = await article(id);
  const answered = Promise.withResolvers<void>();
  const { articles } = sheaf.store;
  const find: typeof articles.find = (view) => answered.promise.then(() => articles.find(view));
  const { getMany } = articles;
  vi.spyOn(articles, 'getMany').mockImplementation((ids) => answered.promise.then(() => getMany(ids)));
  unmount = mount(
    <FirstPageContext.Provider value={() => Promise.resolve([first])}>
      <Library search={{ ...sheaf.store.articles, find }} />
    </FirstPageContext.Provider>,
    sheaf,
  );
  await shows('Feedback');
  answered.resolve();
  await shows('Feedback', 'Assessment');
});

it('begins with the newest where none were read before', async () => {
  await save('Feedback', 'Assessment');
  const never: typeof sheaf.store.articles.find = () => new Promise(() => undefined);
  unmount = mount(
    <FirstPageContext.Provider value={() => Promise.resolve(undefined)}>
      <Library search={{ ...sheaf.store.articles, find: never }} />
    </FirstPageContext.Provider>,
    sheaf,
  );
  await shows('Feedback', 'Assessment');
});

it('teaches what to do while the library is empty, and saves by DOI', async () => {
  await open();
  await says('Your library is empty');
  (await button('Save one by its DOI')).click();
  const input = await found<HTMLTextAreaElement>('dialog textarea');
  expect(document.activeElement).toBe(input);
  type(input as never, '10.5555/12345678');
  (await found<HTMLFormElement>('dialog form')).requestSubmit();
  await found('.row');
});

it('moves, opens and selects from the keyboard', async () => {
  const [, second] = await open('Alpha', 'Beta', 'Gamma');
  await shows('Alpha', 'Beta', 'Gamma');
  key('j');
  key('j');
  expect(active()).toBe('Beta');
  await vi.waitFor(() => expect(location.hash).toBe(`#/library/${second}`));
  await vi.waitFor(() => expect(document.querySelector('.article-details h2')?.textContent).toBe('Beta'));
  key('k');
  expect(active()).toBe('Alpha');
  key('x');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true }));
  await says('2 selected');
  key('Escape');
  await vi.waitFor(() => expect(document.querySelector('[role=toolbar]')).toBeNull());
});

it('acts on all that is selected, tells of it, and undoes it with z', async () => {
  const [first = '', second = '', third = ''] = await open('Alpha', 'Beta', 'Gamma');
  for (const name of ['j', 'x', 'j', 'x', 's']) key(name);
  await says('2 articles starred');
  expect([(await article(first)).starred, (await article(second)).starred]).toEqual([true, true]);
  expect((await article(third)).starred).toBe(false);
  key('z');
  await says('Undone');
  await becomes(first, { starred: false });
});

it('takes back what was typed into a field as a whole, and says so where it was changed since', async () => {
  const [first = ''] = await open('Alpha');
  const before = (await article(first)).journal ?? '';
  key('j');
  (await button('Details')).click();
  const journal = await field('Journal or site');
  type(journal, ', the');
  await becomes(first, { journal: `${before}, the` });
  journal.blur();
  (await button('Undo')).click();
  await becomes(first, { journal: before });
  type(journal, '!');
  journal.blur();
  await button('Undo');
  await sheaf.tasks.editField(first, 'journal', 'Another');
  (await button('Undo')).click();
  await says('Not undone: it was changed again');
  await becomes(first, { journal: 'Another' });
});

it('tells in the history which record went into an article, and takes it out again', async () => {
  const [first = ''] = await save('Alpha');
  const page = { title: 'Beta' as MarkedText, doi: undefined, pmid: '77', url: 'https://y.example/77' };
  const other = (await sheaf.store.articles.save(aCapture(page), '2026-03-21T09:00:00.000Z')).article.id;
  const both = { doi: '10.5555/Alpha', pmid: '77', url: 'https://journal.example/Alpha', title: 'Alpha' as MarkedText };
  await sheaf.store.articles.save(aCapture(both), '2026-03-22T09:00:00.000Z');
  await open();
  await shows('Alpha');
  key('j');
  await says('Joined with another record of the same work: “Beta” 22 March');
  (await button('Take apart')).click();
  await says('Taken apart');
  await shows('Beta', 'Alpha');
  expect(await sheaf.store.articles.getMany([first, other])).toMatchObject([{ title: 'Alpha' }, { title: 'Beta' }]);
});

it('says in the history of what was sent by e-mail that it was sent', async () => {
  const [first = ''] = await save('Alpha');
  const history = [
    { kind: 'shared' as const, where: 'email', at: '2026-03-21T09:00:00.000Z' },
    { kind: 'shared' as const, where: 'x', at: '2026-03-22T09:00:00.000Z' },
  ];
  await sheaf.store.articles.change(first, (article) => ({ ...article, history }));
  await open();
  await shows('Alpha');
  key('j');
  await says('Sent by e-mail 21 March');
  await says('Shared on X 22 March');
});

it('moves on to the next article when one leaves the view, and brings it back', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  key('j');
  key('#');
  await shows('Beta');
  await vi.waitFor(() => expect(active()).toBe('Beta'));
  key('z');
  await shows('Alpha', 'Beta');
  expect((await article(first)).deletedAt).toBeUndefined();
});

it('archives, and u goes between unread and read', async () => {
  const [first = ''] = await open('Alpha');
  key('j');
  key('u');
  await becomes(first, { readState: 'read' });
  key('u');
  await becomes(first, { readState: 'unread' });
  key('e');
  await becomes(first, { readState: 'archived' });
});

it('does nothing with letters that are typed', async () => {
  const [first = ''] = await open('Alpha');
  key('j');
  const takeHome = await field('Take-home');
  takeHome.focus();
  for (const name of ['e', 's', '#', 'x']) press(takeHome, name);
  await settled();
  expect(await article(first)).toMatchObject({ starred: false, readState: 'unread' });
  expect((await article(first)).deletedAt).toBeUndefined();
});

it('finds by words, says when nothing fits, and comes back', async () => {
  await open('Alpha', 'Beta');
  key('/');
  const search = await found<HTMLInputElement>('input[type=search]');
  expect(document.activeElement).toBe(search);
  type(search, 'bet');
  await shows('Beta');
  type(search, 'zzz');
  await says('Nothing found');
  (await button('Show the whole library')).click();
  await shows('Alpha', 'Beta');
  expect(search.value).toBe('');
});

it('clears the search with the first Escape, whatever narrows the list, and leaves it with the second', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.setReadState([first], 'read');
  (await button('Unread')).click();
  await shows('Beta');
  const search = await found<HTMLInputElement>('input[type=search]');
  type(search, 'zzz');
  await says('Nothing found');
  press(search, 'Escape');
  await shows('Alpha', 'Beta');
  expect([search.value, document.activeElement]).toEqual(['', search]);
  press(search, 'Escape');
  expect(document.activeElement?.getAttribute('role')).toBe('grid');
});

it('does not leave an article open beside a part of the library that it is not in', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.setStarred([first], true);
  key('j');
  expect((await found('.article-details h2')).textContent).toBe('Alpha');
  (await button('Starred')).click();
  await shows('Alpha');
  expect((await found('.article-details h2')).textContent).toBe('Alpha');
  (await button('Trash')).click();
  await says('The trash is empty.');
  await vi.waitFor(() => expect(document.querySelector('.article-details')).toBeNull());
  expect(location.hash).toBe('#/library');
});

it('tells in a row who wrote it and the person’s own point', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.writeArticle(first, { takeHome: 'Ask before you tell' });
  await says(/Alpha.*Müller, SAMPLE Study Group.*Journal of Sample Medicine.*2024.*Ask before you tell/);
  const heights = () => [...document.querySelectorAll<HTMLElement>('.row')].map((row) => row.style.blockSize);
  await vi.waitFor(() => expect(heights()).toEqual(['96px', '76px']));
});

it('shows in an open dialog what is told meanwhile', async () => {
  await open('Alpha');
  for (const name of ['j', 't']) key(name);
  const input = await found<HTMLInputElement>('dialog input');
  type(input, 'MedEd,');
  expect((await found('dialog .toast')).textContent).toContain('Tagged: MedEd');
  expect(document.querySelectorAll('.toast')).toHaveLength(1);
  document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  await found('.toast');
});

it('narrows by part and tag, each a chip that can be taken away', async () => {
  const [first = '', second = ''] = await open('Alpha', 'Beta', 'Gamma');
  await sheaf.tasks.tagArticles([first, second], { add: 'MedEd' });
  await sheaf.tasks.setReadState([first], 'read');
  (await button('Unread')).click();
  await shows('Beta', 'Gamma');
  (await button('MedEd')).click();
  await shows('Beta');
  (await button('Remove Unread')).click();
  await shows('Alpha', 'Beta');
  (await button('Remove Tag: MedEd')).click();
  await shows('Alpha', 'Beta', 'Gamma');
});

it('tags several at once, those that only some have too', async () => {
  const [first = '', second = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.tagArticles([first], { add: 'MedEd' });
  for (const name of ['j', 'x', 'j', 'x', 't']) key(name);
  await says('MedEd (1 of 2)');
  const input = await found<HTMLInputElement>('dialog input');
  type(input, 'meded');
  await vi.waitFor(() => expect(document.querySelector('.option')?.textContent).toContain('MedEd'));
  press(input, 'Enter');
  await becomes(second, { tags: ['MedEd'] });
  expect((await article(first)).tags).toEqual(['MedEd']);
  await says('2 articles tagged: MedEd');
});

it('makes a list, fills it, renames it, deletes it, and has it back', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  (await button('New reading list')).click();
  type(await found<HTMLInputElement>('dialog input'), 'Journal club');
  (await found<HTMLFormElement>('dialog form')).requestSubmit();
  await says('This list is empty');
  (await button('All')).click();
  await shows('Alpha', 'Beta');
  key('j');
  key('l');
  const input = await found<HTMLInputElement>('dialog input');
  type(input, 'journal club');
  press(input, 'Enter');
  await vi.waitFor(async () => expect((await sheaf.store.lists.all())[0]?.articleIds).toEqual([first]));
  document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
  (await button('Journal club')).click();
  await shows('Alpha');
  (await button('Edit the list Journal club')).click();
  const name = await found<HTMLInputElement>('dialog .input');
  type(name, 's');
  press(name, 'Enter');
  await vi.waitFor(async () => expect((await sheaf.store.lists.all())[0]?.name).toBe('Journal clubs'));
  await vi.waitFor(() => expect(document.querySelector('dialog h2')?.textContent).toContain('Journal clubs'));
  (await button(' Delete the list')).click();
  await says('List deleted: Journal clubs');
  await shows('Alpha', 'Beta');
  key('z');
  await button('Journal clubs');
});

it('empties the trash only after it has asked', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.trashArticles([first]);
  (await button('Trash')).click();
  await shows('Alpha');
  (await button('Empty the trash')).click();
  await says('1 article will be deleted for good');
  expect(document.activeElement?.textContent).toBe('Keep');
  (await button(' Delete for good')).click();
  await says('The trash is empty.');
  expect(await sheaf.store.articles.get(first)).toBeUndefined();
});

it('restores from the trash', async () => {
  const [first = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.trashArticles([first]);
  (await button('Trash')).click();
  await shows('Alpha');
  key('j');
  (await button(' Restore')).click();
  await says('Back in the library');
  expect((await article(first)).deletedAt).toBeUndefined();
});

it('shows what another window saves, and keeps the cursor and the selection', async () => {
  await open('Alpha', 'Beta');
  for (const name of ['j', 'j', 'x']) key(name);
  const captured = aCapture({ title: 'New' as MarkedText, doi: '10.5555/new', url: 'https://journal.example/new' });
  await sheaf.store.articles.save(captured, '2026-04-01T09:00:00.000Z');
  await shows('New', 'Alpha', 'Beta');
  expect(active()).toBe('Beta');
  await says('1 selected');
});

it('goes to the article that the address names', async () => {
  const [, second = ''] = await save('Alpha', 'Beta');
  history.replaceState(null, '', `#/library/${second}`);
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  expect((await found('.article-details h2')).textContent).toBe('Beta');
  await vi.waitFor(() => expect(active()).toBe('Beta'));
});

it('says so when the article of the address is gone', async () => {
  history.replaceState(null, '', '#/library/gone');
  await open('Alpha');
  await says('This article is no longer in the library.');
});

it('sorts, and remembers how', async () => {
  await open('Beta', 'Alpha', 'Gamma');
  const select = await found<HTMLSelectElement>('select[aria-label="Sort by"]');
  select.value = 'title';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shows('Alpha', 'Beta', 'Gamma');
  (await button('Ascending')).click();
  await shows('Gamma', 'Beta', 'Alpha');
  unmount();
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  await shows('Gamma', 'Beta', 'Alpha');
});

it('shows the list or the article where there is room for one only', async () => {
  provideLayout(360);
  await open('Alpha', 'Beta');
  key('j');
  expect(location.hash).toBe('#/library');
  key('Enter');
  expect((await found('main .article-details h1')).textContent).toBe('Alpha');
  expect(document.querySelector('.list-pane')?.hasAttribute('inert')).toBe(true);
  key('Escape');
  await vi.waitFor(() => expect(document.querySelector('.details-pane')).toBeNull());
});

it.each(['list', 'smart list'])('takes back with z that a %s was made', async (kind) => {
  const [id = ''] = await open('Alpha');
  key('j');
  key('s');
  await becomes(id, { starred: true });
  if (kind === 'smart list') type(await found<HTMLInputElement>('.search input'), 'Alpha');
  (await button(kind === 'list' ? 'New reading list' : 'Save this search')).click();
  type(await found<HTMLInputElement>('dialog input'), 'Club');
  (await found<HTMLFormElement>('dialog form')).requestSubmit();
  await vi.waitFor(async () => expect(await sheaf.store.lists.all()).toHaveLength(1));
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  key('z');
  await says(kind === 'list' ? 'Undone: new reading list' : 'Undone: new smart list');
  expect(await sheaf.store.lists.all()).toEqual([]);
  expect(await article(id)).toMatchObject({ starred: true });
});

it('takes an import back with z, and not what was done before it', async () => {
  const [id = ''] = await save('Alpha');
  const exchange = anExchange(sheaf);
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf, exchange);
  await shows('Alpha');
  key('j');
  key('s');
  await becomes(id, { starred: true });
  await sheaf.tasks.beginImport('i', { files: ['a.ris'], total: 1, unread: 0 });
  await sheaf.tasks.importBlock('i', 0, [anEntry({ doi: '10.5555/imported', url: undefined })]);
  await sheaf.tasks.endImport('i', 'done');
  exchange.ended = { kind: 'import', importId: 'i' };
  exchange.offer([]);
  key('z');
  await says('Undone: import');
  expect(await sheaf.store.articles.inTrash()).toHaveLength(1);
  expect(await article(id)).toMatchObject({ starred: true });
});

it('goes back to the list that showed before, and a page that is loaded again shows what it showed', async () => {
  const [first = ''] = await save('Alpha', 'Beta');
  await sheaf.tasks.setStarred([first], true);
  await sheaf.tasks.createList('Empty');
  await open();
  (await button('Starred')).click();
  await shows('Alpha');
  (await button('Empty')).click();
  await shows();
  history.back();
  await shows('Alpha');
  unmount();
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  await shows('Alpha');
  history.back();
  await shows('Alpha', 'Beta');
  history.forward();
  await shows('Alpha');
});

const event = (name: string) => new Promise((resolve) => window.addEventListener(name, resolve, { once: true }));
const search = () => found<HTMLInputElement>('input[type="search"]');

it('goes back to what was sought, and a page that is loaded again seeks it', async () => {
  const [, beta = ''] = await save('Alpha', 'Beta', 'Beta two');
  await sheaf.tasks.tagArticles([beta], { add: 'tagged' });
  await open();
  type(await search(), 'beta');
  await shows('Beta', 'Beta two');
  (await button('tagged')).click();
  await shows('Beta');
  history.back();
  await shows('Beta', 'Beta two');
  expect((await search()).value).toBe('beta');
  type(await search(), ' two');
  await shows('Beta two');
  await vi.waitFor(() => expect(history.state.shown.text).toBe('beta two'));
  unmount();
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  await shows('Beta two');
});

it('keeps what is sought on the way back from an article', async () => {
  const [, beta = ''] = await open('Alpha', 'Beta');
  history.pushState({ ...history.state, fromList: true }, '', `#/library/${beta}`);
  type(await search(), 'beta');
  await shows('Beta');
  history.back();
  await event('popstate');
  await settled();
  await shows('Beta');
});

it('leaves a tag to which Back leads once it has another name', async () => {
  const [, beta = ''] = await save('Alpha', 'Beta');
  await sheaf.tasks.tagArticles([beta], { add: 'tagged' });
  await open();
  (await button('tagged')).click();
  await shows('Beta');
  (await button('All')).click();
  await shows('Alpha', 'Beta');
  await sheaf.tasks.renameTag('tagged', 'renamed');
  await button('renamed');
  history.back();
  await event('popstate');
  expect(history.state.shown.tag).toBe('tagged');
  await vi.waitFor(() => expect(history.state.shown.tag).toBeUndefined());
  await shows('Alpha', 'Beta');
});

it('shows the same after it is loaded again where a link of another page led back to it', async () => {
  const [, beta = ''] = await save('Alpha', 'Beta');
  await sheaf.tasks.tagArticles([beta], { add: 'tagged' });
  await open();
  (await button('tagged')).click();
  await shows('Beta');
  for (const hash of [`#/read/${beta}`, `#/library/${beta}`]) {
    location.hash = hash;
    await event('hashchange');
  }
  unmount();
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  await shows('Beta');
});

it('shows the trash where a link leads to it', async () => {
  const [id = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.trashArticles([id]);
  await shows('Beta');
  location.hash = '#/library?in=trash';
  await shows('Alpha');
});

const alt = (element: Element, name: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key: name, altKey: true, bubbles: true, cancelable: true }));

it('moves a reading list in the rail with Alt and the arrows, keeps the focus on it, and takes it back', async () => {
  for (const name of ['A', 'B', 'C']) await sheaf.tasks.createList(name);
  await open('Alpha');
  const list = await button('C');
  list.focus();
  alt(list, 'ArrowUp');
  await vi.waitFor(() => expect(labels('[data-list] .rail-label')).toEqual(['A', 'C', 'B']));
  expect(document.activeElement?.textContent).toContain('C');
  key('z');
  await vi.waitFor(() => expect(labels('[data-list] .rail-label')).toEqual(['A', 'B', 'C']));
});

it('moves an article within its reading list with Alt and the arrows', async () => {
  const ids = await save('Alpha', 'Beta', 'Gamma');
  await sheaf.tasks.createList('Club', ids);
  await open();
  (await button('Club')).click();
  await says(/In the list.s order/);
  await shows('Alpha', 'Beta', 'Gamma');
  key('j');
  alt(document.body, 'ArrowDown');
  await shows('Beta', 'Alpha', 'Gamma');
  alt(document.body, 'ArrowDown');
  await shows('Beta', 'Gamma', 'Alpha');
  key('z');
  await shows('Beta', 'Alpha', 'Gamma');
});

it('keeps a search as a smart list, which finds what fits from then on', async () => {
  const [, second = ''] = await open('Alpha', 'Beta');
  type(await found<HTMLInputElement>('.search input'), 'is:starred');
  await says('Nothing found');
  (await button('Save this search')).click();
  const input = await found<HTMLInputElement>('dialog input');
  input.value = '';
  type(input, 'Best');
  (await found<HTMLFormElement>('dialog form')).requestSubmit();
  await vi.waitFor(() => expect(document.querySelector('.filters')?.textContent).toContain('Best'));
  await sheaf.tasks.setStarred([second], true);
  await shows('Beta');
  (await button('Edit the list Best')).click();
  const query = await field('Search');
  query.value = '';
  type(query, 'Alph');
  press(query, 'Enter');
  await shows('Alpha');
});

it('renames a tag, offers to merge it with another, and undoes that', async () => {
  const [first = '', second = ''] = await save('Alpha', 'Beta');
  await sheaf.tasks.tagArticles([first], { add: 'one' });
  await sheaf.tasks.tagArticles([second], { add: 'two' });
  await open();
  (await button('Edit tag one')).click();
  const name = await field('Name');
  name.value = '';
  type(name, 'TWO');
  press(name, 'Enter');
  (await button('Merge into “two”')).click();
  await becomes(first, { tags: ['two'] });
  document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  await says('merged');
  key('z');
  await becomes(first, { tags: ['one'] });
  expect((await article(second)).tags).toEqual(['two']);
});

it('colours a tag, in the rail and in the rows', async () => {
  const [first = ''] = await save('Alpha');
  await sheaf.tasks.tagArticles([first], { add: 'one' });
  await open();
  (await button('Edit tag one')).click();
  const blue = await vi.waitFor(() => {
    const label = [...document.querySelectorAll('.colour')].find((each) => each.textContent === 'Blue');
    if (!label) throw new Error('no blue');
    return label.querySelector('input') as HTMLInputElement;
  });
  blue.click();
  await found('.row .row-tag[data-colour=blue]');
  await found('.rail .tag-dot[data-colour=blue]');
});

it('asks twice before much of the library is deleted, the second time for the number', async () => {
  const titles = Array.from({ length: 21 }, (_, at) => `T${at}`);
  const [first = ''] = await open(...titles);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
  await says('21 selected');
  key('#');
  await says('Move 21 articles to the trash?');
  (await button('Continue …')).click();
  const input = await found<HTMLInputElement>('dialog input');
  const last = await button(' Move 21 to the trash');
  expect(last.hasAttribute('disabled')).toBe(true);
  (await found<HTMLFormElement>('dialog form')).requestSubmit();
  expect((await article(first)).deletedAt).toBeUndefined();
  type(input, '21');
  (await found<HTMLFormElement>('dialog form')).requestSubmit();
  await vi.waitFor(async () => expect((await article(first)).deletedAt).toBeDefined());
});

it('adds filters to the search, each a chip that can be taken away', async () => {
  const [, second = ''] = await save('Alpha', 'Beta');
  await sheaf.tasks.writeArticle(second, { takeHome: 'So' });
  await open();
  const select = await found<HTMLSelectElement>('.filter-select');
  select.value = 'has:takehome';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shows('Beta');
  expect((await found<HTMLInputElement>('.search input')).value).toBe('has:takehome');
  (await button('Remove With: Take-home')).click();
  await shows('Alpha', 'Beta');
});

it('takes what is archived out of All, where a search still finds it, marked', async () => {
  await open('Alpha', 'Beta');
  await shows('Alpha', 'Beta');
  key('j');
  await vi.waitFor(() => expect(active()).toBe('Alpha'));
  key('e');
  await shows('Beta');
  await vi.waitFor(() => expect(document.querySelector('[aria-current] .rail-count')?.textContent).toBe('1'));
  const box = await found<HTMLInputElement>('input[type=search]');
  type(box, 'alpha');
  await shows('Alpha');
  expect((await found('.row-archived')).textContent).toBe('Archived');
});

it('deletes one article of the trash for good after one question, the one deleted last standing first', async () => {
  const [first = '', second = ''] = await open('Alpha', 'Beta');
  await sheaf.tasks.trashArticles([second]);
  await sheaf.tasks.trashArticles([first]);
  (await button('Trash2')).click();
  await shows('Alpha', 'Beta');
  key('j');
  await vi.waitFor(() => expect(active()).toBe('Alpha'));
  key('#');
  await says('1 article will be deleted for good');
  document.querySelector<HTMLButtonElement>('dialog .danger')?.click();
  await shows('Beta');
  expect(await sheaf.store.articles.get(first)).toBeUndefined();
  expect(await article(second)).toBeDefined();
});

it.each([
  ['file:ris', /Imported from a file/],
  ['file:ris|refs.ris|2019-11-28T10:07Z', /Imported from \u2068refs\.ris\u2069 28 November 2019/],
])(
  'says of what came from a file that it was imported, not saved from the page that it names (%s)',
  async (from, words) => {
    const captured = aCapture({ title: 'Alpha' as MarkedText });
    captured.provenance.title = { from };
    const { article: saved } = await sheaf.store.articles.save(captured, '2026-03-20T09:00:00.000Z');
    history.replaceState(null, '', `#/library/${saved.id}`);
    await open();
    await says(words);
    expect(document.querySelector('.history')?.textContent).not.toContain('journal.example');
  },
);

it('tells what a row has no room for: the identifier of what has no title, and the names and number of further tags', async () => {
  const captured = aCapture({ title: undefined, doi: '10.5555/untitled', url: undefined });
  const { article: saved } = await sheaf.store.articles.save(captured, '2026-03-20T09:00:00.000Z');
  for (const tag of ['one', 'two', 'three', 'four', 'five', 'six'])
    await sheaf.tasks.tagArticles([saved.id], { add: tag });
  await open();
  await says(/No title yet.*Journal of Sample Medicine.*10\.5555\/untitled/);
  await found('.row-tags');
  const told = [...document.querySelectorAll('.row-more')].map((more) => [
    more.textContent,
    more.getAttribute('title'),
  ]);
  expect(told).toEqual([
    ['+5', 'two, three, four, five, six'],
    ['+4', 'three, four, five, six'],
    ['+3', 'four, five, six'],
    ['+2', 'five, six'],
  ]);
  for (const more of document.querySelectorAll('.row-more')) more.remove();
  expect(document.querySelector('.row-tags')?.textContent).toBe('onetwothreefourfive, six');
});

it('cuts a very long title, and shows all of it when asked', async () => {
  const [id] = await save('word '.repeat(100).trim());
  history.replaceState(null, '', `#/library/${id}`);
  await open();
  await found('.card-title.cut');
  (await button('Show all of the title')).click();
  await vi.waitFor(() => expect(document.querySelector('.card-title.cut')).toBeNull());
});

it('looks up what is selected', async () => {
  const asked = vi.spyOn(sheaf.tasks, 'lookUpNow');
  const [first] = await open('Alpha', 'Beta');
  key('j');
  key('x');
  (await button('Look up now')).click();
  await says('1 article is being looked up');
  expect(asked).toHaveBeenCalledWith([first]);
});
