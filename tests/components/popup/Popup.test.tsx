// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { Article, CapturedArticle, MarkedText } from '../../../lib/article/article.ts';
import type { CaptureResult } from '../../../lib/ports.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, found, mount, press, says, settled, type } from '../mount.tsx';

const TAB = {
  id: 7,
  url: 'https://journal.example/doi/10.5555/sample.2024.001',
  title: 'Feedback literacy | J Sample Med',
};

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;

beforeEach(() => {
  // It would close the window of every test that follows.
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  sheaf = aSheaf();
});
afterEach(() => unmount());

function open(answer: CaptureResult | Promise<CaptureResult>) {
  const capture = Promise.resolve(answer);
  unmount = mount(<Popup tab={TAB} capture={capture} />, sheaf);
}

async function saved(
  captured: CapturedArticle = aCapture(),
  more: Partial<Extract<CaptureResult, { kind: 'saved' }>> = {},
): Promise<Extract<CaptureResult, { kind: 'saved' }>> {
  const result = await sheaf.store.articles.save(captured, '2026-03-03T09:00:00.000Z');
  return { ok: true, kind: 'saved', saved: result, others: [], ...more };
}

async function only(): Promise<Article> {
  const [id = ''] = await sheaf.store.articles.find({ sort: 'added', descending: true });
  const article = await sheaf.store.articles.get(id);
  if (!article) throw new Error('nothing in the library');
  return article;
}

it('shows the page’s title until the answer is there', async () => {
  open(new Promise(() => undefined));
  expect((await found('[aria-busy] h1')).textContent).toBe(TAB.title);
});

it('says what was saved, aloud too, and puts the cursor into the take-home', async () => {
  open(await saved());
  await says('Saved to Library');
  await vi.waitFor(() =>
    expect(document.querySelector('[role=status][aria-live]')?.textContent).toMatch(/^Saved: Feedback literacy/),
  );
  expect(document.activeElement).toBe(await field('Take-home'));
});

it('keeps every keystroke of the take-home, and counts what a reader sees', async () => {
  open(await saved());
  type(await field('Take-home'), 'Ask first ');
  const input = await field('Take-home');
  input.value += '👩🏽‍⚕️';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(async () => expect((await only()).takeHome).toBe('Ask first 👩🏽‍⚕️'));
  await vi.waitFor(() => expect(document.querySelector('.counter')?.textContent).toBe('129'));
});

it('tells how far a take-home is over, and keeps it whole', async () => {
  open(await saved());
  const input = await field('Take-home');
  input.value = 'x'.repeat(150);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await says('10 over');
  expect((await only()).takeHome).toHaveLength(150);
});

it('takes a save back, and saves again with what was typed', async () => {
  open(await saved());
  type(await field('Take-home'), 'Ask');
  await settled();
  (await button('Undo')).click();
  await says('Not saved');
  expect((await sheaf.store.articles.counts()).all).toBe(0);
  (await button('Save again')).click();
  await says('Saved to Library');
  expect((await only()).takeHome).toBe('Ask');
});

it('says since when an article was known, and what this page changed', async () => {
  await saved(aCapture({ volume: undefined }));
  const { id } = await only();
  await sheaf.tasks.tagArticles([id], { add: 'MedEd' });
  open(await saved(aCapture({ volume: '12' })));
  await says(/Saved 3 March/);
  await says('Updated from this page: Volume');
  (await button('Undo')).click();
  await vi.waitFor(async () => expect((await only()).volume).toBeUndefined());
  expect((await only()).tags).toEqual(['MedEd']);
});

it('shows what changes elsewhere', async () => {
  open(await saved());
  await says('Saved to Library');
  await sheaf.tasks.editField((await only()).id, 'journal', 'Another Journal');
  await says('Another Journal');
});

