import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftMissing, DraftRefused } from '../../lib/ports/drafting.ts';
import { createDraftTasks } from '../../lib/tasks/drafts.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { aDraft } from '../support/builders.ts';
import { aClock, aStore, type StoreInMemory } from '../support/memory.ts';

let store: StoreInMemory;
let tasks: ReturnType<typeof createDraftTasks>;
let undo: ReturnType<typeof createUndo>;
beforeEach(async () => {
  store = aStore();
  const needs = { store, now: aClock() };
  tasks = createDraftTasks(needs);
  undo = createUndo(needs);
  await tasks.createDraft(aDraft());
});
const draft = async () => (await store.drafts.get('draft-1')) ?? expect.fail('It is gone');
const timeless = async () => ({ ...(await draft()), updatedAt: '' });
const text = async () => (await draft()).parts[0]?.text;

it('begins a draft once, however often it is asked', async () => {
  await tasks.writePart('draft-1', { partId: 'part-1' }, 'Typed', 'Feedback works.');
  await tasks.createDraft(aDraft());
  expect(await text()).toBe('Typed');
});

describe('writing', () => {
  it('keeps the words of another window that this one had not seen', async () => {
    await tasks.writePart('draft-1', { partId: 'part-1' }, 'Theirs', 'Feedback works.');
    await tasks.writePart('draft-1', { partId: 'part-1' }, 'Mine', 'Feedback works.');
    const at = expect.any(String);
    expect(await draft()).toMatchObject({
      parts: [{ text: 'Mine' }],
      overwritten: [{ partId: 'part-1', text: 'Theirs', at }],
    });
  });

  it('is done once when it is asked again', async () => {
    const write = () => tasks.writePart('draft-1', { partId: 'part-1' }, 'Mine', 'Feedback works.');
    await write();
    const after = await draft();
    await write();
    expect(await draft()).toEqual(after);
  });

  it('into a draft that is gone is told', async () => {
    await expect(tasks.writePart('gone', { partId: 'part-1' }, 'Mine', '')).rejects.toThrow(DraftMissing);
  });

  it.each<[string, unknown[]]>([
    ['a text that is too long', ['draft-1', { partId: 'part-1' }, 'x'.repeat(25_001), '']],
    ['a text that is none', ['draft-1', { partId: 'part-1' }, 1, '']],
    ['no words that were known', ['draft-1', { partId: 'part-1' }, 'x', null]],
    ['no place', ['draft-1', null, 'x', '']],
    ['a network that there is not', ['draft-1', { partId: 'part-1', network: 'constructor' }, 'x', '']],
    ['an id that is a list', [['draft-1'], { partId: 'part-1' }, 'x', '']],
  ])('with %s is refused, and changes nothing', async (_name, args) => {
    const before = await draft();
    await expect((tasks.writePart as (...args: unknown[]) => Promise<void>)(...args)).rejects.toThrow(DraftRefused);
    expect(await draft()).toEqual(before);
  });
});

const IMAGE = { partId: 'part-1', alt: '', mime: 'image/png', width: 1, height: 1, size: 1 } as const;

describe('the alt text of an image', () => {
  const alts = async () => (await draft()).images.map(({ alt }) => alt);
  beforeEach(() => store.drafts.put(aDraft({ images: ['a', 'b'].map((id) => ({ ...IMAGE, id })) })));

  it('is kept, and no other is touched, though both are written at once', async () => {
    await Promise.all([tasks.describeImage('draft-1', 'a', 'A curve'), tasks.describeImage('draft-1', 'b', 'A table')]);
    expect(await alts()).toEqual(['A curve', 'A table']);
  });

  it('of one that was taken away changes nothing', async () => {
    const before = await draft();
    await tasks.describeImage('draft-1', 'c', 'A curve');
    expect((await draft()).images).toEqual(before.images);
  });

  it.each([
    ['that is none', ['draft-1', 'a', 1], DraftRefused],
    ['that is too long', ['draft-1', 'a', 'x'.repeat(25_001)], DraftRefused],
    ['of a draft that is gone', ['gone', 'a', 'x'], DraftMissing],
  ])('%s is refused', async (_name, args, error) => {
    await expect((tasks.describeImage as (...args: unknown[]) => Promise<void>)(...args)).rejects.toThrow(error);
    expect(await alts()).toEqual(['', '']);
  });
});

describe('the images', () => {
  const ids = async () => (await draft()).images.map(({ id }) => id).join('');
  beforeEach(() => store.drafts.put(aDraft({ images: ['a', 'b', 'c'].map((id) => ({ ...IMAGE, id })) })));

  it('are changed by two windows at once, each its own', async () => {
    await Promise.all([
      tasks.changeDraft('draft-1', { images: { kind: 'remove', id: 'a' } }),
      tasks.changeDraft('draft-1', { images: { kind: 'move', id: 'c', by: -1 } }),
      tasks.describeImage('draft-1', 'b', 'A curve'),
    ]);
    expect(await ids()).toBe('cb');
    expect((await draft()).images[1]?.alt).toBe('A curve');
  });

  it('go along where parts are joined, in one change, which is taken back as one', async () => {
    const parts = [{ id: 'part-0', text: 'Feedback works.' }];
    const reverse = await tasks.changeDraft('draft-1', {
      parts,
      images: { kind: 'join', partId: 'part-1', to: 'part-0' },
    });
    expect((await draft()).images.map(({ partId }) => partId)).toEqual(['part-0', 'part-0', 'part-0']);
    await undo(reverse);
    expect(await draft()).toMatchObject({ parts: [{ id: 'part-1' }], images: [{ partId: 'part-1' }, {}, {}] });
  });
});

