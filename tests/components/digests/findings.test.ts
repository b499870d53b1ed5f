import { describe, expect, it } from 'vitest';
import { asIssueFinding, privacyFindings, withAnswers } from '../../../components/digests/findings.ts';
import type { Entry, Issue } from '../../../lib/digest/issue.ts';
import { shippedTemplate } from '../../../lib/digest/template/shipped.ts';
import { anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { provideEnglish } from '../english.ts';

provideEnglish();

const NOW = '2026-11-23T09:00:00.000Z';

function anIssue(own: Partial<Issue> = {}): Issue {
  return {
    id: 'issue',
    seriesId: 'series',
    number: 12,
    title: '',
    intro: '',
    closing: '',
    sections: [{ id: 'first', title: '', entryIds: ['one'] }],
    dismissed: [],
    createdAt: NOW,
    updatedAt: NOW,
    ...own,
  };
}

function anEntry(own: Partial<Entry> = {}): Entry {
  return {
    id: 'one',
    issueId: 'issue',
    articleId: 'article',
    commentary: '',
    quote: '',
    question: '',
    answer: '',
    prompt: '',
    updatedAt: NOW,
    ...own,
  };
}

const TELLS = 'My patient last night, a 91-year-old man, had this.';

describe('the patient-privacy check of an issue', () => {
  it.each(['commentary', 'quote', 'question', 'answer', 'prompt'] as const)(
    'looks into the %s of an entry',
    (field) => {
      const [found] = privacyFindings(anIssue(), [anEntry({ [field]: TELLS })]);
      expect(found).toMatchObject({ weight: expect.any(String), isPrivacy: true, place: { entryId: 'one', field } });
      expect(found?.why).not.toBe('');
    },
  );

  it.each(['title', 'intro', 'closing'] as const)('looks into the %s of the issue', (field) => {
    expect(privacyFindings(anIssue({ [field]: TELLS }), [])[0]).toMatchObject({ place: { field } });
  });

  it('looks into headings and alt texts', () => {
    const sections = [{ id: 'first', title: TELLS, entryIds: ['one'] }];
    const image = { id: 'i', alt: TELLS, mime: 'image/png' as const, width: 1, height: 1, size: 1 };
    const places = privacyFindings(anIssue({ sections }), [anEntry({ image })]).map(({ place }) => place);
    expect(places).toContainEqual(expect.objectContaining({ sectionId: 'first' }));
    expect(places).toContainEqual(expect.objectContaining({ entryId: 'one', field: 'image' }));
  });

  it('looks into a take-home that the look shows, and into none that it does not', () => {
    const found = (entry: string, own = {}) => {
      const section = anEditionSection([anEditionEntry({ id: 'one', commentary: '', takeHome: TELLS, ...own })]);
      return privacyFindings(anIssue(), [], { template: { entry, issue: '' }, sections: [section] });
    };
    expect(found(shippedTemplate('brief').entry)[0]).toMatchObject({ isPrivacy: true, place: { entryId: 'one' } });
    expect(found(shippedTemplate('brief').entry, { commentary: TELLS })).toEqual([]);
    expect(found(shippedTemplate('full').entry)).toEqual([]);
  });

  it('points at the very words', () => {
    const [found] = privacyFindings(anIssue(), [anEntry({ commentary: TELLS })]);
    const { start = 0, end = 0 } = found?.place ?? {};
    expect(TELLS.slice(start, end)).not.toBe('');
    expect(end).toBeLessThanOrEqual(TELLS.length);
  });

  it('finds nothing in what is about a paper', () => {
    expect(privacyFindings(anIssue(), [anEntry({ commentary: 'Dexamethasone lowered 28-day mortality.' })])).toEqual(
      [],
    );
  });
});

describe('the answers of the person', () => {
  const grave = asIssueFinding({ kind: 'retracted', id: 'r', entryIds: ['one'], weight: 'stop' }, () => 'A trial');
  const small = asIssueFinding({ kind: 'no-commentary', id: 'c', entryIds: ['one'], weight: 'hint' }, () => 'A trial');

  it('leave open what was not let be, the gravest first', () => {
    const { open, dismissed, isClear } = withAnswers([small, grave], []);
    expect(open.map(({ id }) => id)).toEqual(['r', 'c']);
    expect(dismissed).toEqual([]);
    expect(isClear).toBe(false);
  });

  it('clear the way only where every stop is answered', () => {
    expect(withAnswers([small, grave], ['r'])).toMatchObject({ isClear: true, dismissed: [{ id: 'r' }] });
    expect(withAnswers([small, grave], ['c']).isClear).toBe(false);
  });

  it('lead to the field that is empty', () => {
    expect(small.place).toEqual({ entryId: 'one', field: 'commentary' });
    expect(small.why).toContain('A trial');
  });
});
