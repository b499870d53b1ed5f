import { describe, expect, it } from 'vitest';
import { leadsOn } from '../../../lib/share/checks/hashtags.ts';
import { checkLink } from '../../../lib/share/checks/link.ts';
import type { DraftKind } from '../../../lib/share/draft.ts';
import { anArticle } from '../../support/builders.ts';
import { facts } from '../../support/draft-facts.ts';

const LINK = 'https://doi.org/10.5555/Sample.2024.001';

function found(text: string) {
  return checkLink(facts([text], { articles: [anArticle()] })).map(({ reason, names }) => [reason, names?.instead]);
}

describe('checkLink', () => {
  it.each<[string, unknown[]]>([
    [`Read ${LINK}`, []],
    ['Read it.', [['no-link', LINK]]],
    ['doi:10.5555/Sample.2024.001 is worth it', [['bare-doi', LINK]]],
    [
      'https://www-nejm-org.ezproxy.example.edu/doi/full/10.1056/NEJMoa1',
      [['proxied-link', 'https://doi.org/10.1056/NEJMoa1']],
    ],
    [
      'https://proxy.lib.example.edu/login?url=https://journal.example.org/a',
      [['proxied-link', 'https://journal.example.org/a']],
    ],
    ['https://login.ezproxy.example.edu/menu', [['proxied-link', LINK]]],
    ['https://bit.ly/3abc', [['short-link', LINK]]],
    ['https://rabbit.ly/3abc', []],
    ['https://example.org/a(10.1234/abc)', []],
  ])('of %j says %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('asks for no link before anything is written, nor where there is no article', () => {
    expect(found(' ')).toEqual([]);
    expect(checkLink(facts(['Good morning.']))).toEqual([]);
  });

  it.each<[DraftKind, string]>([
    ['share', 'warn'],
    ['point', 'hint'],
    ['question', 'hint'],
  ])('of a %s without a link gives a %s', (kind, weight) => {
    const [finding] = checkLink(facts(['Read it.'], { kind, articles: [anArticle()] }));
    expect(finding).toMatchObject({ reason: 'no-link', weight });
  });

  it('marks the DOI and no more', () => {
    const text = 'See doi:10.5555/Sample.2024.001.';
    const [finding] = checkLink(facts([text], { articles: [anArticle()] }));
    expect(finding?.place).toEqual({ part: 0, start: 4, end: 31 });
  });

  it('is content with a link in any part', () => {
    expect(checkLink(facts(['One.', LINK], { articles: [anArticle()] }))).toEqual([]);
  });
});

describe('hashtags that lead nowhere', () => {
  const long = `#${'Λέ'.repeat(26)}`;
  const told = (parts: string[], changes: Parameters<typeof facts>[1]) =>
    checkLink(facts(parts, changes)).map(({ reason, names, place }) => [reason, names?.network, place]);

  it('are those of more than 64 characters on Bluesky, and than 50 on Threads; elsewhere none is known', () => {
    const at = { part: 0, start: 2, end: 2 + long.length };
    expect(told([`A ${long}`], { networks: ['bluesky', 'threads', 'mastodon'] })).toEqual([
      ['long-hashtag', 'threads', at],
    ]);
    expect(told([`A ${long}${'a'.repeat(12)}`], { networks: ['bluesky', 'mastodon'] })).toEqual([]);
    expect(told([`A ${long}${'a'.repeat(13)}`], { networks: ['bluesky', 'mastodon'] })).toEqual([
      ['long-hashtag', 'bluesky', { ...at, end: at.end + 13 }],
    ]);
  });

  it('are all but the first that is short enough on Threads, in each part', () => {
    const networks = ['bluesky', 'threads'] as const;
    const parts = [`${long} #Two then #Three`, '#MedEd', 'https://example.org/a#One #Two'];
    expect(checkLink(facts(parts, { networks: [...networks] })).slice(1)).toEqual([
      expect.objectContaining({
        reason: 'first-hashtag',
        weight: 'hint',
        names: { what: '#Two', network: 'threads' },
        place: { part: 0, start: long.length + 11, end: long.length + 17 },
      }),
    ]);
  });

  it('are told apart for one post', () => {
    const hashtags = [long, '#Two', '#Three'];
    expect(leadsOn('threads', hashtags)).toEqual([false, true, false]);
    expect(leadsOn('bluesky', hashtags)).toEqual([true, true, true]);
    expect(leadsOn('x', [`${long}${long.slice(1)}`])).toEqual([true]);
  });

  it('are looked for in the words that a network gets', () => {
    const own = { networks: ['bluesky', 'threads'] as const, overrides: { threads: ['#One #Two'] } };
    expect(told(['#One #Two'], { ...own, networks: [...own.networks] })).toEqual([
      ['first-hashtag', 'threads', { part: 0, network: 'threads', start: 5, end: 9 }],
    ]);
    const other = { networks: ['bluesky', 'threads'] as const, overrides: { threads: ['#One'] } };
    expect(told(['#One #Two'], { ...other, networks: [...other.networks] })).toEqual([]);
  });
});
