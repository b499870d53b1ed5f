import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../support/browsers/serve-folder.ts';
import { buildGallery } from './build.ts';

/** The gallery, built and served on this machine. */
export interface Gallery {
  /** The address at which it shows a state, `#known` or `#known?open`, and the next as the fragment changes. */
  address: string;
  close(): void;
}

/** Builds the gallery and serves it on a free port of the loopback. */
export async function serveGallery(): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-gallery-'));
  await buildGallery(folder);
  const { address, close } = await serveFolder(folder);
  return {
    address,
    close() {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
