import { expect, it } from 'vitest';
import { trustFromPage } from '../../lib/article/trust.ts';

const NOW = '2026-11-24T09:00:00.000Z';

it.each([
  ['RETRACTED: Feedback in clinics', [], 'retracted'],
  ['RETRACTED ARTICLE: Feedback in clinics', [], 'retracted'],
  ['WITHDRAWN: Feedback in clinics', [], 'retracted'],
  ['Retraction: Feedback in clinics', [], 'unchecked'],
  ['Retraction of consent in trials', [], 'unchecked'],
  ['Correction to: Feedback in clinics', [], 'unchecked'],
  ['Feedback in clinics', ['This article has been retracted. See the notice.'], 'retracted'],
  ['Feedback in clinics', ['A correction to this article was published on 2 May'], 'corrected'],
  ['Feedback in clinics', ['This article has been corrected'], 'corrected'],
  ['Feedback in clinics', ['Erratum in: J Sample Med 2024'], 'corrected'],
  [
    'Feedback in clinics',
    ['An expression of concern has been published; expression of concern for this article'],
    'expression-of-concern',
  ],
  ['Feedback in clinics', [], 'unchecked'],
] as const)('%s %j: %s', (title, banners, status) => {
  expect(trustFromPage({ title, banners: [...banners] }, NOW).status).toBe(status);
});
