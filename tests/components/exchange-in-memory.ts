// Before Dexie, which looks for the global indexedDB as it is loaded.
import 'fake-indexeddb/auto';
import { createExchange, type Exchange } from '../../components/exchange/exchange.ts';
import type { ExportReader } from '../../lib/ports/exporting.ts';
import type { FileReading } from '../../lib/ports/reading-files.ts';
import type { SheafInMemory } from '../support/memory.ts';
import { counter } from '../support/memory.ts';

/** What import and export share, on a library in memory; no other page is at work. */
export function anExchange(
  { tasks, store }: SheafInMemory,
  { reading, exports }: { reading?: FileReading; exports?: ExportReader } = {},
): Exchange {
  const held = new Set<string>();
  return createExchange({
    tasks,
    imports: store.imports,
    exports: exports ?? { ids: async () => [], outgoing: async () => [] },
    locks: {
      async hold(id, work) {
        held.add(id);
        return work().finally(() => held.delete(id));
      },
      held: async () => [...held],
    },
    openReading() {
      if (!reading) throw new Error('this test reads no file');
      return reading;
    },
    page: window,
    newId: counter('import'),
  });
}
