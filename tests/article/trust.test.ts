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
  ['Feedback in clinics', ['An Author Correction to this article was published on 02 May 2021'], 'corrected'],
  ['Feedback in clinics', ['A Publisher Correction to this article was published on 02 May 2021'], 'corrected'],
  ['Feedback in clinics', ['A Correction to this paper has been published: https://doi.org/10.1/x'], 'corrected'],
  ['Feedback in clinics', ['Article withdrawn'], 'retracted'],
  ['Feedback in clinics', ['RETRACTED'], 'retracted'],
  ['Feedback in clinics', ['Expression of Concern'], 'expression-of-concern'],
  ['Feedback in clinics', ['Editorial Expression of Concern.'], 'expression-of-concern'],
  ['Feedback in clinics', ['We thank the editors for their expression of concern and interest'], 'unchecked'],
  ['RETRACTED Feedback in clinics', [], 'retracted'],
  ['Feedback in clinics (Retracted)', [], 'retracted'],
  ['Feedback in clinics [RETRACTED ARTICLE]', [], 'retracted'],
  ['Feedback in clinics (Retracted article. See vol. 12, pg. 3, 2012)', [], 'retracted'],
  ['Retracted article: Feedback in clinics', [], 'retracted'],
  ['Retracted papers in oncology: a review', [], 'unchecked'],
  ['RETRACTED papers in oncology: a review', [], 'unchecked'],
  ['Withdrawn-care patients in hospices', [], 'unchecked'],
  ['Retraction: Feedback in clinics', ['This article has been retracted'], 'unchecked'],
  ['Retraction notice to “Feedback in clinics”', ['This article has been retracted'], 'unchecked'],
  ['Retraction Note: Feedback in clinics', ['This article has been retracted'], 'unchecked'],
  ['Statement of retraction: Feedback in clinics', ['This article has been retracted'], 'unchecked'],
  ['Expression of Concern: Feedback in clinics', ['Expression of Concern'], 'unchecked'],
  ['Correction to: Feedback in clinics', ['A correction to this article was published'], 'unchecked'],
  ['Correction to: Feedback in clinics', ['This article has been retracted'], 'retracted'],
  ['Retraction of consent in trials', ['This article has been retracted'], 'retracted'],
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
