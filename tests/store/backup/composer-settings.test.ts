import { describe, expect, it } from 'vitest';
import { parseRow } from '../../../lib/store/backup/parse-row.ts';

const tie = { name: 'Example Pharma', aliases: ['Examplin'], line: 'Disclosure: fees.' };

describe('settings of the composer, in a backup', () => {
  it.each([
    ['shareNetworks', ['x', 'bluesky'], true],
    ['shareNetworks', ['x', 'myspace'], false],
    ['shareNetworks', [null], false],
    ['ties', [tie], true],
    ['ties', [{ ...tie, aliases: 'Examplin' }], false],
    ['ties', [{ ...tie, aliases: [1] }], false],
    ['ties', [{ ...tie, line: 'x'.repeat(10_001) }], false],
    ['ties', [null], false],
    ['templates', [{ kind: 'share', body: '{title}' }], true],
    ['templates', [{ kind: 'shout', body: '{title}' }], false],
    ['templates', [{ kind: 'share', body: {} }], false],
    ['dismissedChanges', ['retracted doi:10.5555/1'], true],
    ['dismissedChanges', [{}], false],
    ['handles', [{ name: 'NEJM', network: 'bluesky', handle: 'nejm.org' }], true],
    ['handles', [{ name: 'NEJM', network: 'bluesky', handle: 'javascript:alert(1)' }], false],
    ['handles', [{ name: 'NEJM', network: 'email', handle: 'nejm.org' }], false],
    ['handles', [null], false],
    ['xCharacters', 25_000, true],
    ['xCharacters', 1, false],
    ['mastodonInstance', 'mastodon.example', true],
    ['mastodonInstance', 'mastodon.example/path', false],
    ['mastodonInstance', 'javascript:alert(1)', false],
  ])('%s %j', (name, value, isTaken) => {
    expect(parseRow('settings', { name, value })?.row).toEqual(isTaken ? { name, value } : undefined);
  });
});
