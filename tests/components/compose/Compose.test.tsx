// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import type { Article } from '../../../lib/article/article.ts';
import { markedFromText } from '../../../lib/article/markup.ts';
import { newDraft } from '../../../lib/share/new-draft.ts';
import { aCapture, aPost } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, found, mount, says, settled, type } from '../mount.tsx';

const LINK = 'https://doi.org/10.5555/a';
let sheaf: SheafInMemory;
let opened: string[] = [];
let copied: string[] = [];
let articleId = '';
const now = '2026-01-02T00:00:00.000Z';

beforeEach(() => {
  sheaf = aSheaf();
  opened = [];
  copied = [];
  sheaf.pages = {
    ...sheaf.pages,
    openTab: async (url) => {
      opened.push(url);
    },
  };
  Object.assign(navigator, {
    clipboard: {
      writeText: async (text: string) => {
        copied.push(text);
      },
    },
  });
  location.hash = '#/compose';
  // jsdom has none.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
});

async function anArticleThere(changes: Partial<Article> = {}): Promise<void> {
  const saved = await sheaf.store.articles.save(aCapture({ doi: '10.5555/a' }), now);
  articleId = saved.article.id;
  await sheaf.store.articles.change(articleId, (article) => ({
    ...article,
    title: markedFromText('A trial of feedback'),
    trust: { status: 'nothing-known', from: 'crossref', checkedAt: new Date().toISOString() },
    ...changes,
  }));
}

async function aDraft(texts: string[], changes: Partial<Parameters<typeof newDraft>[0]> = {}): Promise<string> {
  const draft = newDraft({
    id: 'd',
    kind: 'share',
    articleIds: [articleId],
    texts,
    networks: ['x', 'bluesky'],
    now: '2026-01-01T00:00:00.000Z',
    newId: () => crypto.randomUUID(),
    ...changes,
  });
  await sheaf.store.drafts.put(draft);
  return draft.id;
}

const previews = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.network-preview')].map((each) => [
      each.querySelector('h2')?.textContent,
      [...each.querySelectorAll('.post-text')].map((post) => post.textContent),
    ]),
  );
const areas = () => [...document.querySelectorAll<HTMLInputElement>('.part textarea')];
const texts = async () => (await sheaf.store.drafts.get('d'))?.parts.map(({ text }) => text);

