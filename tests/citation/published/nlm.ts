import type { ArticleFields } from '../../../lib/article/article.ts';
import { by, type Guide, title } from './guide.ts';

const halpern: Partial<ArticleFields> = {
  title: title('Solid-organ transplantation in HIV-infected patients'),
  authors: by('Halpern, S D; Ubel, P A; Caplan, A L'),
  journal: 'The New England Journal of Medicine',
  journalAbbreviation: 'N Engl J Med',
  issued: '2002-07-25',
  volume: '347',
  issue: '4',
  pages: '284-287',
};
const rose: Partial<ArticleFields> = {
  title: title('Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury'),
  authors: by(
    'Rose, M E; Huerbin, M B; Melick, J; Marion, D W; Palmer, A M; Schiding, J K; Kochanek, P M; Graham, S H',
  ),
  journal: 'Brain Research',
  journalAbbreviation: 'Brain Res',
  issued: '2002',
  volume: '935',
  issue: '1-2',
  pages: '40-46',
};
const prevention: Partial<ArticleFields> = {
  title: title('Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance'),
  authors: by('Diabetes Prevention Program Research Group:'),
  journal: 'Hypertension',
  journalAbbreviation: 'Hypertension',
  issued: '2002',
  volume: '40',
  issue: '5',
  pages: '679-686',
};
const heart: Partial<ArticleFields> = {
  title: title('21st century heart solution may have a sting in the tail'),
  journal: 'BMJ',
  journalAbbreviation: 'BMJ',
  issued: '2002',
  volume: '325',
  issue: '7357',
  pages: '184',
};
const geraud: Partial<ArticleFields> = {
  title: title(
    'Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan',
  ),
  authors: by('Geraud, G; Spierings, E L; Keywood, C'),
  journal: 'Headache',
  journalAbbreviation: 'Headache',
  issued: '2002',
  volume: '42 Suppl 2',
  pages: 'S93-S99',
};
const glauser: Partial<ArticleFields> = {
  title: title('Integrating clinical trial data into clinical practice'),
  authors: by('Glauser, T A'),
  journal: 'Neurology',
  journalAbbreviation: 'Neurology',
  issued: '2002',
  volume: '58',
  issue: '12 Suppl 7',
  pages: 'S6-S12',
};
const abend: Partial<ArticleFields> = {
  title: title('The psychoanalytic method from an epistemological viewpoint'),
  authors: by('Abend, S M; Kulish, N'),
  journalAbbreviation: 'Int J Psychoanal',
  journal: 'The International Journal of Psycho-Analysis',
  issued: '2002',
  volume: '83',
  issue: 'Pt 2',
  pages: '491-495',
};
const ahrar: Partial<ArticleFields> = {
  title: title('Development of a large animal model for lung tumors'),
  authors: by('Ahrar, K; Madoff, D C; Gupta, S; Wallace, M J; Price, R E; Wright, K C'),
  journal: 'Journal of Vascular and Interventional Radiology',
  journalAbbreviation: 'J Vasc Interv Radiol',
  issued: '2002',
  volume: '13',
  issue: '9 Pt 1',
  pages: '923-928',
};
const banit: Partial<ArticleFields> = {
  title: title('Intraoperative frozen section analysis in revision total joint arthroplasty'),
  authors: by('Banit, D M; Kaufer, H; Hartford, J M'),
  journal: 'Clinical Orthopaedics and Related Research',
  journalAbbreviation: 'Clin Orthop',
  issued: '2002',
  issue: '401',
  pages: '230-238',
};
const chadwick: Partial<ArticleFields> = {
  title: title('The politics of ethical consensus finding'),
  authors: by('Chadwick, R; Schuklenk, U'),
  journal: 'Bioethics',
  journalAbbreviation: 'Bioethics',
  issued: '2002',
  volume: '16',
  issue: '2',
  pages: 'iii-v',
};

/** The same ten papers in both of NLM's styles. */
const OF_NLM: [fields: Partial<ArticleFields>, entry: string][] = [
  [
    halpern,
    'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
  ],
  [
    rose,
    'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
  ],
  [
    prevention,
    'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.',
  ],
  [heart, '21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.'],
  [
    geraud,
    'Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan. Headache. 2002;42 Suppl 2:S93-9.',
  ],
  [
    glauser,
    'Glauser TA. Integrating clinical trial data into clinical practice. Neurology. 2002;58(12 Suppl 7):S6-12.',
  ],
  [
    abend,
    'Abend SM, Kulish N. The psychoanalytic method from an epistemological viewpoint. Int J Psychoanal. 2002;83(Pt 2):491-5.',
  ],
  [
    ahrar,
    'Ahrar K, Madoff DC, Gupta S, Wallace MJ, Price RE, Wright KC. Development of a large animal model for lung tumors. J Vasc Interv Radiol. 2002;13(9 Pt 1):923-8.',
  ],
  [
    banit,
    'Banit DM, Kaufer H, Hartford JM. Intraoperative frozen section analysis in revision total joint arthroplasty. Clin Orthop. 2002;(401):230-8.',
  ],
  [chadwick, 'Chadwick R, Schuklenk U. The politics of ethical consensus finding. Bioethics. 2002;16(2):iii-v.'],
];

