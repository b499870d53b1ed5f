// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Exchange } from '../../../components/exchange/exchange.ts';
import type { History } from '../../../components/library/undo-history.ts';
import { useHistory, WithHistory } from '../../../components/library/WithHistory.tsx';
import { useSheaf } from '../../../components/ui/sheaf-context.tsx';
import type { Sheaf } from '../../../lib/sheaf.ts';
import { anEntry } from '../../support/entries.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { anExchange } from '../exchange-in-memory.ts';
import { mount } from '../mount.tsx';
import { aLibrary } from './a-library.ts';

let sheaf: SheafInMemory;
let exchange: Exchange;
let history: History;
let inner: Sheaf;
let unmount: () => void = () => undefined;

/** A view that is not the library. */
function Elsewhere() {
  history = useHistory();
  inner = useSheaf();
  return null;
}

beforeEach(async () => {
  sheaf = aLibrary();
  exchange = anExchange(sheaf);
  await act(() => {
    unmount = mount(
      <WithHistory>
        <Elsewhere />
      </WithHistory>,
      sheaf,
      exchange,
    );
  });
});
afterEach(() => unmount());

async function importOne() {
  await sheaf.tasks.beginImport('i', { files: ['a.ris'], total: 1, unread: 0 });
  await sheaf.tasks.importBlock('i', 0, [anEntry()]);
  await sheaf.tasks.endImport('i', 'done');
  exchange.ended = { kind: 'import', importId: 'i' };
  exchange.offer([]);
}

it('takes back first what was done after an import, also before the library was gone to', async () => {
  await importOne();
  await inner.tasks.createList('Made last');
  expect((await history.undoLast())?.deed.task).toBe('createList');
  expect((await history.undoLast())?.deed.task).toBe('import');
  expect(await sheaf.store.articles.inTrash()).toHaveLength(1);
});

it('keeps an import to be taken back while another is at work', async () => {
  await inner.tasks.createList('Made first');
  await importOne();
  exchange.work = { kind: 'import', importId: 'j', done: 0, total: 1, isStopping: false };
  await expect(history.undoLast()).rejects.toThrow('Another import is at work');
  expect(await sheaf.store.articles.inTrash()).toEqual([]);
  exchange.work = undefined;
  expect((await history.undoLast())?.deed.task).toBe('import');
  expect(await sheaf.store.articles.inTrash()).toHaveLength(1);
  expect(await sheaf.store.lists.all()).toHaveLength(1);
});
