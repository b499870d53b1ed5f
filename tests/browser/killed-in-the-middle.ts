import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Harness, openBrowser } from '../support/browsers/index.ts';

/** Runs the work in a browser of its own, kills that in the middle, and looks at what is there in the next one. */
export async function killedInTheMiddle(
  work: (harness: Harness) => Promise<void>,
  after: (harness: Harness) => Promise<void>,
): Promise<void> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'sheaf-profile-'));
  try {
    const first = await openBrowser('chromium', { userDataDir });
    await work(first);
    await first.kill();
    const second = await openBrowser('chromium', { userDataDir });
    try {
      await after(second);
    } finally {
      await second.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
