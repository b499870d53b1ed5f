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
    ['dismissedJournals', ['0142-159X'], true],
    ['dismissedJournals', [142], false],
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

describe('the templates that the person added, in a backup', () => {
  const own = { id: 'a', name: 'Grand round', kind: 'thread', body: '{title}' };
  it.each([
    ['a kind that there is not', { ...own, kind: 'shout' }],
    ['a name that is none', { ...own, name: 1 }],
    ['a name without end', { ...own, name: 'x'.repeat(201) }],
    ['words without end', { ...own, body: 'x'.repeat(10_001) }],
    ['no id', { ...own, id: undefined }],
    ['nothing', null],
  ])('are kept without one with %s', (_, damaged) => {
    const { row, left } = parseRow('settings', { name: 'ownTemplates', value: [own, damaged] }) ?? {};
    expect(row).toEqual({ name: 'ownTemplates', value: [own] });
    expect(left).toContain('ownTemplates[1]');
  });

  it('are kept whole, and of what is foreign to them nothing', () => {
    const parsed = parseRow('settings', { name: 'ownTemplates', value: [{ ...own, script: 'x' }] });
    expect(parsed).toEqual({ row: { name: 'ownTemplates', value: [own] }, left: [] });
  });

  it('are at most fifty', () => {
    const value = Array.from({ length: 51 }, (_, at) => ({ ...own, id: `${at}` }));
    expect(parseRow('settings', { name: 'ownTemplates', value })?.row).toEqual({
      name: 'ownTemplates',
      value: value.slice(0, 50),
    });
  });

  it('are none where the list is no list', () => {
    expect(parseRow('settings', { name: 'ownTemplates', value: 'x' })?.row).toBeUndefined();
  });
});
