// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exchange } from '../../../components/exchange/exchange.ts';
import { ImportNotice } from '../../../components/exchange/ImportNotice.tsx';
import { ImportView } from '../../../components/exchange/ImportView.tsx';
import { StorageFull } from '../../../lib/ports.ts';
import { createFileReading } from '../../../lib/tasks/read-files.ts';
import { anEntry } from '../../support/entries.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { anExchange } from '../exchange-in-memory.ts';
import { aSheaf, button, found, mount, says, settled } from '../mount.tsx';

let sheaf: SheafInMemory;
let exchange: Exchange;
let unmount: () => void;

/** Each line of a file is a DOI. */
const reading = () =>
  createFileReading({
    recognise: () => 'identifiers',
    *read(_, text) {
      for (const [index, line] of text.split('\n').entries()) {
        const place = { line: index + 1, end: 0 };
        if (line === '?') yield { kind: 'unread', ...place, text: '?', why: 'syntax' };
        else
          yield {
            kind: 'entry',
            ...place,
            ...anEntry({ doi: line, url: undefined, keywords: ['Sepsis'] }, { tags: ['theirs'], note: 'their note' }),
          };
      }
    },
  });

beforeEach(() => {
  sheaf = aSheaf();
  exchange = anExchange(sheaf, { reading: reading() });
  unmount = mount(<ImportView />, sheaf, exchange);
});
afterEach(() => unmount());

async function choose(text: string) {
  const input = await found<HTMLInputElement>('.exchange-drop input');
  const file = new File([text], 'refs.txt');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await found('.exchange-files');
}

const all = () => sheaf.store.articles.find({ sort: 'added', descending: true });

describe('importing', () => {
  it('shows what a file holds and writes nothing before it is asked to', async () => {
    await choose('10.5555/1\n10.5555/2\n?\n10.5555/1');
    await says('3 entries found');
    await says('2 are new');
    await says('1 is the same paper as another in these files');
    await says('1 entry could not be read');
    expect((await all()).length).toBe(0);
    (await button('Cancel')).click();
    await found('.exchange-drop');
    expect((await all()).length).toBe(0);
  });

  it('takes along what the person chose, and tells what it did', async () => {
    await choose('10.5555/1\n10.5555/2');
    (
      await vi.waitFor(() => {
        const box = [...document.querySelectorAll('label')].find((each) => each.textContent?.includes('Notes'));
        if (!box) throw new Error('no box');
        return box;
      })
    ).click();
    (await button('Import 2 entries')).click();
    await says('2 new articles');
    const articles = await sheaf.store.articles.getMany([...(await all())]);
    expect(articles.map((each) => [each?.tags, each?.note])).toEqual([
      [['theirs'], ''],
      [['theirs'], ''],
    ]);
  });

  it('leaves keywords as they are, and makes them tags too where it is asked to', async () => {
    await choose('10.5555/1');
    const box = await vi.waitFor(() => {
      const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.includes('Keywords'));
      if (!found) throw new Error('no box');
      return found;
    });
    expect(box.querySelector('input')?.checked).toBe(false);
    box.click();
    (await button('Import 1 entry')).click();
    await says('1 new article');
    const [article] = await sheaf.store.articles.getMany([...(await all())]);
    expect([article?.tags, article?.keywords]).toEqual([['theirs', 'Sepsis'], ['Sepsis']]);
  });

  it('is undone from the result, and forgotten', async () => {
    await choose('10.5555/1');
    (await button('Import 1 entry')).click();
    (await button('Undo this import')).click();
    await says('The import is undone');
    await says('1 article is in the trash');
    expect(document.querySelector('a[href="#/library?in=trash"]')?.textContent).toBe('Show the trash');
    expect((await all()).length).toBe(0);
    (await button('Forget')).click();
    await vi.waitFor(async () => expect(await sheaf.store.imports.all()).toEqual([]));
  });

  it('says why it could not go on, and keeps what was written', async () => {
    sheaf.tasks.importBlock = async () => {
      throw new StorageFull('full');
    };
    await choose('10.5555/1');
    (await button('Import 1 entry')).click();
    await says('Stopped after 0 of 1');
    await says('disk is full');
    expect(await sheaf.store.imports.all()).toMatchObject([{ state: 'stopped' }]);
    expect(exchange.work).toBeUndefined();
  });

  it('asks before the page is closed, as long as it is at work', async () => {
    const asked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    let finish: () => void = () => undefined;
    sheaf.tasks.importBlock = () =>
      new Promise((resolve) => {
        finish = () => resolve(undefined);
      });
    await choose('10.5555/1');
    (await button('Import 1 entry')).click();
    await says('Closing this page stops it');
    await settled();
    expect(asked()).toBe(true);
    finish();
    await vi.waitFor(() => expect(asked()).toBe(false));
  });

  it('begins with the files that were dropped on the library', async () => {
    exchange.offer([new File(['10.5555/9'], 'dropped.txt')]);
    await says('dropped.txt');
    await says('1 entry found');
  });
});

describe('the notice over the library', () => {
  it('tells of an import that was cut off, and keeps what is there', async () => {
    await sheaf.tasks.beginImport('i', { files: ['a.ris'], total: 10_000, unread: 0 });
    await sheaf.tasks.importBlock('i', 0, [anEntry()]);
    unmount();
    unmount = mount(<ImportNotice />, sheaf, exchange);
    await says('An import stopped after 1 of 10,000 entries');
    (await button('Keep what is there')).click();
    await vi.waitFor(() => expect(document.querySelector('.exchange-notice')).toBeNull());
    expect(await sheaf.store.imports.get('i')).toMatchObject({ state: 'stopped' });
    expect((await all()).length).toBe(1);
  });

  it('says nothing of an import that another page is at work on', async () => {
    await sheaf.tasks.beginImport('i', { files: ['a.ris'], total: 2, unread: 0 });
    unmount();
    void exchange.locks.hold('i', () => new Promise(() => undefined));
    unmount = mount(<ImportNotice />, sheaf, exchange);
    await settled();
    expect(document.querySelector('.exchange-notice')).toBeNull();
  });
});