describe('a change', () => {
  it('is taken back as far as it still stands', async () => {
    const before = await timeless();
    const reverse = await tasks.changeDraft('draft-1', { numbering: 'count', contentWarning: 'Blood', networks: [] });
    expect(await draft()).toMatchObject({ numbering: 'count', contentWarning: 'Blood', networks: [] });
    expect(await undo(reverse)).toEqual({ back: 1, kept: 0 });
    expect(await timeless()).toEqual(before);
  });

  it('that was changed since stays, and is told', async () => {
    const reverse = await tasks.changeDraft('draft-1', { language: 'de' });
    await tasks.changeDraft('draft-1', { language: 'en' });
    expect(await undo(reverse)).toEqual({ back: 0, kept: 1 });
    expect((await draft()).language).toBe('en');
  });

  it('takes away what may be absent', async () => {
    await tasks.changeDraft('draft-1', { poll: { options: ['Yes'], minutes: 5, isMultiple: false } });
    await tasks.changeDraft('draft-1', { poll: null });
    expect(await draft()).not.toHaveProperty('poll');
  });

  it('asked again is done once, and answers how to take it back', async () => {
    const first = await tasks.changeDraft('draft-1', { language: 'de' }, undefined, 'op');
    expect(await tasks.changeDraft('draft-1', { language: 'de' }, undefined, 'op')).toEqual(first);
    await undo(first);
    expect(await draft()).not.toHaveProperty('language');
  });

  it('of the parts keeps the words that its window had not seen, also when it is taken back', async () => {
    const was = { parts: aDraft().parts };
    await tasks.writePart('draft-1', { partId: 'part-1' }, 'Typed elsewhere', 'Feedback works.');
    const parts = [
      { id: 'part-1', text: 'Feedback' },
      { id: 'part-2', text: 'works.' },
    ];
    const reverse = await tasks.changeDraft('draft-1', { parts }, was);
    expect(await draft()).toMatchObject({ parts, overwritten: [{ text: 'Typed elsewhere' }] });
    await undo(reverse);
    expect(await draft()).toMatchObject({
      parts: [{ text: 'Typed elsewhere' }],
      overwritten: [{ text: 'Typed elsewhere' }],
    });
  });

  it.each<[string, unknown, unknown?]>([
    ['parts that are too many', { parts: Array(101).fill({ id: 'a', text: '' }) }],
    ['a part that is too long', { parts: [{ id: 'a', text: 'x'.repeat(25_001) }] }],
    ['parts taken away', { parts: null }],
    ['images set as a whole', { images: [] }],
    ['images taken away', { images: null }],
    ['what a draft has not', { foreign: 1 }],
    ['what is not its own to say', { deletedAt: '2026-03-05T09:00:00.000Z' }],
    ['another id', { id: 'draft-2' }],
    ['no changes', null],
    ['changes that are a text', 'parts'],
    ['known words that are none', { language: 'de' }, { parts: 1 }],
  ])('with %s is refused, and changes nothing', async (_name, changes, was) => {
    const before = await draft();
    await expect(tasks.changeDraft('draft-1', changes as object, was as object)).rejects.toThrow(DraftRefused);
    expect(await draft()).toEqual(before);
  });

  it('by an id that is none is refused', async () => {
    await expect(tasks.changeDraft({} as string, { language: 'de' })).rejects.toThrow(DraftRefused);
    await expect(tasks.deleteDraft(null as unknown as string)).rejects.toThrow(DraftRefused);
  });

  it('of a draft that is gone is told', async () => {
    await expect(tasks.changeDraft('gone', { language: 'de' })).rejects.toThrow(DraftMissing);
  });
});

describe('a deleted draft', () => {
  it('is back with all its words', async () => {
    const reverse = await tasks.deleteDraft('draft-1', 'op');
    expect(await store.drafts.all()).toEqual([]);
    expect(await tasks.deleteDraft('draft-1', 'op')).toEqual(reverse);
    expect(await undo(reverse)).toEqual({ back: 1, kept: 0 });
    expect(await timeless()).toEqual({ ...aDraft(), updatedAt: '' });
  });

  it('that is deleted again keeps its time', async () => {
    await tasks.deleteDraft('draft-1');
    const { deletedAt } = await draft();
    await tasks.deleteDraft('draft-1');
    expect((await draft()).deletedAt).toBe(deletedAt);
  });
});

it('that an undo finds gone is told', async () => {
  expect(await undo({ drafts: [{ id: 'gone', properties: {} }] })).toEqual({ back: 0, kept: 1 });
});

it.each([
  ['of another kind', { kind: 'essay' }],
  ['with a part too many', { parts: Array(101).fill({ id: 'a', text: '' }) }],
  ['without an id', { id: undefined }],
])('a draft %s is not begun', async (_name, changes) => {
  const put = vi.spyOn(store.drafts, 'put');
  await expect(tasks.createDraft({ ...aDraft(), ...changes } as never)).rejects.toThrow(DraftRefused);
  expect(put).not.toHaveBeenCalled();
});
