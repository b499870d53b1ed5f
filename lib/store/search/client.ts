import type { ArticleSearch } from '../../ports/search.ts';
import type { FoundNumbers } from './engine.ts';
import { idList } from './id-list.ts';
import type { Answer, Port, Request } from './protocol.ts';

/** The search that runs at the other end of a port, as a page asks it. */
export function createSearchClient(port: Port): ArticleSearch {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  const listeners = new Set<() => void>();
  const ids: string[] = [];
  let calls = 0;

  port.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'changed') {
      for (const listener of listeners) listener();
      return;
    }
    if (data.kind === 'ids') {
      keep(data.from, data.ids.split('\0'));
      return;
    }
    const asker = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.kind === 'answer') asker?.resolve(data.value);
    else asker?.reject(new Error(data.message));
  });

  function ask(name: Request['name'], ...args: unknown[]): Promise<unknown> {
    const request: Request = { call: ++calls, name, args };
    return new Promise((resolve, reject) => {
      waiting.set(request.call, { resolve, reject });
      port.postMessage(request, []);
    });
  }

  function keep(from: number, more: readonly string[]): void {
    for (let index = 0; index < more.length; index++) ids[from + index] = more[index] ?? '';
  }

  const asking =
    (name: Request['name']) =>
    (...args: unknown[]) =>
      ask(name, ...args) as Promise<never>;
  return {
    find: async (view) => idList((await ask('find', view)) as FoundNumbers, (number) => ids[number] ?? ''),
    count: asking('count'),
    counts: asking('counts'),
    tags: asking('tags'),
    suggest: asking('suggest'),
    statistics: asking('statistics'),
    readiness: asking('readiness'),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
