// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Opened } from '../../../components/app/Opened.tsx';
import type { Opening } from '../../../lib/ports/opening.ts';
import { provideEnglish } from '../english.ts';
import { settled } from '../mount.tsx';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** A page of which a view throws while `breaks()`. */
async function shown(breaks = () => false) {
  provideEnglish();
  let tell: (opening: Opening) => void = () => undefined;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  let draws = 0;
  function View({ isNewer }: { isNewer: boolean }) {
    draws += 1;
    if (breaks()) throw new Error('no');
    return <p>{isNewer ? 'newer library' : 'library'}</p>;
  }
  const watch = (to: typeof tell) => {
    tell = to;
    return () => undefined;
  };
  render(<Opened watch={watch}>{(isNewer) => <View isNewer={isNewer} />}</Opened>, root);
  await settled();
  return {
    text: () => root.textContent,
    draws: () => draws,
    async says(opening: Opening) {
      tell(opening);
      await settled();
    },
  };
}

it('shows the page at once, and in its place what keeps the library from being opened, until it is', async () => {
  const page = await shown();
  expect(page.text()).toBe('library');
  await page.says('waiting');
  expect(page.text()).toMatch(/made ready.*Close the other windows/);
  await page.says('open');
  expect(page.text()).toBe('library');
  await page.says('newer');
  expect(page.text()).toBe('newer library');
});

it('does not draw the page again for its being open', async () => {
  const page = await shown();
  await page.says('open');
  expect(page.draws()).toBe(1);
});

it.each([
  ['full', 'the disk is full'],
  ['failed', 'restart the browser'],
] as const)('says what to do where the library is not opened (%s), whatever a view makes of it', async (how, words) => {
  const page = await shown(() => true);
  expect(page.text()).toContain('Something here cannot be shown');
  await page.says(how);
  expect(page.text()).toContain(words);
});
