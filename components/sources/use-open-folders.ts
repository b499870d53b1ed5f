import { useState } from 'preact/hooks';
import { folderKey, isWithin } from '../../lib/sources/folders.ts';

const KEPT = 'sources/closed';

/** Which folders are closed, as this browser remembers it; those that were made here and are still empty. */
export function useOpenFolders() {
  const [closed, setClosed] = useState(readClosed);
  const [empty, setEmpty] = useState<string[][]>([]);
  function close(next: Set<string>): void {
    setClosed(next);
    try {
      localStorage.setItem(KEPT, JSON.stringify([...next]));
    } catch {
      // Full or forbidden: it is closed for as long as the page is there.
    }
  }
  return {
    isOpen: (path: string[]) => !closed.has(folderKey(path)),
    toggle(path: string[]) {
      const next = new Set(closed);
      if (!next.delete(folderKey(path))) next.add(folderKey(path));
      close(next);
    },
    /** Opens a folder and those around it. */
    open(path: string[]) {
      const around = new Set(path.map((_, level) => folderKey(path.slice(0, level + 1))));
      close(closed.difference(around));
    },
    empty,
    add: (path: string[]) => setEmpty((before) => [...before, path]),
    remove: (path: string[]) => setEmpty((before) => before.filter((each) => !isWithin(each, path))),
  };
}

function readClosed(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}
