// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import type { MarkedText } from '../../../lib/article/article.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { found, mount, press, says, type } from '../mount.tsx';
import { aLibrary } from './a-library.ts';
import { provideLayout } from './layout.ts';

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;
let box: HTMLInputElement;

beforeEach(async () => {
  provideLayout();
  history.replaceState(null, '', '#/library');
  localStorage.clear();
  sheaf = aLibrary();
  for (const [title, abstract] of [
    ['Alpha', 'Learners asked for feedback first.'],
    ['Beta', 'Nothing of that kind.'],
  ]) {
    const captured = aCapture({
      title: title as MarkedText,
      abstract: abstract ?? '',
      doi: `10.5555/${title}`,
      url: undefined,
    });
    await sheaf.store.articles.save(captured, '2026-03-20T09:00:00.000Z');
  }
  const [first = ''] = await sheaf.store.articles.find({ sort: 'title', descending: false });
  await sheaf.tasks.tagArticles([first], { add: 'To read' });
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  box = await found<HTMLInputElement>('input[type=search]');
  await found('.row-title');
});
afterEach(() => unmount());

const titles = () =>
  [...document.querySelectorAll('.row-title')].map((each) => each.textContent?.replace('Unread: ', ''));
const clear = () => {
  document.querySelector<HTMLButtonElement>('.search .small-target')?.click();
  return vi.waitFor(() => expect(box.value).toBe(''));
};
const options = () => [...document.querySelectorAll('[role=option] bdi')].map((each) => each.textContent);

it('suggests what the part that is typed can become, and takes it from the keyboard', async () => {
  type(box, 'tag:to');
  await vi.waitFor(() => expect(options()).toEqual(['tag:"To read"']));
  expect(box.getAttribute('aria-expanded')).toBe('true');
  press(box, 'ArrowDown');
  await vi.waitFor(() => expect(box.getAttribute('aria-activedescendant')).toBeTruthy());
  press(box, 'Enter');
  await vi.waitFor(() => expect(box.value).toBe('tag:"To read" '));
  await vi.waitFor(() => expect(titles()).toEqual(['Alpha']));
  expect(options()).toEqual([]);
});

it('shows the place of a match that the row does not show', async () => {
  type(box, 'feedback');
  await says(/Alpha.*Learners asked for feedback first\./);
  expect(titles()).toEqual(['Alpha']);
});

it('closes the suggestions with the first Escape and clears with the next', async () => {
  type(box, 'au');
  await vi.waitFor(() => expect(options()).toContain('author:'));
  press(box, 'Escape');
  await vi.waitFor(() => expect(options()).toEqual([]));
  expect(box.value).toBe('au');
  press(box, 'Escape');
  await vi.waitFor(() => expect(box.value).toBe(''));
});

it('says which part of a search is not understood, and what it can be', async () => {
  type(box, 'alpha is:nonsense');
  await says(/“is:nonsense” is not understood\. After “is:” comes one of: unread, reading/);
  type(box, ' year:2020-2024 type:review');
  await vi.waitFor(() => expect(document.querySelectorAll('.search-faults p')).toHaveLength(1));
  await clear();
  await vi.waitFor(() => expect(document.querySelector('.search-faults')?.textContent).toBe(''));
});

it('offers all that an operator can be', async () => {
  type(box, 'is:');
  await vi.waitFor(() => expect(options()).toContain('is:trash'));
  expect(options()).toContain('is:unread');
});

it('shows in an empty box what can be searched by', async () => {
  box.focus();
  const hint = await found('.search-hint');
  [...hint.querySelectorAll('button')].find((each) => each.textContent === 'tag:')?.click();
  await vi.waitFor(() => expect(box.value).toBe('tag:'));
  await vi.waitFor(() => expect(options()).toEqual(['tag:"To read"']));
  await clear();
  await found('.search-hint');
  [...document.querySelectorAll<HTMLButtonElement>('.search-hint button')].at(-1)?.click();
  await says(/In the search box.*year:2020-2024/);
});

it('says where a word stands that the row does not show: in keywords, a quote, the text of the page', async () => {
  const ids = (await sheaf.store.articles.find({ sort: 'title', descending: false })) as Iterable<string>;
  const [alpha = '', beta = ''] = ids;
  await sheaf.tasks.editField(alpha, 'keywords', ['Pulmonary disease']);
  await sheaf.store.readable.put(beta, { html: '', text: 'Something hidden in the page.', length: 30 });
  await sheaf.tasks.writeArticle(beta, { note: 'changed' });
  type(box, 'alpha pulmonary');
  await says(/Keywords: Pulmonary disease/);
  await clear();
  type(box, 'hidden');
  await says(/Page text: Something hidden in the page/);
});

it('puts what has the word in its title first, until the person sorts otherwise', async () => {
  const [alpha = '', beta = ''] = (await sheaf.store.articles.find({
    sort: 'title',
    descending: false,
  })) as Iterable<string>;
  await sheaf.tasks.writeArticle(alpha, { note: 'beta' });
  await sheaf.tasks.writeArticle(beta, { note: 'alpha' });
  type(box, 'beta');
  await vi.waitFor(() => expect(titles()).toEqual(['Beta', 'Alpha']));
  const sort = document.querySelector<HTMLSelectElement>('.sorting select');
  expect(sort?.value).toBe('relevance');
  if (sort) sort.value = 'title';
  sort?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(titles()).toEqual(['Alpha', 'Beta']));
  await clear();
  await vi.waitFor(() => expect(document.querySelector<HTMLSelectElement>('.sorting select')?.value).toBe('added'));
});
