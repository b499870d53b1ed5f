import { describe, expect, it } from 'vitest';
import type { Network } from '../../lib/share/draft.ts';
import {
  cleanHandle,
  handlesFor,
  type KnownHandle,
  namesOf,
  withHandle,
  withoutHandle,
} from '../../lib/share/handles.ts';

describe('cleanHandle', () => {
  it.each<[Network, string, string | undefined]>([
    ['bluesky', ' @journal.example.org ', 'journal.example.org'],
    ['bluesky', 'https://bsky.app/profile/journal.example.org', 'journal.example.org'],
    ['bluesky', 'journal', undefined],
    ['mastodon', '@ada@example.social', 'ada@example.social'],
    ['mastodon', 'https://example.social/@ada', 'ada@example.social'],
    ['mastodon', '@ada', undefined],
    ['x', '@Journal_1', 'Journal_1'],
    ['x', 'https://x.com/Journal_1', 'Journal_1'],
    ['x', 'a name with spaces', undefined],
    ['threads', '@a.b_c', 'a.b_c'],
    ['email', 'ada@example.org', undefined],
    ['x', '', undefined],
  ])('on %s %j is %j', (network, typed, expected) => {
    expect(cleanHandle(network, typed)).toBe(expected);
  });
});

const ARTICLE = {
  journal: 'Journal of Sample Medicine',
  authors: [{ family: 'Sample', given: 'Ada' }, { group: 'SAMPLE Group' }],
};
const JOURNAL: KnownHandle = { name: 'Journal of sample medicine', network: 'x', handle: 'jsm' };
const ADA: KnownHandle = { name: 'Ada Sample', network: 'x', handle: 'ada' };

describe('the handles of an article', () => {
  it('are those of its journal and authors, on these networks alone', () => {
    expect(namesOf(ARTICLE)).toEqual(['Journal of Sample Medicine', 'Ada Sample', 'SAMPLE Group']);
    const known = [
      ADA,
      { ...ADA, network: 'bluesky', handle: 'ada.example' } as const,
      JOURNAL,
      { ...ADA, name: 'Bo' },
    ];
    expect(handlesFor(ARTICLE, known, ['x'])).toEqual([JOURNAL, ADA]);
  });

  it('are one for a name on a network', () => {
    const known = withHandle([ADA, JOURNAL], { ...ADA, name: 'ada sample', handle: 'ada2' });
    expect(known.map(({ handle }) => handle)).toEqual(['jsm', 'ada2']);
    expect(withoutHandle(known, ADA)).toEqual([JOURNAL]);
  });
});
