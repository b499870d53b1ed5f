// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { DigestsProvider } from '../../../components/article/digests-context.ts';
import { CitingProvider } from '../../../components/cite/cite-context.ts';
import { OneIssue } from '../../../components/digests/OneIssue.tsx';
import { DigestWorkProvider } from '../../../components/digests/work-context.ts';
import { SearchProvider } from '../../../components/library/search-context.ts';
import type { Article } from '../../../lib/article/article.ts';
import type { Entry, Issue, Series } from '../../../lib/digest/issue.ts';
import { TemplateFault } from '../../../lib/digest/template/fault.ts';
import type { WriteDigest } from '../../../lib/ports/digests.ts';
import type { ArticleSearch } from '../../../lib/ports/search.ts';
import { anEdition, anEditionEntry } from '../../support/an-edition.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, press, says, type } from '../mount.tsx';

const NOW = '2026-11-23T09:00:00.000Z';

let sheaf: SheafInMemory;
let articles: Article[] = [];
let fault: TemplateFault | undefined;
/** What was written out last, by its format. */
let written = new Map<string, string>();

/** What each entry says, as a page: as much of a format as these tests look at. */
const write: WriteDigest = async ({ format, edition }) => {
  if (fault) throw fault;
  const said = edition.sections.flatMap(({ entries }) => entries.map(({ commentary }) => commentary));
  written.set(format, said.join('|'));
  const page = `<!doctype html><html><head></head><body>${said.join('|')}</body></html>`;
  return { bytes: new TextEncoder().encode(page), mime: 'text/html', extension: 'html' };
};

const SEARCH = {
  find: async () => [],
  onChange: () => () => undefined,
} as unknown as ArticleSearch;

async function anArticle(doi: string, title: string): Promise<Article> {
  const capture = aCapture({ doi, title: title as Article['title'] & string });
  const { article } = await sheaf.store.articles.save(capture, NOW);
  return article;
}

function anEntry(id: string, article: Article | undefined, own: Partial<Entry> = {}): Entry {
  return {
    id,
    issueId: 'issue',
    articleId: article?.id ?? 'gone',
    commentary: `About ${id}`,
    quote: '',
    question: '',
    answer: '',
    prompt: '',
    updatedAt: NOW,
    ...own,
  };
}

beforeEach(async () => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  fault = undefined;
  written = new Map();
  sheaf = aSheaf();
  articles = [
    await anArticle('10.5555/a', 'A trial of one'),
    await anArticle('10.5555/b', 'A trial of two'),
    await anArticle('10.5555/c', 'A trial of three'),
  ];
  const series: Series = {
    id: 'series',
    name: 'Rheum weekly',
    masthead: '',
    intro: '',
    closing: '',
    tags: ['rheum'],
    style: 'ama',
    link: 'doi',
    template: 'full',
    recipients: [],
    language: 'en',
    createdAt: NOW,
    updatedAt: NOW,
  };
  const issue: Issue = {
    id: 'issue',
    seriesId: 'series',
    number: 12,
    title: '',
    intro: '',
    closing: '',
    sections: [
      { id: 'first', title: 'Practice-changing', entryIds: ['one', 'two'] },
      { id: 'second', title: 'Education', entryIds: ['three'] },
    ],
    dismissed: [],
    createdAt: NOW,
    updatedAt: NOW,
  };
  await sheaf.store.digests.putSeries(series);
  await sheaf.store.digests.putIssue(issue, [
    anEntry('one', articles[0]),
    anEntry('two', articles[1]),
    anEntry('three', articles[2]),
  ]);
});

function open(): () => void {
  const styles = { all: async () => [], get: async () => undefined };
  const cite = async () => ({ entries: [] });
  return mount(
    <DigestsProvider value={sheaf.store.digests}>
      <CitingProvider value={{ cite, styles }}>
        <SearchProvider value={SEARCH}>
          <DigestWorkProvider value={async () => ({ write, takeIn: async () => undefined })}>
            <OneIssue id="issue" />
          </DigestWorkProvider>
        </SearchProvider>
      </CitingProvider>
    </DigestsProvider>,
    sheaf,
  );
}

const issue = async () => sheaf.store.digests.issue('issue');
const sections = async () => (await issue())?.sections.map(({ entryIds }) => entryIds.join(' ')).join(' | ');
const commentary = (id: string) =>
  found<HTMLTextAreaElement>(`[data-entry="${id}"] [data-place="commentary"] textarea`);

