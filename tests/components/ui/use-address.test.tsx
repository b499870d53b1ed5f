// @vitest-environment jsdom
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAddress } from '../../../components/ui/use-address.ts';

const read = () => ({ place: location.hash });

let drawn: { place: string }[] = [];

function Place({ meanwhile }: { meanwhile?: () => void }) {
  const [said] = useAddress(read);
  drawn.push(said);
  useLayoutEffect(() => meanwhile?.(), []);
  return <p>{said.place}</p>;
}

beforeEach(() => {
  drawn = [];
  history.replaceState(null, '', '#/first');
});
afterEach(() => render(null, document.body));

const says = (place: string) => vi.waitFor(() => expect(document.querySelector('p')?.textContent).toBe(place));

it('follows the address', async () => {
  render(<Place />, document.body);
  await says('#/first');
  await new Promise((resolve) => setTimeout(resolve, 50));
  location.hash = '#/second';
  await says('#/second');
});

it('misses no change between the first drawing and its listening', async () => {
  render(<Place meanwhile={() => history.replaceState(null, '', '#/second')} />, document.body);
  await says('#/second');
});

it('keeps what is the same', async () => {
  render(<Place />, document.body);
  await new Promise((resolve) => setTimeout(resolve, 50));
  window.dispatchEvent(new PopStateEvent('popstate'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(drawn).size).toBe(1);
});
