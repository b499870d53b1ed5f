// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import type { MarkedText } from '../../../lib/article/article.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { button, found, mount, press, says } from '../mount.tsx';
import { aLibrary } from './a-library.ts';
import { provideLayout } from './layout.ts';

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;
const ids: string[] = [];

beforeEach(async () => {
  provideLayout();
  localStorage.clear();
  sheaf = aLibrary();
  ids.length = 0;
  for (const [index, title] of ['Alpha', 'Beta'].entries()) {
    const captured = aCapture({ title: title as MarkedText, doi: `10.5555/${title}`, url: undefined });
    ids.push((await sheaf.store.articles.save(captured, `2026-03-2${index}T09:00:00.000Z`)).article.id);
  }
  await sheaf.tasks.writeArticle(ids[1] ?? '', { note: 'from beta' });
  history.replaceState(null, '', `#/library/${ids[1]}`);
  unmount = mount(<Library search={sheaf.store.articles} />, sheaf);
  await found('.article-details');
});
afterEach(() => unmount());

it('tells of another record with the DOI that was typed, leads to it, and joins the two until that is undone', async () => {
  expect(document.querySelector('.same-record')).toBeNull();
  await sheaf.tasks.editField(ids[1] ?? '', 'doi', '10.5555/alpha');
  await says(/Another record in your library has the same identifier: Alpha/);
  expect(document.querySelector('.same-record a')?.getAttribute('href')).toBe(`#/library/${ids[0]}`);
  (await button('Join the two')).click();
  await says('The two are one record now');
  await vi.waitFor(async () => expect(await sheaf.store.articles.size()).toBe(1));
  expect(location.hash).toBe(`#/library/${ids[0]}`);
  expect(await sheaf.store.articles.get(ids[0] ?? '')).toMatchObject({ note: 'from beta' });
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await sheaf.store.articles.size()).toBe(2));
  expect(await sheaf.store.articles.get(ids[0] ?? '')).toMatchObject({ note: '', title: 'Alpha' });
  expect(await sheaf.store.articles.get(ids[1] ?? '')).toMatchObject({ note: 'from beta', title: 'Beta' });
});

it('takes the join back with z, and not the DOI that was typed before', async () => {
  await sheaf.tasks.setStarred([ids[1] ?? ''], true);
  await sheaf.tasks.editField(ids[1] ?? '', 'doi', '10.5555/alpha');
  (await button('Join the two')).click();
  await says('The two are one record now');
  press(document.body, 'z');
  await says('Undone: join of two records');
  expect(await sheaf.store.articles.get(ids[1] ?? '')).toMatchObject({ doi: '10.5555/alpha', starred: true });
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('The two are one record now'));
});