describe('a draft', () => {
  it('is kept and shown at each keystroke', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    type((await found('.part textarea')) as HTMLInputElement, ' Now!');
    await vi.waitFor(() => expect(previews().X).toEqual([`It works. ${LINK} Now!`]));
    await vi.waitFor(async () => expect(await texts()).toEqual([`It works. ${LINK} Now!`]));
    await says('38 / 280');
  });

  it('says that more than a part may hold is not kept, and leaves it in its field', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    const area = (await found('.part textarea')) as HTMLInputElement;
    area.value += 'x'.repeat(25_000);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await says('Not saved: this part has 25,035 characters, and at most 25,000 are kept.');
    area.dispatchEvent(new Event('blur'));
    await settled();
    expect(area.value).toHaveLength(25_035);
    expect(previews().X).toEqual([`It works. ${LINK}`]);
    const toBreak = await button('Break here');
    expect(toBreak.getAttribute('aria-disabled')).toBe('true');
    toBreak.click();
    await says('Shorten it first.');
    expect(await texts()).toEqual([`It works. ${LINK}`]);
    expect(area.value).toHaveLength(25_035);
    area.value = 'Short.';
    type(area, '!');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Short.!']));
    expect(document.body.textContent).not.toContain('Not saved');
    expect(toBreak.getAttribute('aria-disabled')).toBe('false');
    toBreak.click();
    await vi.waitFor(async () => expect(await texts()).toHaveLength(2));
  });

  it('has other words for one network, and the same again', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    const choice = (await found('.words-of select')) as HTMLSelectElement;
    choice.value = 'x';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await button('Same words on X again');
    await settled();
    type(areas()[0] as HTMLInputElement, ' On X.');
    await vi.waitFor(() => expect(previews().X?.[0]).toMatch(/On X\.$/));
    expect(previews().Bluesky?.[0]).not.toMatch(/On X/);
    (await button('Same words on X again')).click();
    await vi.waitFor(() => expect(previews().X?.[0]).not.toMatch(/On X/));
  });

  it('is broken in two at the caret, and joined again', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`First. ${LINK} Second.`])} />, sheaf);
    const area = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    area.setSelectionRange(6, 6);
    (await button('Break here')).click();
    await vi.waitFor(() => expect(previews().X).toEqual(['1/2 First.', `2/2 ${LINK} Second.`]));
    (await button('Join to the part above')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual([`First.\n\n${LINK} Second.`]));
  });

  it('is broken from the keyboard, and what is typed next goes into the new part alone', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`First. ${LINK} Second.`])} />, sheaf);
    const area = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    area.focus();
    type(area as never, '!');
    await vi.waitFor(async () => expect(await texts()).toEqual([`First. ${LINK} Second.!`]));
    area.setSelectionRange(6, 6);
    area.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }),
    );
    await vi.waitFor(() => expect(areas().map(({ value }) => value)).toEqual(['First.', `${LINK} Second.!`]));
    await vi.waitFor(() => expect(document.activeElement).toBe(areas()[1]));
    type(areas()[1] as HTMLInputElement, '?');
    await vi.waitFor(async () => expect(await texts()).toEqual(['First.', `${LINK} Second.!?`]));
  });

  it('has the caret at the seam once parts are joined', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft(['First.', `Second. ${LINK}`])} />, sheaf);
    (await button('Join to the part above')).click();
    await vi.waitFor(() => expect(document.activeElement).toBe(areas()[0]));
    expect(areas()[0]?.selectionStart).toBe(6);
  });

  it('has an emoji where the caret is, about no article too', async () => {
    await sheaf.store.drafts.put(
      newDraft({ id: 'd', kind: 'share', articleIds: [], texts: ['New:'], networks: ['x'], now, newId: () => 'p' }),
    );
    mount(<Compose rest="d" />, sheaf);
    const area = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    area.setSelectionRange(4, 4);
    const menu = await found<HTMLDetailsElement>('.emoji-menu details');
    menu.open = true;
    menu.dispatchEvent(new Event('toggle'));
    (await button('🩺')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual(['New: 🩺']));
    await says('7 / 280');
  });

  it('remembers a handle of its journal, and writes it where the caret is, also in the next draft', async () => {
    await anArticleThere({ journal: 'Journal of Sample Medicine' });
    await aDraft(['New from'], { networks: ['x'] });
    const unmount = mount(<Compose rest="d" />, sheaf);
    const menu = await found<HTMLDetailsElement>('.handles details');
    menu.open = true;
    menu.dispatchEvent(new Event('toggle'));
    const input = (await found('.handle-form input')) as HTMLInputElement;
    type(input, 'no handle');
    (await button('Remember it')).click();
    await says('That is no handle on X.');
    input.value = '';
    type(input, '@jsm');
    (await button('Remember it')).click();
    await vi.waitFor(async () =>
      expect(await sheaf.store.settings.get('handles')).toEqual([
        { name: 'Journal of Sample Medicine', network: 'x', handle: 'jsm' },
      ]),
    );
    unmount();
    mount(<Compose rest="d" />, sheaf);
    const handle = await button('@jsm');
    const area = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    area.setSelectionRange(8, 8);
    handle.click();
    await vi.waitFor(async () => expect(await texts()).toEqual(['New from @jsm']));
  });

  it('has what is inserted apart from the words beside it', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft(['New:'])} />, sheaf);
    const area = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    area.setSelectionRange(4, 4);
    (await button('Title')).click();
    await settled();
    (await button('Link')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual([`New: A trial of feedback ${LINK}`]));
  });

  it('is deleted, and back with Undo', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft(['It works.'])} />, sheaf);
    (await button('Delete the draft')).click();
    await vi.waitFor(async () => expect(await sheaf.store.drafts.all()).toEqual([]));
    (await button('Undo')).click();
    await vi.waitFor(async () => expect(await sheaf.store.drafts.all()).toHaveLength(1));
  });
});

