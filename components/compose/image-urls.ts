interface Held {
  users: number;
  url?: string;
  tell: Set<(url: string) => void>;
}

/** Addresses of images for the page: one an image, however many show it, given back when the last does no more. */
export interface ImageUrls {
  /** Calls `onUrl` once the image can be shown; answers how to let go of it. An image that is gone is never shown. */
  hold(id: string, onUrl: (url: string) => void): () => void;
}

interface Needs {
  read(id: string): Promise<Blob | undefined>;
  urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** Keeps what images are read and shown. */
export function createImageUrls({ read, urls }: Needs): ImageUrls {
  const held = new Map<string, Held>();

  async function load(id: string, entry: Held) {
    const bytes = await read(id);
    // By then nobody may want it any more.
    if (!bytes || held.get(id) !== entry) return;
    const url = urls.createObjectURL(bytes);
    entry.url = url;
    for (const tell of entry.tell) tell(url);
  }

  return {
    hold(id, onUrl) {
      const entry = held.get(id) ?? { users: 0, tell: new Set() };
      if (entry.users === 0) {
        held.set(id, entry);
        load(id, entry).catch(console.error);
      }
      entry.users += 1;
      entry.tell.add(onUrl);
      if (entry.url) onUrl(entry.url);
      return () => {
        if (!entry.tell.delete(onUrl)) return;
        entry.users -= 1;
        if (entry.users > 0) return;
        held.delete(id);
        if (entry.url) urls.revokeObjectURL(entry.url);
      };
    },
  };
}
