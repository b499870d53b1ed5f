// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { PostText } from '../../../components/compose/PostText.tsx';

it.each([
  ['threads', ['#One']],
  ['mastodon', ['#One', '#Two']],
] as const)('on %s a hashtag looks like one where the network makes a tag of it', (network, tags) => {
  const root = document.createElement('div');
  render(<PostText text="See #One, #Two https://example.org/a#b" network={network} />, root);
  expect([...root.querySelectorAll('.post-hashtag')].map((tag) => tag.textContent)).toEqual(tags);
  expect(root.querySelectorAll('.post-link')).toHaveLength(1);
  expect(root.textContent).toBe('See #One, #Two https://example.org/a#b');
});