describe('posting by hand-over', () => {
  it('opens the page of the network with the words that were shown, recorded before', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    (await button('Open in X')).click();
    await vi.waitFor(() =>
      expect(opened).toEqual([`https://x.com/intent/tweet?text=${encodeURIComponent(`It works. ${LINK}`)}`]),
    );
    expect(await sheaf.store.posts.of(articleId)).toMatchObject([{ network: 'x', state: { kind: 'handed-over' } }]);
    (await button('Yes, it is posted')).click();
    await vi.waitFor(async () =>
      expect((await sheaf.store.articles.get(articleId))?.history).toMatchObject([{ kind: 'shared', where: 'x' }]),
    );
  });

  it('opens the page of Mastodon at the server where the person is signed in, and leads there where they are not', async () => {
    await anArticleThere();
    await aDraft([`It works. ${LINK}`], { networks: ['mastodon'] });
    const unmount = mount(<Compose rest="d" />, sheaf);
    await says('Name your Mastodon server');
    const link = await found<HTMLAnchorElement>('.network-preview a');
    expect(link.getAttribute('href')).toBe('/app.html#/settings/share');
    unmount();
    await sheaf.store.settings.put('accounts', [
      { id: 'm', network: 'mastodon', handle: 'ed@example.social', user: '1', server: 'https://example.social' },
    ]);
    mount(<Compose rest="d" />, sheaf);
    // Until the account is read, it leads nowhere.
    await vi.waitFor(async () => {
      (await button('Open in Mastodon')).click();
      expect(opened[0]).toMatch(/^https:\/\/example\.social\/share\?text=It%20works/);
    });
    expect(document.body.textContent).not.toContain('Sign in, and Sheaf');
  });

  it('asks of an e-mail whether it was sent, and for no link', async () => {
    await anArticleThere();
    await sheaf.store.posts.put(aPost({ draftId: 'd', articleIds: [articleId], network: 'email' }));
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    await says('Did you send the e-mail?');
    expect(document.querySelector('.did-you-post input')).toBe(null);
    (await button('Yes, it is sent')).click();
    await says('Noted: sent by e-mail.');
  });

  it('says first what a network takes no text for, and copies that', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`It works. ${LINK}`], { networks: ['facebook'] })} />, sheaf);
    (await button('Open in Facebook')).click();
    await says('takes no text from another page');
    expect(opened).toEqual([]);
    (await button('Copy the text and open')).click();
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    expect(copied).toEqual([`It works. ${LINK}`]);
  });

  it('stops where a check does, until that is answered', async () => {
    await anArticleThere({ trust: { status: 'retracted', from: 'crossref', checkedAt: new Date().toISOString() } });
    mount(<Compose rest={await aDraft([`It works. ${LINK}`], { networks: ['x'] })} />, sheaf);
    (await button('Open in X')).click();
    await says('has been retracted');
    await settled();
    expect(opened).toEqual([]);
    (await button('Post anyway')).click();
    await vi.waitFor(async () => expect((await sheaf.store.drafts.get('d'))?.dismissed).toHaveLength(1));
    await settled();
    (await button('Open in X')).click();
    await vi.waitFor(() => expect(opened).toHaveLength(1));
  });
});

