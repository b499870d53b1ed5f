import { vi } from 'vitest';

/** A busy machine is no failure: what is waited for has half of the time that its test has, where the test does not say otherwise. */
const MOST_MS = 15_000;

const { waitFor } = vi;
/** What runs in one process with others finds it so already. */
if (waitFor.name !== 'patiently') {
  vi.waitFor = function patiently(look, options) {
    return waitFor(look, options ?? { timeout: MOST_MS });
  };
}
