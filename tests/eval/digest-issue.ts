import type { ArticleFields, Author } from '../../lib/article/article.ts';
import { markedFromText, plain, toMarked } from '../../lib/article/markup.ts';
import type { Edition, EditionEntry, EditionLabel } from '../../lib/digest/edition.ts';
import type { EvidenceLevel } from '../../lib/digest/issue.ts';
import { shippedTemplate } from '../../lib/digest/template/shipped.ts';
import { EDITION_WORDS } from '../support/an-edition.ts';

/** An issue as a department's digest is: well-known papers as they were published, and made-up ones for what those do not have. */

type Paper = readonly [
  title: string,
  authors: string,
  journal: string,
  short: string,
  year: string,
  where: string,
  doi: string,
];

const PAPERS: readonly Paper[] = [
  [
    'Dexamethasone in Hospitalized Patients with Covid-19',
    'RECOVERY Collaborative Group',
    'New England Journal of Medicine',
    'N Engl J Med',
    '2021',
    '384(8):693-704',
    '10.1056/NEJMoa2021436',
  ],
  [
    'Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine',
    'Polack FP|Thomas SJ|Kitchin N',
    'New England Journal of Medicine',
    'N Engl J Med',
    '2020',
    '383(27):2603-2615',
    '10.1056/NEJMoa2034577',
  ],
  [
    'A Randomized Trial of Intensive versus Standard Blood-Pressure Control',
    'SPRINT Research Group',
    'New England Journal of Medicine',
    'N Engl J Med',
    '2015',
    '373(22):2103-2116',
    '10.1056/NEJMoa1511939',
  ],
  [
    'Empagliflozin, Cardiovascular Outcomes, and Mortality in Type 2 Diabetes',
    'Zinman B|Wanner C|Lachin JM',
    'New England Journal of Medicine',
    'N Engl J Med',
    '2015',
    '373(22):2117-2128',
    '10.1056/NEJMoa1504720',
  ],
  [
    'Angiotensin–Neprilysin Inhibition versus Enalapril in Heart Failure',
    'McMurray JJV|Packer M|Desai AS',
    'New England Journal of Medicine',
    'N Engl J Med',
    '2014',
    '371(11):993-1004',
    '10.1056/NEJMoa1409077',
  ],
  [
    'Rituximab versus Cyclophosphamide for ANCA-Associated Vasculitis',
    'Stone JH|Merkel PA|Spiera R',
    'New England Journal of Medicine',
    'N Engl J Med',
    '2010',
    '363(3):221-232',
    '10.1056/NEJMoa0909905',
  ],
  [
    'The Third International Consensus Definitions for Sepsis and Septic Shock (Sepsis-3)',
    'Singer M|Deutschman CS|Seymour CW',
    'JAMA',
    'JAMA',
    '2016',
    '315(8):801-810',
    '10.1001/jama.2016.0287',
  ],
  [
    'The PRISMA 2020 statement: an updated guideline for reporting systematic reviews',
    'Page MJ|McKenzie JE|Bossuyt PM',
    'BMJ',
    'BMJ',
    '2021',
    '372:n71',
    '10.1136/bmj.n71',
  ],
  [
    'Why Most Published Research Findings Are False',
    'Ioannidis JPA',
    'PLoS Medicine',
    'PLoS Med',
    '2005',
    '2(8):e124',
    '10.1371/journal.pmed.0020124',
  ],
  [
    'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
    'Wakefield AJ|Murch SH|Anthony A',
    'The Lancet',
    'Lancet',
    '1998',
    '351(9103):637-641',
    '10.1016/S0140-6736(97)11096-0',
  ],
  [
    'TNF-α and <i>IL6</i> in CO<sub>2</sub> narcosis: p<0.05 & beyond',
    'Πέτρου Ζ|Åkesson Ö|O’Brien-Smith D',
    'Annals of Made-up Medicine',
    'Ann Made-up Med',
    '2024',
    '12(3):45-67',
    '10.5555/amm.(2024)12:3<45::AID-X>2.0.CO;2',
  ],
  [
    '糖尿病患者的随机对照试验',
    '王伟|李娜',
    '中华医学杂志',
    '中华医学杂志',
    '2023',
    '103(1):1-9',
    '10.5555/cmj.2023.0001',
  ],
  [
    'تأثير التغذية الراجعة في التعليم الطبي',
    'حسن م',
    'مجلة التعليم الطبي',
    'مجلة التعليم الطبي',
    '2022',
    '4(2):11-19',
    '10.5555/mte.2022.0042',
  ],
  [
    'Feedback *at the bedside*: a [scoping] review of 1_000 notes_ and #hash `code`',
    'Müller-Lüdenscheid A B|van der Berg C',
    'Journal of Sample Medicine',
    'J Sample Med',
    '2024',
    '1(1):1-20',
    '10.5555/jsm_2024*001',
  ],
];
const SUBJECTS = [
  'feedback',
  'simulation',
  'ward rounds',
  'hand hygiene',
  'handover',
  'triage',
  'shared decisions',
  'sedation',
];
const DESIGNS = ['a randomized trial', 'a cohort study'];
const MADE_UP: readonly Paper[] = DESIGNS.flatMap((design, row) =>
  SUBJECTS.map((subject, column): Paper => {
    const number = row * SUBJECTS.length + column;
    return [
      `Residents and ${subject}: ${design} in ${number + 3} hospitals`,
      Array.from({ length: number === 3 ? 40 : 4 }, (_, author) => `Family${author + 1} A${author}`).join('|'),
      `Journal of Made-up ${subject === 'triage' ? 'Emergencies' : 'Education'}`,
      'J Made-up Educ',
      String(2010 + number),
      `${number + 1}(2):${number * 10 + 1}-${number * 10 + 9}`,
      `10.5555/made.up.${2010 + number}.${number}`,
    ];
  }),
);