describe('undo over the whole thread', () => {
  const key = (letter: string, more: KeyboardEventInit = {}) =>
    areas()[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { key: letter, ctrlKey: true, bubbles: true, cancelable: true, ...more }),
    );

  it('joins again what was broken, takes back what was typed before, and does both again', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`First. ${LINK}`])} />, sheaf);
    const area = (await found('.part textarea')) as unknown as HTMLTextAreaElement;
    type(area as never, '!');
    await vi.waitFor(async () => expect(await texts()).toEqual([`First. ${LINK}!`]));
    area.setSelectionRange(6, 6);
    (await button('Break here')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual(['First.', `${LINK}!`]));
    await vi.waitFor(() => expect(document.activeElement).toBe(areas()[1]));
    expect(key('z')).toBe(false);
    await vi.waitFor(async () => expect(await texts()).toEqual([`First. ${LINK}!`]));
    await vi.waitFor(() => expect(areas().map(({ value }) => value)).toEqual([`First. ${LINK}!`]));
    await vi.waitFor(() => expect(document.activeElement).toBe(areas()[0]));
    expect(areas()[0]?.selectionStart).toBe(6);
    key('z');
    await vi.waitFor(() => expect(areas().map(({ value }) => value)).toEqual([`First. ${LINK}`]));
    key('z', { shiftKey: true });
    await vi.waitFor(() => expect(areas().map(({ value }) => value)).toEqual([`First. ${LINK}!`]));
    key('y');
    await vi.waitFor(() => expect(areas().map(({ value }) => value)).toEqual(['First.', `${LINK}!`]));
    expect((await sheaf.store.drafts.get('d'))?.overwritten).toBe(undefined);
    // Nothing is left of it: the browser may do what it does.
    expect(key('y')).toBe(true);
  });
});

describe('the standing of an article that is about to be shared', () => {
  const HOUR_MS = 3_600_000;
  const aged = (hours: number, status: 'nothing-known' | 'retracted' = 'nothing-known') => ({
    trust: { status, from: 'crossref', checkedAt: new Date(Date.now() - hours * HOUR_MS).toISOString() },
  });
  const open = async (lookUps: 'on' | 'off', article: Partial<Article>) => {
    await sheaf.store.settings.put('lookUps', lookUps);
    await anArticleThere(article);
    const asked: string[][] = [];
    sheaf.tasks.lookUpNow = async (ids) => {
      asked.push(ids);
    };
    mount(<Compose rest={await aDraft([LINK])} />, sheaf);
    await found('.part textarea');
    await settled();
    return asked;
  };

  it('is looked at again where it is older than a day, once', async () => {
    const asked = await open('on', aged(25));
    await vi.waitFor(() => expect(asked).toEqual([[articleId]]));
    await sheaf.store.articles.change(articleId, (article) => ({ ...article, note: 'Read it' }));
    await settled();
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['where look-ups are off', 'off', aged(25)],
    ['where it is of today', 'on', aged(23)],
    ['where it is retracted', 'on', aged(1000, 'retracted')],
  ] as const)('is not %s', async (_, lookUps, article) => {
    expect(await open(lookUps, article)).toEqual([]);
  });
});

it('offers to take back the last change alone: the undo of the thread has the others', async () => {
  await anArticleThere();
  mount(<Compose rest={await aDraft([`One. Two. ${LINK}`])} />, sheaf);
  for (const count of [2, 3]) {
    (await button('Break here')).click();
    await vi.waitFor(() => expect(areas()).toHaveLength(count));
  }
  await settled();
  expect(document.querySelectorAll('.toast')).toHaveLength(1);
});

describe('what stops a post', () => {
  it('holds its copy too, until it is answered', async () => {
    await anArticleThere({ trust: { status: 'retracted', from: 'crossref', checkedAt: new Date().toISOString() } });
    mount(<Compose rest={await aDraft([`It works. ${LINK}`], { networks: ['x'] })} />, sheaf);
    await says('has been retracted');
    (await button('Copy the text')).click();
    await says('Nothing is copied: Answer what the checks stop first.');
    expect(copied).toEqual([]);
    (await button('Post anyway')).click();
    await vi.waitFor(async () => expect((await sheaf.store.drafts.get('d'))?.dismissed).toHaveLength(1));
    (await button('Copy the text')).click();
    await vi.waitFor(() => expect(copied).toEqual([`It works. ${LINK}`]));
  });

  it('is told beside what sends, with the way to it', async () => {
    await anArticleThere({ trust: { status: 'retracted', from: 'crossref', checkedAt: new Date().toISOString() } });
    mount(<Compose rest={await aDraft([`It works. ${LINK}`], { networks: ['x'] })} />, sheaf);
    const way = await button(' 1 check to answer');
    way
      .closest('.composer')
      ?.querySelectorAll('.checks h2')
      .forEach((heading) => {
        heading.scrollIntoView = () => undefined;
      });
    way.click();
    expect(document.activeElement?.textContent).toBe('Checks');
  });
});