it('adds and removes tags and reading lists, with Undo', async () => {
  open(await saved());
  const tags = await field('Tags');
  type(tags, 'MedEd');
  press(tags, 'Enter');
  await button('Remove MedEd');
  expect((await only()).tags).toEqual(['MedEd']);
  (await button('Remove MedEd')).click();
  await says('Tag MedEd removed');
  const undo = [...document.querySelectorAll<HTMLElement>('.toast .link-button')].at(-1);
  undo?.click();
  await vi.waitFor(async () => expect((await only()).tags).toEqual(['MedEd']));

  const lists = await field('Reading lists');
  type(lists, 'Journal club');
  press(lists, 'Enter');
  await button('Remove Journal club');
  expect((await sheaf.store.lists.all())[0]?.articleIds).toEqual([(await only()).id]);
});

it('edits a field, shows where it came from, and takes a differing value at a click', async () => {
  const captured = aCapture({ volume: '11' });
  captured.provenance.volume = { from: 'citation_volume', others: [{ value: '12', from: 'json-ld' }] };
  open(await saved(captured));
  (await button('Details')).click();
  const volume = await field('Volume');
  expect(volume.value).toBe('11');
  await says('from the page’s citation tags');
  (await button('Use this: Volume')).click();
  expect(document.activeElement).toBe(volume);
  await vi.waitFor(() => expect(volume.value).toBe('12'));
  await says('chosen by you, from the page’s structured data');
  type(volume, '3');
  await vi.waitFor(async () => expect((await only()).volume).toBe('123'));
  await says('from you');
});

it('tells two values of one signal apart, and takes either', async () => {
  const captured = aCapture({ issued: '2024-05-12' });
  const others = ['2024-03-01', '2024-04'].map((value) => ({ value, from: 'citation_date' }));
  captured.provenance.issued = { from: 'citation_date', others };
  open(await saved(captured));
  (await button('Details')).click();
  (await button('Use this: Published, 2024-04')).click();
  await vi.waitFor(async () => expect((await only()).issued).toBe('2024-04'));
});

it('refuses half a DOI, says what a DOI is, and keeps the old one', async () => {
  open(await saved());
  (await button('Details')).click();
  const doi = await field('DOI');
  doi.focus();
  doi.value = '10.55';
  doi.dispatchEvent(new InputEvent('input', { bubbles: true }));
  doi.blur();
  await says('Not changed: a DOI begins with 10.');
  expect((await only()).doi).toBe('10.5555/Sample.2024.001');
});

it('never takes a title for HTML', async () => {
  open(await saved(aCapture({ title: 'D<sub>3</sub> &lt;img src=x onerror=alert(1)&gt;' as MarkedText })));
  const title = await found('h1.card-title');
  expect(title.textContent).toBe('D3 <img src=x onerror=alert(1)>');
  expect(title.querySelector('sub')?.textContent).toBe('3');
  expect(document.querySelector('img')).toBeNull();
});

it('never calls an unchecked article fine', async () => {
  open(await saved());
  await says('Not checked for retractions');
});

it('lets the person name what only an address is known of', async () => {
  open(await saved(aCapture({ title: undefined, authors: undefined }), { thin: 'pdf' }));
  await says('This PDF cannot be read from here.');
  type(await field('Title'), 'PRISMA 2020');
  await vi.waitFor(async () => expect((await only()).title).toBe('PRISMA 2020'));
});

it('calls a PDF without a title by its file, and does not ask for a title that it has', async () => {
  const url = 'https://files.example/dl/guideline%202024.pdf?download=1';
  open(await saved(aCapture({ title: undefined, doi: undefined, url }), { thin: 'pdf' }));
  expect((await found('.card-title')).textContent).toBe('guideline 2024.pdf');
  await says('Only its address is stored so far');
  unmount();
  open(await saved(aCapture({ doi: '10.5555/titled' }), { thin: 'address' }));
  await says('Feedback literacy');
  expect(document.body.textContent).not.toContain('so far');
});

it('shows as many authors as a line holds, and all at a click', async () => {
  const authors = ['Investigator-Longsurname', 'Investigator-Longername', 'Third', 'Fourth'].map((family) => ({
    family,
  }));
  open(await saved(aCapture({ authors })));
  const line = await found('.card-authors');
  expect(line.textContent).toContain('Investigator-Longsurname +3');
  line.querySelector('button')?.click();
  await says('Fourth');
});

