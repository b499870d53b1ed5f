import { beforeAll, expect, it } from 'vitest';
import { muteRule } from '../../../components/inbox/mute-rules.ts';
import { dayName, soonWords } from '../../../components/inbox/section-words.ts';
import { provideEnglish } from '../english.ts';

beforeAll(() => provideEnglish());

const NOW = new Date(2026, 10, 29, 14, 5);

it.each([
  ['2026-11-29', 'Today'],
  ['2026-11-28', 'Yesterday'],
  ['2026-11-23', 'Monday 23 November'],
  ['2025-11-23', 'Sunday, 23 November 2025'],
  ['nonsense', 'nonsense'],
])('names the day %s', (day, name) => {
  expect(dayName(day, NOW)).toBe(name);
});

it('tells a time of today alone, another with its day', () => {
  expect(soonWords(new Date(2026, 10, 29, 14, 30).toISOString(), NOW)).toBe('14:30');
  expect(soonWords(new Date(2026, 10, 30, 8, 0).toISOString(), NOW)).toMatch(/^Monday.* 08:00$/);
});

it.each([
  ['words', 'case report', { query: 'title:"case report"' }],
  ['words', 'a "quoted" word', { query: 'title:"a  quoted  word"' }],
  ['author', 'Ada Ng', { query: 'author:"Ada Ng"' }],
  ['journal', 'Gut', { query: 'journal:"Gut"' }],
  ['source', 'source-1', { query: '', sourceId: 'source-1' }],
  ['words', '  ', undefined],
] as const)('mutes by %s', (kind, chosen, rule) => {
  expect(muteRule(kind, chosen)).toEqual(rule);
});