describe('another kind', () => {
  const choose = async (kind: string) => {
    const select = (await found('.draft-set select')) as HTMLSelectElement;
    select.value = kind;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(async () => expect((await sheaf.store.drafts.get('d'))?.kind).toBe(kind));
  };
  const kept = async () => sheaf.store.drafts.get('d');

  it('takes the empty fields of the one before away', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    await choose('point');
    expect((await kept())?.point).toBeDefined();
    await choose('question');
    expect((await kept())?.point).toBeUndefined();
    await choose('share');
    expect((await kept())?.answer).toBeUndefined();
  });

  it('keeps what was written in them; a poll’s answers can be brought back', async () => {
    await anArticleThere();
    await aDraft([`It works. ${LINK}`], { kind: 'question' });
    await sheaf.store.drafts.change('d', (draft) => ({
      ...draft,
      answer: { parts: ['42'] },
      poll: { options: ['Yes', 'No'], minutes: 60, isMultiple: false },
    }));
    mount(<Compose rest="d" />, sheaf);
    await choose('share');
    expect((await kept())?.answer?.parts).toEqual(['42']);
    expect((await kept())?.poll).toBeUndefined();
    await says('what only the one before had was taken away');
    (await button('Undo')).click();
    await vi.waitFor(async () => expect((await kept())?.poll?.options).toEqual(['Yes', 'No']));
  });
});

describe('a conference point', () => {
  it('says in its words where it was made, as that is typed', async () => {
    await anArticleThere({ takeHome: 'Feedback works.' });
    await aDraft(['My own point.'], { kind: 'point', networks: ['x'] });
    mount(<Compose rest="d" />, sheaf);
    await field('Speaker');
    await settled();
    type(await field('Speaker'), 'Ada Sample');
    await vi.waitFor(async () => expect(await texts()).toEqual(['My own point.\n\nAda Sample']));
    type(await field('Hashtag of the conference'), 'MedEd26');
    await vi.waitFor(async () => expect(await texts()).toEqual(['My own point.\n\nAda Sample #MedEd26']));
    await says('34 / 140');
    await vi.waitFor(() => expect(previews().X).toEqual(['My own point.\n\nAda Sample #MedEd26']));
  });
});

describe('a poll', () => {
  it('is shown on each network as it goes out there', async () => {
    await anArticleThere();
    await aDraft(['Which?'], { kind: 'poll', networks: ['bluesky', 'x'] });
    await sheaf.store.drafts.change('d', (draft) => ({
      ...draft,
      poll: { options: ['Yes', 'No'], minutes: 60, isMultiple: false },
    }));
    mount(<Compose rest="d" />, sheaf);
    await vi.waitFor(() =>
      expect(previews()).toEqual({ Bluesky: ['Which?\n\nA. Yes\nB. No\n\nReply with the letter.'], X: ['Which?'] }),
    );
    expect((await found('.preview.x .preview-poll')).textContent).toMatch(/^YesNo.*you add the poll.*1 hour$/);
  });
});

describe('a poll that is still to be written', () => {
  it('says once which options are empty, whatever the networks', async () => {
    await anArticleThere();
    await aDraft(['Which?'], { kind: 'poll', networks: ['mastodon', 'x', 'linkedin'] });
    await sheaf.store.drafts.change('d', (draft) => ({
      ...draft,
      poll: { options: ['', ' '], minutes: 1440, isMultiple: false },
    }));
    mount(<Compose rest="d" />, sheaf);
    await says('Still empty: Option 1, Option 2.');
    expect([...document.querySelectorAll('.poll-problems li')].map(({ textContent }) => textContent)).toEqual([
      'Still empty: Option 1, Option 2.',
    ]);
  });
});

