import { describe, expect, it } from 'vitest';
import { type Draft, NETWORKS, type Network, type Poll } from '../../lib/share/draft.ts';
import { DEFAULT_LIMITS } from '../../lib/share/networks.ts';
import { checkPoll, pollAsReplies, withPollAsText } from '../../lib/share/polls.ts';

const DAY = 24 * 60;

function aPoll(poll: Partial<Poll> = {}): Poll {
  return { options: ['Yes', 'No'], minutes: DAY, isMultiple: false, ...poll };
}

it.each(['x', 'mastodon', 'linkedin', 'threads'] as const)('%s takes a poll of two answers for a day', (network) => {
  expect(checkPoll(aPoll(), network)).toEqual([]);
});

it.each(NETWORKS.filter((network) => !['x', 'mastodon', 'linkedin', 'threads'].includes(network)))(
  '%s takes none',
  (network) => {
    expect(checkPoll(aPoll(), network)).toEqual([{ reason: 'no-polls' }]);
  },
);

it.each<[string, Network, Partial<Poll>, object]>([
  ['one answer', 'x', { options: ['Yes'] }, { reason: 'too-few-options', min: 2 }],
  ['five answers', 'mastodon', { options: ['a', 'b', 'c', 'd', 'e'] }, { reason: 'too-many-options', max: 4 }],
  ['an empty answer', 'x', { options: ['Yes', ' '] }, { reason: 'empty-option', option: 1 }],
  ['the same answer', 'x', { options: ['é', 'No', 'e\u0301 '] }, { reason: 'same-option', option: 2, as: 0 }],
  [
    '26 letters on X',
    'x',
    { options: ['No', 'a'.repeat(26)] },
    { reason: 'option-too-long', option: 1, used: 26, limit: 25 },
  ],
  [
    '13 characters of weight 2 on X',
    'x',
    { options: ['No', '→'.repeat(13)] },
    { reason: 'option-too-long', option: 1, used: 26, limit: 25 },
  ],
  [
    '7 emoji on Threads',
    'threads',
    { options: ['No', '😷'.repeat(7)] },
    { reason: 'option-too-long', option: 1, used: 28, limit: 25 },
  ],
  [
    '31 letters on LinkedIn',
    'linkedin',
    { options: ['No', 'a'.repeat(31)] },
    { reason: 'option-too-long', option: 1, used: 31, limit: 30 },
  ],
  [
    '51 letters on Mastodon',
    'mastodon',
    { options: ['No', 'a'.repeat(51)] },
    { reason: 'option-too-long', option: 1, used: 51, limit: 50 },
  ],
  ['four minutes', 'x', { minutes: 4 }, { reason: 'too-short', minMinutes: 5 }],
  ['eight days on X', 'x', { minutes: 8 * DAY }, { reason: 'too-long', maxMinutes: 7 * DAY }],
  ['two months on Mastodon', 'mastodon', { minutes: 61 * DAY }, { reason: 'too-long', maxMinutes: 43_829 }],
  [
    'two days on LinkedIn',
    'linkedin',
    { minutes: 2 * DAY },
    { reason: 'other-duration', choices: [1440, 4320, 10_080, 20_160] },
  ],
  ['several answers on X', 'x', { isMultiple: true }, { reason: 'no-multiple' }],
])('%s', (_, network, poll, problem) => {
  expect(checkPoll(aPoll(poll), network)).toEqual([problem]);
});

it.each<[Network, Partial<Poll>]>([
  ['x', { options: ['a'.repeat(25), 'b', 'c', 'd'], minutes: 5 }],
  ['mastodon', { options: ['é'.repeat(50), '👩🏽‍⚕️'.repeat(50)], minutes: 30 * DAY, isMultiple: true }],
  ['linkedin', { options: ['a'.repeat(30), 'b'], minutes: 14 * DAY }],
  ['threads', { options: ['a'.repeat(25), 'b'] }],
])('%s takes what is just within its limits', (network, poll) => {
  expect(checkPoll(aPoll(poll), network)).toEqual([]);
});

it('takes the limits of the instance', () => {
  const poll = { ...DEFAULT_LIMITS.mastodon.poll, options: { min: 2, max: 8 }, optionCharacters: 3 };
  const limits = { ...DEFAULT_LIMITS, mastodon: { ...DEFAULT_LIMITS.mastodon, poll } };
  expect(checkPoll(aPoll({ options: ['a', 'b', 'c', 'd', 'e', 'long'] }), 'mastodon', limits)).toEqual([
    { reason: 'option-too-long', option: 5, used: 4, limit: 3 },
  ]);
});

it('LinkedIn’s question has a limit of its own', () => {
  const question = 'a'.repeat(141);
  expect(checkPoll(aPoll(), 'linkedin', DEFAULT_LIMITS, question)).toEqual([
    { reason: 'question-too-long', used: 141, limit: 140 },
  ]);
  expect(checkPoll(aPoll(), 'x', DEFAULT_LIMITS, question)).toEqual([]);
});

it.each([
  ['Have you had burnout this year?', true],
  ['Do you take a statin?', true],
  ['Were you vaccinated against influenza?', true],
  ['Which journal do you read first?', false],
  ['Is the primary endpoint of this trial a good one?', false],
])('LinkedIn warns that voters are seen: %s', (question, isWarned) => {
  expect(checkPoll(aPoll(), 'linkedin', DEFAULT_LIMITS, question)).toEqual(
    isWarned ? [{ reason: 'voters-visible' }] : [],
  );
  expect(checkPoll(aPoll(), 'mastodon', DEFAULT_LIMITS, question)).toEqual([]);
});

it('a poll as text has a letter for each answer', () => {
  expect(pollAsReplies(aPoll({ options: ['Yes', ' ', 'No '] }))).toBe('A. Yes\nB. No');
  expect(pollAsReplies(aPoll(), 'Reply with a letter.')).toBe('A. Yes\nB. No\n\nReply with a letter.');
});

describe('withPollAsText', () => {
  const draft: Pick<Draft, 'parts' | 'overrides' | 'poll'> = {
    parts: [
      { id: 'a', text: 'Which? ' },
      { id: 'b', text: 'More.' },
    ],
    overrides: {},
    poll: aPoll(),
  };

  it('puts the answers under the question where the network has no polls, and touches no other network', () => {
    const { parts, overrides } = withPollAsText(draft, 'bluesky', 'Reply with the letter.');
    expect(parts).toEqual(draft.parts);
    expect(overrides.bluesky?.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Which?\n\nA. Yes\nB. No\n\nReply with the letter.'],
      ['b', 'More.'],
    ]);
    expect(Object.keys(overrides)).toEqual(['bluesky']);
  });

  it('leaves a draft as it is for a network with polls, and one whose answers are still empty', () => {
    expect(withPollAsText(draft, 'mastodon', 'Reply.')).toBe(draft);
    const empty = { ...draft, poll: aPoll({ options: ['', ' '] }) };
    expect(withPollAsText(empty, 'bluesky', 'Reply.')).toBe(empty);
  });
});