/** Vancouver's, and the National Library of Medicine's. */
export const NLM: Guide[] = [
  {
    style: 'vancouver',
    source: 'https://www.nlm.nih.gov/bsd/uniform_requirements.html',
    examples: OF_NLM.map(([fields, entry]) => ({ fields, entry })),
  },
  {
    style: 'nlm-citation-sequence',
    source: 'https://www.nlm.nih.gov/bsd/uniform_requirements.html',
    examples: OF_NLM.map(([fields, entry]) => ({ fields, entry })),
  },
  {
    style: 'nlm-citation-sequence',
    source: 'https://www.ncbi.nlm.nih.gov/books/NBK7282/',
    examples: [
      {
        entry:
          'Petitti DB, Crooks VC, Buckwalter JG, Chiu V. Blood pressure levels before dementia. Arch Neurol. 2005 Jan;62(1):112-6.',
        fields: {
          title: title('Blood pressure levels before dementia'),
          authors: by('Petitti, D B; Crooks, V C; Buckwalter, J G; Chiu, V'),
          journal: 'Archives of Neurology',
          journalAbbreviation: 'Arch Neurol',
          issued: '2005-01',
          volume: '62',
          issue: '1',
          pages: '112-116',
        },
      },
    ],
  },
  {
    style: 'vancouver',
    source: 'https://www.nlm.nih.gov/bsd/uniform_requirements.html',
    examples: [
      {
        entry:
          'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
        ours: {
          entry: 'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. Mosby; 2002.',
          because: 'an article of Sheaf has neither an edition nor a place of publication',
        },
        fields: {
          title: title('Medical microbiology'),
          authors: by('Murray, P R; Rosenthal, K S; Kobayashi, G S; Pfaller, M A'),
          issued: '2002',
          publisher: 'Mosby',
          type: 'book',
        },
      },
      {
        entry:
          'Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257-61.',
        ours: {
          entry:
            'Vallancien G, Emberton M, Harving N, van Moorselaar RJ, Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257-61.',
          because: 'the Citation Style Language parts all names of a list alike',
        },
        fields: {
          title: title('Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms'),
          authors: by('Vallancien, G; Emberton, M; Harving, N; van Moorselaar, R J; Alf-One Study Group:'),
          journal: 'The Journal of Urology',
          journalAbbreviation: 'J Urol',
          issued: '2003',
          volume: '169',
          issue: '6',
          pages: '2257-2261',
        },
      },
    ],
  },
  {
    style: 'vancouver',
    source: 'http://www.asu.edu.jo/en/Scientific-Research-and-Graduate-Studies/JJOAS-Natural/Pages/References.aspx',
    examples: [
      {
        entry:
          'Gillespie NC, Lewis RJ, Pearn JH, Bourke ATC, Holmes MJ, Bourke JB, et al. Ciguatera in Australia: occurrence, clinical features, pathophysiology and management. Med J Aust. 1986;145:584-90.',
        fields: {
          title: title('Ciguatera in Australia: occurrence, clinical features, pathophysiology and management'),
          authors: by('Gillespie, N C; Lewis, R J; Pearn, J H; Bourke, A T C; Holmes, M J; Bourke, J B; Seven, A'),
          journal: 'The Medical Journal of Australia',
          journalAbbreviation: 'Med J Aust',
          issued: '1986',
          volume: '145',
          pages: '584-590',
        },
      },
    ],
  },
  {
    style: 'vancouver',
    source: 'https://123dok.com/id/docs/vancouver-referencing-quick-guide.10905921',
    examples: [
      {
        entry:
          'O’Brien J, Geike A, Jardine A, Oakes W, Salmon AM. Integrating smoking care in community service organisations to reach disadvantaged people: findings from the Smoking Matters Project. Health Promot J Austr. 2011;21:176-82.',
        fields: {
          title: title(
            'Integrating smoking care in community service organisations to reach disadvantaged people: findings from the Smoking Matters Project',
          ),
          authors: by('O’Brien, J; Geike, A; Jardine, A; Oakes, W; Salmon, A M'),
          journal: 'Health Promotion Journal of Australia',
          journalAbbreviation: 'Health Promot J Austr',
          issued: '2011',
          volume: '21',
          pages: '176-182',
        },
      },
    ],
  },
  {
    style: 'nlm-citation-sequence',
    source: 'https://libraryguides.neomed.edu/c.php?g=848343&p=6067396',
    examples: [
      {
        entry:
          'Buckley PT. Health coaching good for your patients and your practice. How to cater to a growing segment of patients who want partners in their quest for health. Med Econ. 2010 Nov 19;87(22):60-1, 68-70.',
        fields: {
          title: title(
            'Health coaching good for your patients and your practice. How to cater to a growing segment of patients who want partners in their quest for health',
          ),
          authors: by('Buckley, P T'),
          journal: 'Medical Economics',
          journalAbbreviation: 'Med Econ',
          issued: '2010-11-19',
          volume: '87',
          issue: '22',
          pages: '60-61, 68-70',
        },
      },
    ],
  },
];