describe('what the checks say', () => {
  it.each([
    [
      'a long title in short',
      'A trial of feedback '.repeat(30),
      /Nobody has checked whether “(A trial of feedback ?){5}…” was/,
    ],
    ['that there is none yet', '', /Nobody has checked whether “No title yet” was/],
  ])('names of an article %s', async (_, title, words) => {
    await anArticleThere({ title: markedFromText(title), trust: { status: 'unchecked' } });
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    await says(words);
  });
});

describe('of what is very long', () => {
  it('the first findings are drawn, the gravest before, and the number of the others', async () => {
    await anArticleThere();
    const shorteners = Array.from({ length: 70 }, (_, index) => `https://bit.ly/${index}`).join('\n');
    mount(<Compose rest={await aDraft([`${shorteners}\n${LINK} My patient Ana Sample sings.`])} />, sheaf);
    await says('And 21 more, which are shown as these are answered.');
    const weights = [...document.querySelectorAll<HTMLElement>('.finding')].map(({ dataset }) => dataset.weight);
    expect(weights).toHaveLength(50);
    expect(weights.slice(0, 2)).toEqual(['stop', 'hint']);
  });

  it('the first posts of a thread are drawn, and the number of the others', async () => {
    await anArticleThere();
    const parts = Array.from({ length: 53 }, (_, index) => `Part ${index + 1}.`);
    mount(<Compose rest={await aDraft([...parts, LINK])} />, sheaf);
    await says('And 4 more posts, which are part of the thread but not drawn here.');
    expect(previews().X).toHaveLength(50);
    (await button('Show more')).click();
    await vi.waitFor(() => expect(previews().X).toHaveLength(54));
  });
});

describe('what the checks offer', () => {
  it('writes the link at the end where there is none', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft(['It works.'])} />, sheaf);
    (await button('Add it')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual([`It works.\n\n${LINK}`]));
  });

  it('writes a DOI as a link in its place', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft(['See 10.5555/a today.'])} />, sheaf);
    (await button('Write that')).click();
    await vi.waitFor(async () => expect(await texts()).toEqual([`See ${LINK} today.`]));
  });

  it('of ties that are still being read hold back what sends', async () => {
    await anArticleThere();
    const { get } = sheaf.store.settings;
    let read: () => void = () => undefined;
    const isRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    sheaf.store.settings.get = async (name) => {
      if (name === 'ties') await isRead;
      return get(name);
    };
    mount(<Compose rest={await aDraft([`It works. ${LINK}`])} />, sheaf);
    await settled();
    expect(document.body.textContent).not.toContain('Open in X');
    read();
    await button('Open in X');
  });

  it('adds the line of a tie', async () => {
    await anArticleThere();
    await sheaf.store.settings.put('ties', [{ name: 'Example Pharma', aliases: [], line: 'Disclosure: fees.' }]);
    mount(<Compose rest={await aDraft([`Example Pharma paid for it. ${LINK}`])} />, sheaf);
    (await button('Add it')).click();
    await vi.waitFor(async () => expect((await texts())?.[0]).toMatch(/Disclosure: fees\.$/));
  });
});

it('shows what another window wrote over, and gives it back', async () => {
  await anArticleThere();
  const id = await aDraft([`Mine. ${LINK}`]);
  const partId = (await sheaf.store.drafts.get(id))?.parts[0]?.id ?? '';
  await sheaf.tasks.writePart(id, { partId }, 'Theirs, at some length.', 'never seen');
  mount(<Compose rest={id} />, sheaf);
  await says('Words that another window wrote over: 1');
  (await button('Words that another')).click();
  document.querySelector('details')?.setAttribute('open', '');
  document.querySelector('details')?.dispatchEvent(new Event('toggle'));
  (await button('Add as a part')).click();
  await vi.waitFor(async () => expect(await texts()).toEqual(['Theirs, at some length.', `Mine. ${LINK}`]));
});

