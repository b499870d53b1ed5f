import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const NEVER = ['tests/browser/**', 'node_modules/**'];
/** What leaves something behind in its world: a document, databases that are watched. */
const APART = ['tests/components/**/*.test.{ts,tsx}', 'tests/store/**/*.test.ts'];

export default defineConfig({
  plugins: [preact()],
  test: {
    // A busy machine is no failure: nothing here is timed.
    testTimeout: 30_000,
    setupFiles: ['tests/support/patience.ts'],
    // One fewer than there are would leave half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', include: APART, exclude: NEVER } },
      // To begin a process for each of the others, and to load what all of them load, takes longer than their tests.
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [...NEVER, ...APART], isolate: false },
      },
    ],
  },
});
