import { describe, expect, it } from 'vitest';
import { titleOfReference, withoutLabels } from '../../../lib/article/extract/reference.ts';

describe('titleOfReference', () => {
  it.each([
    [
      '34.Herrera D G, Yague A G, Johnsen‐Soriano S.et al Selective impairment of neurogenesis: effects of an antioxidant. Proc Natl Acad Sci USA 20031007919–7924. [DOI] [PMC free article] [PubMed] [Google Scholar]',
      'Selective impairment of neurogenesis: effects of an antioxidant',
    ],
    [
      'Adolphs, R., & Damasio, H. (2009). The social brain: neural basis of social knowledge. Annual Review of Psychology, 60, 693–716. doi: 10.1146/annurev.psych.60.CrossRefPubMedPubMedCentralGoogle Scholar',
      'The social brain: neural basis of social knowledge',
    ],
    [
      '21 T. Watanabe, Y. Koizumi, and E. I. Kauppinen, “Submicron particle agglomeration,” J. Electrostatics, vol. 34, 1995. [CrossRef]',
      'Submicron particle agglomeration',
    ],
    [
      '1. Ding J, Mosley T H., Jret al Does alcohol damage the brain? J Neurol 199857101–110. [PubMed]',
      'Does alcohol damage the brain?',
    ],
    [
      'Carlson JK, Parsons GR: Age of the bonnethead shark. Environ Biol Fish. 1997; 50(3): 243',
      'Age of the bonnethead shark',
    ],
    [
      'Doohan FM. Influence of climate in Germany. Eur. J. Plant Pathol. 2003, 109',
      'Doohan FM. Influence of climate in Germany. Eur. J. Plant Pathol. 2003, 109',
    ],
    [
      'P. Ekman, S. Ancoli Facial signs of emotional experience Science, 39 (1980) Crossref',
      'P. Ekman, S. Ancoli Facial signs of emotional experience Science, 39 (1980)',
    ],
    ['A trial of aspirin in 2,000 patients', 'A trial of aspirin in 2,000 patients'],
    ['2. Advances in care', 'Advances in care'],
    ['25 years of guidelines', '25 years of guidelines'],
    ['Publisher Full Text', ''],
    ['J Zool 2004, 263:329-342. Publisher Full Text', ''],
    ['10.\u200b1007/\u200bs00335-012-9427-x', ''],
  ])('%s', (text, title) => expect(titleOfReference(text)).toBe(title));

  it('takes no longer for a hostile text', () => {
    for (const piece of ['Smith J, ', 'A. ', 'PubMed ', 'van ', 'Smith-', '. J ', '([']) {
      expect(titleOfReference(piece.repeat(2000)).length).toBeLessThanOrEqual(300);
    }
  });
});

it('takes what stands behind a reference for no part of it', () => {
  expect(withoutLabels('↵ Roe K. Brain. 2017. doi: 10.1093/brain/awx233 - DOI - PMC - PubMed')).toBe(
    'Roe K. Brain. 2017',
  );
});