const LABELS = new Map<number, EditionLabel[]>([
  [5, [{ kind: 'open-access', text: 'Free to read' }]],
  [
    8,
    [
      { kind: 'corrected', text: 'Corrected' },
      { kind: 'open-access', text: 'Free to read' },
    ],
  ],
  [10, [{ kind: 'retracted', text: 'Retracted' }]],
  [
    14,
    [
      { kind: 'expression-of-concern', text: 'Expression of concern' },
      { kind: 'preprint', text: 'Preprint' },
    ],
  ],
  [
    20,
    [
      { kind: 'preprint', text: 'Preprint' },
      { kind: 'open-access', text: 'Free to read' },
    ],
  ],
]);
const LEVELS: readonly EvidenceLevel[] = ['1', '2', '3', 'guideline', 'opinion'];

function authorOf(text: string): Author {
  const [, family, given] = /^(.+) ((?:[A-Z]\d* ?)+|[^ ]{1,2})$/.exec(text) ?? [];
  return family && given ? { family, given } : { group: text };
}

function fieldsOf([title, authors, journal, short, year, , doi]: Paper): Partial<ArticleFields> {
  return {
    // A sign of its own in a title is no tag.
    title: title.includes('<0.05')
      ? toMarked(title.replace('<0.05', '&lt;0.05').replace(' & ', ' &amp; '))
      : toMarked(title),
    authors: authors.split('|').map(authorOf),
    journal,
    journalAbbreviation: short,
    issued: year,
    doi,
    type: 'journal-article',
  };
}

/** Each with words of its own: what is found of one is not another's. */
function commentaryOf(number: number, subject: string): string {
  return `Entry ${number} asks what changes on the ward on Monday. It does for those with ${subject.toLowerCase().slice(0, 40)}, 2*3_4 and HLA-B*27 among them (p<0.0${number} & n>${number}00), and hardly for the rest; the effect was found in both arms, was as large in those over 70, and cost nothing that the trial counted. Read the supplement, table S${number}: https://example.org/s_${number}?a=1&b=2.

- who gains most in entry ${number}
- whom it harms`;
}

function anEntry(paper: Paper, index: number): EditionEntry {
  const [, authors, journal, , year, where, doi] = paper;
  const fields = fieldsOf(paper);
  const number = index + 1;
  const names = authors.split('|');
  const citation = `${names.length > 6 ? `${names.slice(0, 3).join(', ')}, et al` : names.join(', ')}. ${plain(fields.title ?? '')}. `;
  const labels = LABELS.get(number) ?? [];
  return {
    id: `entry-${number}`,
    articleId: `article-${number}`,
    key: `doi:${doi.toLowerCase()}`,
    number,
    fields,
    trust: labels.some(({ kind }) => kind === 'retracted') ? 'retracted' : 'nothing-known',
    labels,
    link: `https://doi.org/${encodeURI(doi).replace(/[<>#?]/g, encodeURIComponent)}`,
    citation: toMarked(`${markedFromText(citation)} <i>${journal}</i>. ${year};${where}. doi:${markedFromText(doi)}`),
    takeHome: `Take-home ${number}`,
    commentary: commentaryOf(number, plain(fields.title ?? '')),
    quote: `The authors of paper ${number} say: “No difference was found between the groups in the primary outcome (hazard ratio 0.${number + 10}).”`,
    question: number % 10 === 1 ? `Whom would you give it to after paper ${number}?` : '',
    answer: number % 10 === 1 ? `Those whom trial ${number} let in.` : '',
    prompt: number % 7 === 2 ? `What would change here after paper ${number}?` : '',
    level: LEVELS[index % LEVELS.length],
    ...(number === 2 && {
      image: {
        id: 'image-1',
        alt: 'A curve that falls after the second dose',
        mime: 'image/png',
        width: 800,
        height: 450,
        size: 0,
      },
    }),
  };
}

/** Thirty entries in three sections. */
export function anIssueOfThirty(): Edition {
  const entries = [...PAPERS, ...MADE_UP].slice(0, 30).map(anEntry);
  const section = (id: string, title: string, from: number, to: number) => ({
    id,
    title,
    entries: entries.slice(from, to),
  });
  return {
    series: {
      id: '7d1c5a0e-6a55-4a6a-9c3d-0b9a8f2e4c11',
      name: 'Medicine weekly',
      masthead: 'For the residents of the department of medicine',
      homepage: 'https://digest.example/medicine',
      language: 'en',
    },
    issueId: '0b4f9e9c-3c1d-4b57-9e2b-1d5b0c3a7f11',
    number: 12,
    title: 'Trials that changed the ward',
    date: '2026-11-29',
    publishedAt: '2026-11-29T09:00:00.000Z',
    intro: 'Thirty papers this week, most of them old friends.\n\nRead the first five before Monday.',
    closing: 'Until next week. Write to digest@hospital.example with what you would like to read.',
    sections: [
      section('section-1', 'Practice-changing', 0, 10),
      section('section-2', 'From elsewhere', 10, 14),
      section('section-3', 'Education', 14, 30),
    ],
    corrections: [
      {
        text: 'Feedback in surgery (in No. 11) was retracted on 3 November 2026.',
        link: 'https://doi.org/10.5555/sample.2020.009',
        tells: 'retracted doi:10.5555/sample.2020.009',
      },
    ],
    template: shippedTemplate('full'),
    words: EDITION_WORDS,
  };
}