it('keeps each keystroke of a commentary, and nothing of it in the article', async () => {
  open();
  type((await commentary('one')) as unknown as HTMLInputElement, '!');
  await vi.waitFor(async () => {
    const [one] = await sheaf.store.digests.entries('issue');
    expect(one?.commentary).toBe('About one!');
  });
  expect((await sheaf.store.articles.get(articles[0]?.id ?? ''))?.takeHome).toBe('');
});

it('moves an entry by alt and an arrow, within its section and into the next, and keeps the caret where it was', async () => {
  open();
  const field = await commentary('one');
  field.focus();
  field.setSelectionRange(3, 3);
  const alt = (key: string) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
  alt('ArrowDown');
  await vi.waitFor(async () => expect(await sections()).toBe('two one | three'));
  await says('Now 2 of 3, in Practice-changing');
  alt('ArrowDown');
  await vi.waitFor(async () => expect(await sections()).toBe('two | one three'));
  await says('Now 2 of 3, in Education');
  expect(document.activeElement).toBe(field);
  expect(field.selectionStart).toBe(3);
});

it('removes an entry, and brings it back to its place', async () => {
  open();
  (await button('Remove from this issue: \u2068A trial of one')).click();
  await vi.waitFor(async () => expect(await sections()).toBe('two | three'));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await sections()).toBe('one two | three'));
});

it('keeps the entries of a section that is removed', async () => {
  open();
  (await button('Remove section: Education')).click();
  await vi.waitFor(async () => expect(await sections()).toBe('one two three'));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await sections()).toBe('one two | three'));
});

it('adds a section and lets its heading be typed at once', async () => {
  open();
  const buttons = [...(await vi.waitFor(() => document.querySelectorAll<HTMLElement>('.issue-add button')))];
  await found('.issue-add');
  (buttons[0] ?? document.querySelector<HTMLElement>('.issue-add button'))?.click();
  await vi.waitFor(async () => expect((await issue())?.sections).toHaveLength(3));
  await vi.waitFor(() => expect(document.activeElement?.closest('[data-section]')).not.toBeNull());
  type(document.activeElement as HTMLInputElement, 'Tools');
  await vi.waitFor(async () => expect((await issue())?.sections[2]?.title).toBe('Tools'));
});

it('puts the take-home behind what is written', async () => {
  await sheaf.tasks.writeArticle(articles[0]?.id ?? '', { takeHome: 'Ask first.' });
  open();
  (await button('Insert take-home')).click();
  await vi.waitFor(async () => {
    const [one] = await sheaf.store.digests.entries('issue');
    expect(one?.commentary).toBe('About one\n\nAsk first.');
  });
});

it('shows the preview as it is typed, and over a template with a fault the last good one with the line', async () => {
  open();
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('.preview-frame')];
  const pages = () => frames().map(({ srcdoc }) => srcdoc);
  const asBefore = expect.arrayContaining([expect.stringContaining('About one|About two|About three')]);
  await vi.waitFor(() => expect(pages()).toEqual(asBefore), { timeout: 5000 });
  for (const frame of frames()) expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  fault = new TemplateFault('unknown-variable', 'entry', 3, 'entry.titel');
  type((await commentary('two')) as unknown as HTMLInputElement, '?');
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/3.*entry\.titel/), { timeout: 5000 });
  expect(pages()).toEqual(asBefore);
});

it('publishes only what is answered, and freezes what it said', async () => {
  await sheaf.tasks.writeEntry('one', 'commentary', 'My patient last night, a 91-year-old man, had this.', 'About one');
  open();
  await vi.waitFor(() => expect(document.querySelector('.issue-open')).not.toBeNull(), { timeout: 5000 });
  (await found('.issue-out .button.primary')).click();
  await says('must be answered first');
  const publish = [...document.querySelectorAll<HTMLElement>('dialog .button.primary')].at(-1);
  publish?.click();
  expect((await issue())?.publishedAt).toBeUndefined();
  for (;;) {
    const alarm = [...document.querySelectorAll<HTMLElement>('dialog [data-weight="stop"] .link-button')].find(
      ({ textContent }) => textContent === 'False alarm',
    );
    if (!alarm) break;
    const before = (await issue())?.dismissed.length ?? 0;
    alarm.click();
    await vi.waitFor(async () => expect((await issue())?.dismissed.length).toBe(before + 1));
    await vi.waitFor(() => expect(alarm.isConnected && alarm.closest('details') === null).toBe(false));
  }
  await vi.waitFor(() => expect(publish?.getAttribute('aria-disabled')).toBe('false'));
  publish?.click();
  await vi.waitFor(async () => expect((await issue())?.publishedAt).toBeDefined());
  const edition = await sheaf.store.digests.edition('issue');
  expect(edition?.sections.flatMap(({ entries }) => entries).length).toBe(3);
});