const PAGE = aCapture({ doi: undefined, title: 'A page' as MarkedText });
it.each<[string, CaptureResult]>([
  ['a page of the browser', { ok: false, error: { code: 'page-unreadable', url: 'chrome://newtab/' } }],
  ['a failure', { ok: false, error: { code: 'failed' } }],
  ['a home page', { ok: true, kind: 'not-an-article', reason: 'home', article: PAGE }],
  ['a login', { ok: true, kind: 'barrier', reason: 'login', url: TAB.url, title: 'Sign in' }],
  ['a list', { ok: true, kind: 'several', candidates: [{ title: 'One', pmid: '1' }], article: PAGE }],
])('leads from %s to the library', async (_, answer) => {
  const openLibrary = vi.spyOn(sheaf.pages, 'openLibrary');
  open(answer);
  await settled();
  (await button('Open library')).click();
  expect(openLibrary).toHaveBeenCalledWith(undefined);
});

it('leads from an article to that article in the library', async () => {
  const openLibrary = vi.spyOn(sheaf.pages, 'openLibrary');
  open(await saved());
  await says('Saved to Library');
  (await button('Open library')).click();
  expect(openLibrary).toHaveBeenCalledWith((await only()).id);
});

it('keeps half a DOI in the paste box until it is saved', async () => {
  open({ ok: false, error: { code: 'no-page' } });
  type(await found<HTMLInputElement>('.paste input'), '10.5555/ha');
  await settled();
  unmount();
  open({ ok: false, error: { code: 'no-page' } });
  const input = await found<HTMLInputElement>('.paste input');
  await vi.waitFor(() => expect(input.value).toBe('10.5555/ha'));
  type(input, 'lf');
  (await button('Save')).click();
  await says('Only its identifier is stored so far');
  expect(await sheaf.store.typed.get('paste')).toBeUndefined();
});

it('keeps no text that is nothing for the next page', async () => {
  open({ ok: false, error: { code: 'no-page' } });
  type(await found<HTMLInputElement>('.paste input'), 'garbage');
  (await button('Save')).click();
  await says('Not recognised');
  await vi.waitFor(async () => expect(await sheaf.store.typed.get('paste')).toBeUndefined());
});

it('says of an article that the page does not show that the library has it', async () => {
  await saved(aCapture({ doi: '10.5555/Behind', url: undefined, pmid: undefined }));
  open({ ok: true, kind: 'barrier', reason: 'not-found', url: TAB.url, title: 'Not found', doi: '10.5555/behind' });
  await says('In your library');
});

it('lists several articles, marks those in the library, and saves the chosen with one Undo', async () => {
  await saved(aCapture({ doi: '10.5555/known', url: undefined, pmid: undefined }));
  const candidates = [
    { title: 'Known already', doi: '10.5555/known' },
    { title: 'First new', doi: '10.5555/new.1' },
    { title: 'Second new', pmid: '38012345' },
  ];
  const page = aCapture({
    doi: undefined,
    title: 'Search results' as MarkedText,
    url: 'https://pubmed.example/?term=x',
  });
  open({ ok: true, kind: 'several', candidates, article: page });
  await says('3 articles on this page');
  await says('In your library');
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(boxes).toHaveLength(4);
  boxes[0]?.click();
  (await button('Save 2 articles')).click();
  await says('2 articles saved');
  await says('3 are in your library. Choose which others to save.');
  expect(document.body.textContent).not.toContain('Nothing is saved');
  expect((await sheaf.store.articles.counts()).all).toBe(3);
  (await button('Undo')).click();
  await vi.waitFor(async () => expect((await sheaf.store.articles.counts()).all).toBe(1));
});

it('shows a single chosen article as if it had been clicked', async () => {
  const page = aCapture({
    doi: undefined,
    title: 'Search results' as MarkedText,
    url: 'https://pubmed.example/?term=x',
  });
  open({ ok: true, kind: 'several', candidates: [{ title: 'Only one', doi: '10.5555/new.1' }], article: page });
  const box = await found<HTMLInputElement>('li:nth-of-type(2) input');
  box.click();
  (await button('Save 1 article')).click();
  await says('Saved to Library');
  expect((await only()).doi).toBe('10.5555/new.1');
});

