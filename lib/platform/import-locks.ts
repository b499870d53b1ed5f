import type { ImportLocks } from '../ports/imports.ts';

const PREFIX = 'sheaf-import-';

/** Locks that every page of Sheaf sees. */
export const importLocks: ImportLocks = {
  hold: (importId, work) => navigator.locks.request(PREFIX + importId, work) as never,
  async held() {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  },
};
