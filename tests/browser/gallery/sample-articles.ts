import type { Author, CapturedArticle, MarkedText } from '../../../lib/article/article.ts';
import { markedFromText } from '../../../lib/article/markup.ts';
import { aCapture } from '../../support/builders.ts';

const FAMILIES = 'Horby Lim Emberson Mafham Bell Linsell Staplin Brightling Ustianowski Elmahi Prudon Green'.split(' ');

function people(count: number): Author[] {
  return Array.from({ length: count }, (_, index) => ({
    family: FAMILIES[index % FAMILIES.length] ?? 'Horby',
    given: `${String.fromCharCode(65 + (index % 26))}W`,
  }));
}

/** The trial of the design's own sketch, with values on which signals differ. */
export const DEXAMETHASONE: CapturedArticle = aCapture(
  {
    title: 'Dexamethasone in Hospitalized Patients with Covid-19' as MarkedText,
    journal: 'New England Journal of Medicine',
    journalAbbreviation: 'N Engl J Med',
    doi: '10.1056/NEJMoa2021436',
    pmid: '32678530',
    pmcid: 'PMC7383595',
    authors: [{ group: 'RECOVERY Collaborative Group' }, ...people(14)],
    issued: '2021-02-25',
    onlineDate: '2020-07-17',
    volume: '384',
    issue: '8',
    pages: '693-704',
    issn: ['0028-4793', '1533-4406'],
    publisher: 'Massachusetts Medical Society',
    abstract:
      'Coronavirus disease 2019 (Covid-19) is associated with diffuse lung damage. Glucocorticoids may modulate inflammation-mediated lung injury and thereby reduce progression to respiratory failure and death.',
    keywords: ['Covid-19', 'Dexamethasone', 'Randomized controlled trial'],
    language: 'en',
    url: 'https://www.nejm.org/doi/full/10.1056/NEJMoa2021436',
  },
  { trust: { status: 'corrected', from: 'banner', checkedAt: '2026-03-03T09:00:00.000Z' }, openAccess: true },
);
DEXAMETHASONE.provenance.title = {
  from: 'citation_title',
  others: [
    {
      value: 'Dexamethasone in Hospitalized Patients with Covid-19 — Preliminary Report' as MarkedText,
      from: 'json-ld',
    },
  ],
};
DEXAMETHASONE.provenance.issued = {
  from: 'citation_publication_date',
  others: [{ value: '2020-07-17', from: 'dc.date' }],
};

/** Sub- and superscripts, italics, forty authors, a retraction. */
export const LONG_TITLE: CapturedArticle = aCapture(
  {
    title:
      'Effect of high-dose vitamin D<sub>3</sub> and Ca<sup>2+</sup> on <i>Staphylococcus aureus</i> bacteraemia, 25(OH)D concentrations &lt; 50 nmol/L and all-cause mortality in adults on haemodialysis: a multicentre, double-blind, randomised, placebo-controlled, phase 3 non-inferiority trial with a nested pharmacokinetic substudy' as MarkedText,
    journal: 'The Lancet Diabetes & Endocrinology',
    doi: '10.1016/S2213-8587(21)00119-6',
    authors: people(40),
    issued: '2021-05',
    volume: '9',
    url: 'https://www.thelancet.com/journals/landia/article/PIIS2213-8587(21)00119-6/fulltext',
  },
  { trust: { status: 'retracted', from: 'title', checkedAt: '2026-11-20T09:00:00.000Z' } },
);

/** A Greek title. */
export const GREEK: CapturedArticle = aCapture({
  title: markedFromText('Η ανατροφοδότηση στην κλινική εκπαίδευση των φοιτητών ιατρικής: συστηματική ανασκόπηση'),
  journal: 'Αρχεία Ελληνικής Ιατρικής',
  authors: [{ family: 'Παπαδόπουλος', given: 'Γ' }],
  issued: '2023/2024',
  language: 'el',
  doi: undefined,
  type: 'review',
  url: 'https://mednet.example/archives/2023-6',
});

/** A Chinese preprint. */
export const CHINESE: CapturedArticle = aCapture({
  title: markedFromText('新型冠状病毒肺炎住院患者糖皮质激素治疗的多中心回顾性队列研究'),
  journal: 'medRxiv',
  authors: [
    { family: '王', given: '小明' },
    { family: '李', given: '娜' },
  ],
  issued: '2020-06-22',
  language: 'zh',
  doi: '10.1101/2020.06.22.20137273',
  type: 'preprint',
  url: 'https://www.medrxiv.org/content/10.1101/2020.06.22.20137273',
});

/** A title that would do harm if it were taken for HTML, and words without a break. */
export const HOSTILE: CapturedArticle = aCapture({
  title: markedFromText(
    `"><img src=x onerror="document.title='owned'"><script>alert(1)</script> ${'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4)}`,
  ),
  journal: '<b>Journal</b> of javascript:alert(1)',
  doi: '10.5555/<script>alert(1)</script>',
  authors: [{ group: '<img src=x onerror=alert(1)>' }],
  url: 'https://hostile.example/',
});

/** A PDF of which only the address could be read. */
export const THIN: CapturedArticle = aCapture({
  title: undefined,
  journal: undefined,
  authors: undefined,
  issued: undefined,
  doi: '10.1136/bmj.n71',
  url: 'https://www.bmj.com/content/bmj/372/bmj.n71.full.pdf',
});

/** Nothing at all but an address. */
export const NOTHING: CapturedArticle = aCapture({
  title: undefined,
  journal: undefined,
  authors: undefined,
  issued: undefined,
  doi: undefined,
  type: undefined,
  url: 'https://files.example/download.pdf',
});

/** A page that is no article. */
export const HOME_PAGE: CapturedArticle = aCapture({
  title: markedFromText('Academic Medicine: home'),
  journal: 'journals.lww.com',
  doi: undefined,
  authors: undefined,
  issued: undefined,
  type: 'web-page',
  url: 'https://journals.lww.com/academicmedicine/pages/default.aspx',
});
