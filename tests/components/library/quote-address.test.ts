import { expect, it } from 'vitest';
import { quoteAddress } from '../../../components/library/quote-address.ts';

const url = 'https://journal.example/a';
const none = { prefix: '', suffix: '' };

it.each([
  ['a passage', { url, exact: 'mortality was lower', ...none }, `${url}#:~:text=mortality%20was%20lower`],
  [
    'its signs',
    { url, exact: 'low-dose, p < 0.05 & q', ...none },
    `${url}#:~:text=low%2Ddose%2C%20p%20%3C%200.05%20%26%20q`,
  ],
  ['an address with a fragment', { url: `${url}#results`, exact: 'lower', ...none }, `${url}#results:~:text=lower`],
  [
    'what stands around it, whole words only; then the passage alone',
    { url, exact: 'lower', prefix: 'rtality in the treated group was ', suffix: ' than in usual care of pati' },
    `${url}#:~:text=the%20treated%20group%20was-,lower,-than%20in%20usual%20care&text=lower`,
  ],
  [
    'the whole words of one that cuts two',
    { url, exact: 'wer in the posterior c', prefix: 'mortality was lo', suffix: 'ortex of' },
    `${url}#:~:text=in%20the%20posterior`,
  ],
  [
    'both ends of a long one',
    { url, exact: 'One two three four five six seven eight nine ten eleven twelve thirteen.', ...none },
    `${url}#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen.`,
  ],
])('leads to %s', (_, quote, expected) => {
  expect(quoteAddress(quote)).toBe(expected);
});

it('parts a long passage in a script without spaces too', () => {
  const exact = '新型冠状病毒肺炎住院患者糖皮质激素治疗的多中心回顾性队列研究'.repeat(3);
  expect(decodeURIComponent(quoteAddress({ url, exact, ...none }) ?? '')).toMatch(/text=新型.{2,20},.{2,20}研究$/u);
});

it('leads nowhere from a file', () => {
  expect(quoteAddress({ url: 'file:///a.html', exact: 'x', ...none })).toBeUndefined();
});
