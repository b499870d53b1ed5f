import type { CaptureResult, Store } from '../ports.ts';

interface Needs {
  store: Pick<Store, 'inbox'>;
  now: () => string;
}

export interface Owning {
  /** Has what was saved no longer be new; is not waited for. */
  saved(results: CaptureResult | CaptureResult[]): void;
  /** The same of all that the library has: after an import, and now and then. */
  all(): Promise<void>;
}

/** What came into the library is no news any more. */
export function createOwning({ store, now }: Needs): Owning {
  return {
    saved(results) {
      for (const result of [results].flat()) {
        if (!result.ok || result.kind !== 'saved') continue;
        const { id, keys } = result.saved.article;
        void store.inbox.own(id, keys, now()).catch(passOver);
      }
    },
    all: () => store.inbox.ownAll(now()),
  };
}

/** It is looked for again, now and then. */
function passOver(error: unknown): void {
  console.error(error instanceof Error ? error.name : 'The inbox');
}
