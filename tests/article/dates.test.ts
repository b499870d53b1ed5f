import { expect, it } from 'vitest';
import { formatDate, moreExact, startOf, yearOf } from '../../lib/article/dates.ts';
import { parseDate } from '../../lib/article/parse-date.ts';

it.each([
  ['2023-05-12', '2023-05-12'],
  ['2023/05/12', '2023-05-12'],
  ['2023/5', '2023-05'],
  ['2023', '2023'],
  ['20230412', '2023-04-12'],
  ['2023-05-12T23:30:00-05:00', '2023-05-12'],
  ['2023-05-12 08:00', '2023-05-12'],
  ['2023 May-Jun', '2023-05/2023-06'],
  ['May-June 2023', '2023-05/2023-06'],
  ['May/June 2023', '2023-05/2023-06'],
  ['2023 Dec-2024 Jan', '2023-12/2024-01'],
  ['2023 Dec–2024 Jan', '2023-12/2024-01'],
  ['2023 May 12', '2023-05-12'],
  ['12 May 2023', '2023-05-12'],
  ['May 12, 2023', '2023-05-12'],
  ['May 3rd, 2023', '2023-05-03'],
  ['Published online: 12 May 2023', '2023-05-12'],
  ['3 mai 2023', '2023-05-03'],
  ['1er juin 2023', '2023-06-01'],
  ['12 juillet 2023', '2023-07-12'],
  ['3. März 2023', '2023-03-03'],
  ['3 de mayo de 2023', '2023-05-03'],
  ['3 maggio 2023', '2023-05-03'],
  ['3 de março de 2023', '2023-03-03'],
  ['3 maart 2023', '2023-03-03'],
  ['31.12.2023', '2023-12-31'],
  ['2023年5月12日', '2023-05-12'],
  ['Sept. 2023', '2023-09'],
  ['Winter 2020', '2020'],
  ['03/05/2023', '2023'],
  ['05/05/2023', '2023-05-05'],
  ['13/05/2023', '2023-05-13'],
  ['05/13/2023', '2023-05-13'],
  ['2023-02-31', '2023-02'],
  ['2023-13-01', '2023'],
  ['2023-00-00', '2023'],
  ['0000-00-00', undefined],
  ['1066', undefined],
  ['2023-05-12/2023-06-01', '2023-05-12'],
  ['2023-05/2023-06', '2023-05/2023-06'],
  ['2020-2021', '2020'],
  ['2020/2021', '2020'],
  ['2020 and 1995', undefined],
  ['Winter 2022-2023', '2022'],
  ['Winter 2022/23', '2022'],
  ['05.2023', '2023-05'],
  ['12-15 May 2023', '2023-05-12'],
  ['12.–15. Mai 2023', '2023-05-12'],
  ['May 12-15, 2023', '2023-05-12'],
  ['May 30-June 2, 2023', '2023-05-30'],
  ['30 May – 2 June 2023', '2023-05-30'],
  ['30 December 2022 - 2 January 2023', '2022-12-30'],
  ['Decision 2023', '2023'],
  ['Outcome 2020', '2020'],
  ['Marketing 2020', '2020'],
  ['Augmented reality, 2021', '2021'],
  ['A Correction to this article was published on 01 May 2021', undefined],
  ['An Erratum was published on 1 May 2021', undefined],
  ['no date', undefined],
  ['', undefined],
])('%s is %s', (raw, date) => expect(parseDate(raw)).toBe(date));

it('reads an ambiguous date by the order it is told', () => {
  expect(parseDate('03/05/2023', { order: 'dmy' })).toBe('2023-05-03');
  expect(parseDate('03/05/2023', { order: 'mdy' })).toBe('2023-03-05');
});

it.each([
  ['2023', 'en', '2023'],
  ['2023-05', 'en', 'May 2023'],
  ['2023-05-12', 'en', 'May 12, 2023'],
  ['2023-05-12', 'de', '12. Mai 2023'],
])('%s in %s', (date, locale, text) => expect(formatDate(date, locale)).toBe(text));

it('tells the year, the start, and the more exact', () => {
  expect(yearOf('2023-05/2023-06')).toBe(2023);
  expect(startOf('2023-12/2024-01')).toBe('2023-12');
  expect(moreExact('2023', '2023-05-12')).toBe('2023-05-12');
  expect(moreExact('2023-05-12', '2022')).toBe('2023-05-12');
});

it.each(['', 'soon', '2023-13', '2023-05-32', 'NaN', '2023/', '2023/05/12', '20230512'])(
  'shows %j as it is written',
  (text) => {
    expect(formatDate(text, 'en')).toBe(text);
  },
);
