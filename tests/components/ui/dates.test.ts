import { expect, it } from 'vitest';
import { formatDay } from '../../../components/ui/dates.ts';
import { provideEnglish } from '../english.ts';

const NOW = new Date(2026, 10, 24, 9, 30);

it.each([
  [new Date(2026, 10, 24, 0, 1), 'today, 00:01'],
  [new Date(2026, 10, 24, 14, 3), 'today, 14:03'],
  [new Date(2026, 10, 23, 23, 59), 'yesterday'],
  [new Date(2026, 10, 22, 9, 30), '22 November'],
  [new Date(2025, 10, 24, 9, 30), '24 November 2025'],
  // A clock that was put back.
  [new Date(2026, 10, 25, 9, 30), '25 November'],
])('tells when %s was', (date, expected) => {
  provideEnglish();
  expect(formatDay(date.toISOString(), NOW)).toBe(expected);
});

it.each(['', 'soon', '2026-13-45', '+275761-01-01'])('shows %j as it is', (text) => {
  expect(formatDay(text, NOW)).toBe(text);
});