it('saves a page that is no article as a web page when asked', async () => {
  const article = aCapture({ doi: undefined, type: 'web-page', title: 'Home' as MarkedText });
  open({ ok: true, kind: 'not-an-article', reason: 'home', article });
  await says('Nothing here looks like an article');
  expect((await sheaf.store.articles.counts()).all).toBe(0);
  (await button('Save as web page')).click();
  await says('Saved to Library');
});

it('saves nothing at an address whose article the page does not show, but offers its DOI', async () => {
  const article = aCapture({ doi: undefined, type: 'web-page', title: '504 Gateway Time-out' as MarkedText });
  open({ ok: true, kind: 'not-an-article', reason: 'page', article, doi: '10.5555/behind' });
  await says('The address names an article, but the page does not show it');
  expect((await sheaf.store.articles.counts()).all).toBe(0);
  (await button('Save by its DOI')).click();
  await says('Saved to Library');
  expect((await only()).doi).toBe('10.5555/behind');
});

it('saves nothing behind a robot check but offers the DOI of its address', async () => {
  open({ ok: true, kind: 'barrier', reason: 'robot', url: TAB.url, title: 'Just a moment...', doi: '10.5555/behind' });
  await says('Not saved: this page asks whether you are a robot');
  (await button('Save by its DOI')).click();
  await says('Saved to Library');
  expect((await only()).doi).toBe('10.5555/behind');
});

it('says why a page may not be read, and saves what is pasted; what it does not know stays to be mended', async () => {
  open({ ok: false, error: { code: 'page-unreadable', url: 'chrome://extensions/' } });
  await says('This is one of the browser’s own pages');
  const input = await found<HTMLInputElement>('.paste input');
  type(input, 'hello');
  (await button('Save')).click();
  await says('Not recognised');
  expect(input.value).toBe('hello');
  input.value = 'PMID: 32678530';
  (await button('Save')).click();
  await says('Saved to Library');
  expect((await only()).pmid).toBe('32678530');
});

it('tries again after a failure', async () => {
  const answer = await saved();
  sheaf = { ...sheaf, tasks: { ...sheaf.tasks, captureTab: async () => answer } };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let die: (reason: Error) => void = () => undefined;
  open(
    new Promise((_, reject) => {
      die = reject;
    }),
  );
  await settled();
  die(new Error('the worker died'));
  await says('Not saved: something went wrong');
  (await button('Try again')).click();
  await says('Saved to Library');
});

it('says that the disk is full, and that nothing was lost', async () => {
  open({ ok: false, error: { code: 'storage-full' } });
  await says('Not saved: the disk is full');
  await says('Nothing that is stored was lost');
});

it('says what to do when nothing is selected', async () => {
  sheaf = aSheaf({ quoteSelection: async () => ({ ok: false, error: { code: 'nothing-selected' } }) });
  open(await saved());
  (await button('Quote selection')).click();
  await says('Nothing is selected.');
});

it('deletes a quote and brings it back', async () => {
  const answer = await saved();
  const { id } = answer.saved.article;
  const quote = { id: 'q', articleId: id, exact: 'Feedback is a conversation', prefix: '', suffix: '', url: TAB.url };
  await sheaf.store.quotes.put({ ...quote, addedAt: '2026-03-03T09:00:00.000Z' });
  open(answer);
  (await button('Quotes')).click();
  (await button('Delete quote')).click();
  await says('Quote deleted');
  await vi.waitFor(() => expect(document.querySelector('blockquote')).toBeNull());
  const undo = [...document.querySelectorAll<HTMLElement>('.toast .link-button')].at(-1);
  undo?.click();
  await vi.waitFor(async () => expect((await sheaf.store.quotes.get('q'))?.deletedAt).toBeUndefined());
});

it('says quietly that there is no network, as long as there is none', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  open(await saved());
  await says('You are offline.');
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('You are offline.'));
});

it.each(['saved', 'not-an-article'] as const)('leads to what the page offers to follow: %s', async (kind) => {
  open(kind === 'saved' ? await saved() : { ok: true, kind, reason: 'home', article: aCapture() });
  await button('Follow…');
});
