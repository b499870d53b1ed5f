// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { CitingProvider } from '../../../components/cite/cite-context.ts';
import { Digests } from '../../../components/digests/Digests.tsx';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, field, mount, says, type } from '../mount.tsx';
import { aSeries } from './a-digest.ts';

let sheaf: SheafInMemory;
const citing = {
  cite: async () => ({ entries: [], missing: [] }) as never,
  styles: { all: async () => [], get: async () => undefined },
};
const series = () => sheaf.store.digests.oneSeries('series');

beforeEach(async () => {
  sheaf = aSheaf();
  await sheaf.store.digests.putSeries(aSeries());
  mount(
    <CitingProvider value={citing}>
      <Digests rest="series/series" />
    </CitingProvider>,
    sheaf,
  );
});

it('keeps each keystroke of the name and the intro, and shows what the intro becomes', async () => {
  type(await field('Name of the series'), '!');
  type(await field('Intro'), 'Welcome to No. {{ number }}');
  await says('Welcome to No. 1');
  await vi.waitFor(async () =>
    expect(await series()).toMatchObject({ name: 'Rheum weekly!', intro: 'Welcome to No. {{ number }}' }),
  );
});

it('tells what is wrong with a template, and where', async () => {
  type(await field('Closing'), 'Bye {{ nmber }}');
  await says(/Line 1: there is no variable .*nmber/);
});

it('takes an address of the web only', async () => {
  const address = await field('Address of the series on the web');
  type(address, 'javascript:alert(1)');
  address.dispatchEvent(new FocusEvent('blur'));
  await says('That is no address of a web page');
  expect((await series())?.homepage).toBeUndefined();
  address.value = '';
  type(address, 'example.org/digest');
  address.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(async () => expect((await series())?.homepage).toBe('https://example.org/digest'));
});