it('has the look that Sheaf has, whatever a backup brought under its id', async () => {
  await sheaf.tasks.keepTemplate({ id: 'full', name: 'x', entry: 'Other', issue: 'Other', updatedAt: NOW });
  open();
  (await found('.issue-out .button.primary')).click();
  (await found('dialog .primary[aria-disabled="false"]')).click();
  await vi.waitFor(async () =>
    expect((await sheaf.store.digests.edition('issue'))?.template.entry).toContain('entry.citation'),
  );
});

it('publishes nothing that another window wrote into meanwhile, and says so', async () => {
  const { publishIssue, writeEntry } = sheaf.tasks;
  sheaf.tasks.publishIssue = async (...args) => {
    await writeEntry('one', 'commentary', 'Typed last', 'About one');
    return publishIssue(...args);
  };
  open();
  (await found('.issue-out .button.primary')).click();
  (await found('dialog .primary[aria-disabled="false"]')).click();
  await says('the issue was changed meanwhile');
  expect((await issue())?.publishedAt).toBeUndefined();
});

it('publishes nothing that its look cannot show, and says why', async () => {
  open();
  (await found('.issue-out .button.primary')).click();
  await vi.waitFor(() => expect(document.querySelector('dialog .primary[aria-disabled="false"]')).not.toBeNull(), {
    timeout: 5000,
  });
  fault = new TemplateFault('unknown-variable', 'entry', 3, 'entry.titel');
  (await found('dialog .primary')).click();
  await vi.waitFor(() => expect(document.querySelector('.toast')?.textContent).toMatch(/has a fault.*entry\.titel/));
  expect((await issue())?.publishedAt).toBeUndefined();
});

it('saves a format under the name of the issue, as it stands', async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  open();
  (await found('.issue-out .button')).click();
  (await found('[data-format="docx"]')).click();
  await vi.waitFor(() => expect(saved).toEqual(['Rheum weekly No. 12.html']));
  expect(written.get('docx')).toBe('About one|About two|About three');
  vi.restoreAllMocks();
});

it('begins a thread with a part for each entry', async () => {
  open();
  (await found('.issue-out .button')).click();
  (await button('Post as thread')).click();
  await vi.waitFor(async () => {
    const [draft] = await sheaf.store.drafts.all();
    expect(draft?.parts).toHaveLength(4);
    expect(draft?.parts[0]?.text).toContain('#rheum');
  });
});

it('tells in this issue what became of a paper of an earlier one, unless the person leaves that out', async () => {
  const [article] = articles;
  if (!article) throw new Error('there is one');
  const before = { ...((await issue()) as Issue), id: 'issue-11', number: 11, sections: [] };
  await sheaf.store.digests.putIssue(before, []);
  const entry = anEditionEntry({ id: 'old', articleId: article.id, trust: 'nothing-known' });
  const edition = anEdition({
    issueId: 'issue-11',
    number: 11,
    publishedAt: NOW,
    sections: [{ id: 's', title: '', entries: [entry] }],
  });
  const series = { ...edition.series, id: 'series' };
  await sheaf.store.digests.publish('issue-11', { ...edition, series }, NOW);
  await sheaf.store.articles.change(article.id, (known) => ({
    ...known,
    trust: { status: 'retracted', from: 'crossref', checkedAt: '2026-11-28T09:00:00.000Z' },
  }));
  open();
  await says('1 paper of an earlier issue is retracted since');
  const tell = await found<HTMLInputElement>('.issue-since input');
  expect(tell.checked).toBe(true);
  tell.click();
  await vi.waitFor(async () => expect((await issue())?.dismissed).toHaveLength(1));
  await vi.waitFor(() => expect(tell.checked).toBe(false));
});

it('says so where there is no such issue', async () => {
  await sheaf.tasks.deleteIssue('issue');
  open();
  await says('There is no such issue any more.');
});

it('tells that an entry is first, where it cannot go further', async () => {
  open();
  const up = await found('[data-entry="one"] .entry-moves button');
  up.click();
  await says('It is the first.');
  press(up, 'ArrowUp');
  expect(await sections()).toBe('one two | three');
});
