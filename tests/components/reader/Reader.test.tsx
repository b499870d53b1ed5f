// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Reader } from '../../../components/reader/Reader.tsx';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, found, mount, press, says, type } from '../mount.tsx';

const HTML =
  '<h1>Results</h1><p lang="EN">In the treated group, <em>mortality was lower</em> than in usual care. Nobody knew why.</p><p>The second paragraph.</p>';

let sheaf: SheafInMemory;
let articleId: string;
let unmount: () => void = () => undefined;

beforeEach(async () => {
  history.replaceState(null, '', '#/read/x');
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollBy = (() => undefined) as typeof window.scrollBy;
  sheaf = aSheaf();
  articleId = (await sheaf.store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z')).article.id;
});
afterEach(() => unmount());

async function open(html = HTML, rest = articleId): Promise<HTMLElement> {
  await sheaf.store.readable.put(articleId, { html, text: 'x', length: 1, language: 'en' });
  unmount = mount(<Reader rest={rest} />, sheaf);
  await found('.reader-text > *');
  return found('.reader-text');
}

/** Selects these words, which are in one text node. */
function select(words: string): void {
  const walker = document.createTreeWalker(document.querySelector('.reader-text') as Element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = (walker.currentNode as Text).data.indexOf(words);
    if (start < 0) continue;
    document.getSelection()?.setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length);
    return;
  }
  throw new Error(`no ${words}`);
}

const quotes = () => sheaf.store.quotes.of(articleId);
const key = (name: string) => press(document.body, name);

it('says how to come by a text where none is stored', async () => {
  unmount = mount(<Reader rest={articleId} />, sheaf);
  await says('click the Sheaf button on its page');
  await says('Open original');
});

it('says that an article is gone', async () => {
  unmount = mount(<Reader rest="nobody" />, sheaf);
  await says('not in your library any more');
});

it('begins to read what was unread, and offers at the end to have read it', async () => {
  await open();
  const state = async () => (await sheaf.store.articles.get(articleId))?.readState;
  await vi.waitFor(async () => expect(await state()).toBe('reading'));
  (await button('Mark as read')).click();
  await vi.waitFor(async () => expect(await state()).toBe('read'));
});

it('marks a passage, and keeps the comment on it at each keystroke', async () => {
  const text = await open();
  select('mortality was lower');
  key('q');
  type(await field('Comment'), 'Why?');
  await vi.waitFor(async () =>
    expect(await quotes()).toMatchObject([
      {
        exact: 'mortality was lower',
        prefix: 'ResultsIn the treated group, ',
        suffix: ' than in usual care. Nobody knew why.The second paragraph.',
        comment: 'Why?',
      },
    ]),
  );
  await vi.waitFor(() => expect(text.querySelector('mark.quoted')?.textContent).toBe('mortality was lower'));
  await vi.waitFor(() =>
    expect(text.querySelector('button.to-quote')?.getAttribute('aria-label')).toBe('Quote, with your comment: Why?'),
  );
});

it('asks for a selection where there is none', async () => {
  await open();
  document.getSelection()?.removeAllRanges();
  key('h');
  await says('Select a passage first');
  expect(await quotes()).toEqual([]);
});

it.each([
  ['at once', false],
  ['a moment later', true],
])('opens the comment of what was just highlighted: q %s after h', async (_, isLater) => {
  await open();
  select('mortality was lower');
  key('h');
  if (isLater) await found('mark.quoted');
  key('q');
  await vi.waitFor(() => expect(document.activeElement?.matches('.reader-quote textarea')).toBe(true));
  expect(await quotes()).toHaveLength(1);
});

it('asks for a selection once what was just highlighted is deleted', async () => {
  await open();
  select('mortality was lower');
  key('h');
  (await button('Delete quote')).click();
  await says('Quote deleted');
  key('q');
  await says('Select a passage first');
});

it('gives a marked passage another colour instead of marking it twice', async () => {
  await open();
  select('mortality was lower');
  key('h');
  await found('mark.quoted');
  (await button('Green')).click();
  await found('mark.quote-green');
  select('mortality was lower');
  key('h');
  await vi.waitFor(async () => expect(await quotes()).toMatchObject([{ colour: 'green' }]));
});

it('takes a mark away with its quote, and brings both back', async () => {
  const text = await open();
  const before = text.textContent;
  select('Nobody knew');
  key('h');
  await found('mark.quoted');
  (await button('Delete quote')).click();
  await vi.waitFor(() => expect(text.querySelector('mark, button')).toBeNull());
  expect(text.textContent).toBe(before);
  await says('Quote deleted');
  [...document.querySelectorAll<HTMLElement>('.toast .link-button')].at(-1)?.click();
  await found('mark.quoted');
});

it('selects sentence by sentence', async () => {
  await open();
  select('Results');
  const selected = () => document.getSelection()?.toString();
  const seen: (string | undefined)[] = [];
  for (const name of ['n', 'n', 'n', 'p']) {
    key(name);
    seen.push(selected());
  }
  expect(seen).toEqual([
    'In the treated group, mortality was lower than in usual care.',
    'Nobody knew why.',
    'The second paragraph.',
    'Nobody knew why.',
  ]);
});

it('tells that a passage is not in the text any more', async () => {
  await sheaf.tasks.addQuote(articleId, {
    exact: 'Chocolate was the better treatment by far',
    prefix: 'They say: ',
    suffix: ' (p > 0.05)',
  });
  await open();
  await says('not in the text any more');
});

it('holds pictures back until they are asked for', async () => {
  const text = await open('<p>Before <img src="https://x.example/a.png" alt="A chart"> after</p>');
  expect(text.querySelector('img')).toBeNull();
  expect(text.textContent).toBe('Before  after');
  (await button('Show 1 picture')).click();
  expect(text.querySelector('img')).toMatchObject({ alt: 'A chart', referrerPolicy: 'no-referrer' });
});

it.each([
  '<script>x</script>',
  '<img src="x" onerror="x">',
  '<svg><script>x</script></svg>',
  '<style>x{}</style>',
  '<iframe src="https://x.example/"></iframe>',
  '<a href="javascript:x">a</a>',
  '<form id="root"><input name="body"></form>',
  '<p id="root" class="reader-panel" style="color:red" data-quote="x">a</p>',
  '<table background="https://x.example/"><tr><td>a</td></tr></table>',
  '<base href="https://x.example/"><link rel="stylesheet" href="https://x.example/"><meta http-equiv="refresh" content="0">',
  '<math><mtext><table><mglyph><style><img src=x onerror=x></style></mglyph></table></mtext></math>',
])('leaves nothing in a text that runs, styles, names or asks: %s', async (html) => {
  const text = await open(`${html}<p>the end</p>`);
  const bad =
    'script, img, svg, style, iframe, form, input, base, link, meta, math, [id], [style], [background], [onerror], [data-quote], a[href], .reader-panel';
  expect([...text.querySelectorAll(bad)].map((each) => each.outerHTML)).toEqual([]);
  expect(text.textContent).toContain('the end');
});

it('gives headings an order without gaps below the title', async () => {
  const text = await open('<h1>One</h1><h4>Two</h4><h2>Three</h2><h3></h3><h6>Four</h6>');
  expect([...text.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => each.localName + each.textContent)).toEqual(
    ['h2One', 'h3Two', 'h2Three', 'h3Four'],
  );
  await button('Contents');
});

it('goes back with Escape', async () => {
  await open();
  document.getSelection()?.removeAllRanges();
  key('Escape');
  expect(location.hash).toBe(`#/library/${articleId}`);
});