describe('where one begins to write', () => {
  const caret = async () => {
    await found('.part textarea');
    await vi.waitFor(() => expect(document.activeElement).toBe(areas()[0]));
    return areas()[0]?.selectionStart;
  };

  it.each([
    ['behind the take-home', `Feedback works.\n\nA trial of feedback\n${LINK}`, 15],
    ['before the title', `A trial of feedback\n${LINK}`, 0],
    ['before a link', `${LINK}\n\n#MedEd`, 0],
    ['at the end of other words', `See ${LINK} on feedback.`, 42],
  ])('is %s: what is typed becomes part of no link and no hashtag', async (_, text, at) => {
    await anArticleThere();
    mount(<Compose rest={await aDraft([text])} />, sheaf);
    expect(await caret()).toBe(at);
  });
});

describe('the draft about an article', () => {
  it('goes to every network that was ticked, however quickly', async () => {
    await anArticleThere();
    mount(<Compose rest={await aDraft(['Mine'], { networks: ['x'] })} />, sheaf);
    await found('.network-choice');
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.network-choice input')];
    for (const box of boxes.slice(3, 6)) box.click();
    const chosen = ['x', 'linkedin', 'threads', 'facebook'];
    await vi.waitFor(async () => expect((await sheaf.store.drafts.get('d'))?.networks).toEqual(chosen));
    await settled();
    expect(boxes.filter(({ checked }) => checked)).toHaveLength(4);
    boxes[3]?.click();
    await vi.waitFor(async () => expect((await sheaf.store.drafts.get('d'))?.networks).not.toContain('linkedin'));
  });

  it('begins with what is known of it', async () => {
    await anArticleThere({ takeHome: 'Feedback works.' });
    mount(<Compose rest={`article/${articleId}`} />, sheaf);
    await vi.waitFor(async () => expect(await sheaf.store.drafts.all()).toHaveLength(1));
    const [draft] = await sheaf.store.drafts.all();
    expect(draft?.parts[0]?.text).toMatch(
      /^Feedback works\.\n\nA trial of feedback\n[\s\S]*https:\/\/doi\.org\/10\.5555\/a/,
    );
    await vi.waitFor(() => expect(location.hash).toBe(`#/compose/${draft?.id}`));
  });

  it('is gone on with where there is one, and its address says so', async () => {
    await anArticleThere();
    await aDraft(['Half a thought']);
    mount(<Compose rest={`article/${articleId}`} />, sheaf);
    await vi.waitFor(() => expect(location.hash).toBe('#/compose/d/going-on'));
    expect(await sheaf.store.drafts.all()).toHaveLength(1);
  });
});

describe('the list', () => {
  it('finds drafts by their words and their articles, and makes a new draft of a post', async () => {
    await anArticleThere();
    await aDraft(['Half a thought']);
    await aDraft(['Something else'], { id: 'e', articleIds: [] });
    await sheaf.store.posts.put({
      id: 'p',
      draftId: 'gone',
      articleIds: [articleId],
      network: 'x',
      parts: [{ text: 'Out there.', imageIds: [] }],
      state: { kind: 'posted' },
      createdAt: now,
      postedAt: now,
      updatedAt: now,
    });
    mount(<Compose rest={undefined} />, sheaf);
    await says('Half a thought');
    type((await found('input[type="search"]')) as HTMLInputElement, 'trial');
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('Something else'));
    await says('Half a thought');
    await says('Out there.');
    (await button('Edit as new')).click();
    await vi.waitFor(async () =>
      expect((await sheaf.store.drafts.all()).map(({ parts }) => parts[0]?.text)).toContain('Out there.'),
    );
  });

  it('asks about few of the posts that were handed over, of all on request, and of those that are looked for', async () => {
    for (let each = 1; each <= 7; each++) {
      const parts = [{ text: `Point ${each}.`, imageIds: [] }];
      await sheaf.store.posts.put(aPost({ id: `p${each}`, draftId: `gone${each}`, articleIds: [], parts }));
    }
    mount(<Compose rest={undefined} />, sheaf);
    const asked = () => document.querySelectorAll('.did-you-post').length;
    await vi.waitFor(() => expect(asked()).toBe(5));
    (await button('Show all 7')).click();
    await vi.waitFor(() => expect(asked()).toBe(7));
    type((await found('input[type="search"]')) as HTMLInputElement, 'point 3');
    await vi.waitFor(() => expect(asked()).toBe(1));
    await says('Point 3.');
  });
});
