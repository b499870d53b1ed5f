import { beforeEach, expect, it, vi } from 'vitest';
import type { BackgroundTasks } from '../../lib/ports.ts';

type Sender = { id?: string; url?: string };
type Listener = (message: { data: unknown; sender: Sender }) => unknown;

/** The browser's messages, as one page and one worker have them. */
const browserMessages = vi.hoisted(() => ({
  listeners: new Map<string, unknown>(),
  sent: [] as [string, unknown][],
  dies: 0,
}));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'sheaf', getURL: (path: string) => `chrome-extension://sheaf${path}` } },
}));
vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({
    onMessage: (name: string, listener: unknown) => browserMessages.listeners.set(name, listener),
    sendMessage: async (name: string, data: unknown) => {
      browserMessages.sent.push([name, data]);
      if (browserMessages.dies-- > 0) throw new Error('The message port closed before a response was received.');
      return `answer ${browserMessages.sent.length}`;
    },
  }),
}));
const { answerPages, backgroundTasks } = await import('../../lib/platform/messages.ts');

let asked: unknown[][];
beforeEach(() => {
  browserMessages.sent = [];
  browserMessages.dies = 0;
  asked = [];
  const tasks = new Proxy(
    {},
    {
      get:
        (_, name) =>
        async (...args: unknown[]) =>
          asked.push([name, ...args]),
    },
  );
  answerPages(tasks as BackgroundTasks);
});

const PAGE = 'chrome-extension://sheaf/popup.html';
const send = (data: unknown, sender: Sender) =>
  (browserMessages.listeners.get('trashArticles') as Listener)({ data, sender });

it('answers a page of Sheaf', async () => {
  await send([['id-1']], { id: 'sheaf', url: PAGE });
  expect(asked).toEqual([['trashArticles', ['id-1']]]);
});

it.each([
  ['another extension', [['id-1']], { id: 'other', url: PAGE }],
  ['no extension', [['id-1']], { url: PAGE }],
  ['a script of ours on a web page', [['id-1']], { id: 'sheaf', url: 'https://journal.example/popup.html' }],
  ['a page that has our address in its own', [['id-1']], { id: 'sheaf', url: `https://x.example/?${PAGE}` }],
  ['an address that only begins like ours', [['id-1']], { id: 'sheaf', url: 'chrome-extension://sheaf.example/' }],
  ['a sender without an address', [['id-1']], { id: 'sheaf' }],
  ['data that are no arguments', { 0: ['id-1'] }, { id: 'sheaf', url: PAGE }],
] as [string, unknown, Sender][])('refuses %s', (_name, data, sender) => {
  expect(() => send(data, sender)).toThrow('no page of Sheaf');
  expect(asked).toEqual([]);
});

it('asks again once where the worker died', async () => {
  browserMessages.dies = 1;
  expect(await backgroundTasks.setStarred(['id-1'], true)).toBe('answer 2');
});

it.each<[string, () => Promise<unknown>, unknown[]]>([
  ['a place', () => backgroundTasks.placeList('list-1'), ['list-1', null]],
  ['a keystroke', () => backgroundTasks.writeArticle('id-1', { note: 'a' }), ['id-1', { note: 'a' }]],
  ['what is pasted', () => backgroundTasks.saveByIdentifier('10.5555/a'), ['10.5555/a']],
  ['what was captured', () => backgroundTasks.saveCaptured({} as never), [{}]],
  ['a quote', () => backgroundTasks.addQuote('id-1', {} as never), ['id-1', {}, null]],
  ['a comment', () => backgroundTasks.writeQuote('q', { comment: 'a' }), ['q', { comment: 'a' }]],
  ['an undo', () => backgroundTasks.undo({}), [{}]],
  ['a field', () => backgroundTasks.editField('id-1', 'volume', '1'), ['id-1', 'volume', '1']],
  ['a draft', () => backgroundTasks.changeDraft('draft-1', { poll: null }), ['draft-1', { poll: null }, null]],
])('asks again by the id by which it asked first: %s', async (_name, ask, args) => {
  browserMessages.dies = 1;
  await ask();
  const [[, first], [, again]] = browserMessages.sent as [[string, unknown[]], [string, unknown[]]];
  expect(first).toEqual([...args, expect.any(String)]);
  expect(again).toEqual(first);
  await ask();
  expect(browserMessages.sent[2]?.[1]).not.toEqual(first);
});

it.each([
  ['another part', { partId: 'b' }],
  ["a network's own words", { partId: 'a', network: 'x' as const }],
])('what is written in %s makes no keystroke void', async (_name, place) => {
  browserMessages.dies = 1;
  await Promise.all([
    backgroundTasks.writePart('draft-1', { partId: 'a' }, 'Asp', 'As'),
    backgroundTasks.writePart('draft-1', place, 'Other', ''),
  ]);
  expect(browserMessages.sent).toHaveLength(3);
});

it('does not quote twice', async () => {
  browserMessages.dies = 1;
  await expect(backgroundTasks.quoteSelection({ id: 1, url: 'https://x.org/', title: '' })).rejects.toThrow('port');
  expect(browserMessages.sent).toHaveLength(1);
});

const write = (note: string) => backgroundTasks.writeArticle('id-1', { note });
it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
  ['what was typed', () => write('Asp'), () => write('Aspirin')],
  [
    'an edit',
    () => backgroundTasks.editField('id-1', 'volume', '1'),
    () => backgroundTasks.editField('id-1', 'volume', '12'),
  ],
  [
    'a state',
    () => backgroundTasks.setReadState(['id-1'], 'read'),
    () => backgroundTasks.setReadState(['id-1'], 'unread'),
  ],
  [
    'a part of a draft',
    () => backgroundTasks.writePart('draft-1', { partId: 'a' }, 'As', 'A'),
    () => backgroundTasks.writePart('draft-1', { partId: 'a' }, 'Asp', 'As'),
  ],
  [
    'what is said of a post',
    () => backgroundTasks.settlePost('post-1', { isPosted: true }),
    () => backgroundTasks.settlePost('post-1', { isPosted: false }),
  ],
  ['a deletion', () => backgroundTasks.trashArticles(['id-1']), () => backgroundTasks.restoreArticles(['id-1'])],
  [
    'a tag',
    () => backgroundTasks.tagArticles(['id-1'], { add: 'x' }),
    () => backgroundTasks.tagArticles(['id-1'], { remove: 'x' }),
  ],
])('%s that a later one made void is not asked again', async (_name, older, newer) => {
  browserMessages.dies = 1;
  const answers = await Promise.all([older(), newer()]);
  expect(answers).toEqual(['answer 2', 'answer 2']);
  expect(browserMessages.sent).toHaveLength(2);
});
