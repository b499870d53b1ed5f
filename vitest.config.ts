import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // A busy machine is no failure: nothing here is timed.
    testTimeout: 30_000,
    // One fewer than there are would leave half of a small machine idle.
    maxWorkers: '100%',
    exclude: ['tests/browser/**', 'node_modules/**'],
  },
});
