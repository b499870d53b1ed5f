import type { ArticleFields, Author, MarkedText } from '../../lib/article/article.ts';

/** A reference as the style's own guide, or a library's, prints it: what the article says, and the entry, marks left out. */
interface Example {
  entry: string;
  fields: Partial<ArticleFields>;
  /** What ours prints instead, and why. */
  ours?: { entry: string; because: string };
}

/** Where a guide's examples stand. */
interface Guide {
  style: string;
  source: string;
  examples: Example[];
}

/** Names parted by semicolons, a group's ended by a colon. Those behind `et al`, whom a guide does not name, are numbers. */
function by(names: string): Author[] {
  return names.split(/;\s*/).map((name) => {
    if (name.endsWith(':')) return { group: name.slice(0, -1) };
    const [family = '', given] = name.split(', ');
    return given ? { family, given } : { family };
  });
}

const title = (text: string) => text as MarkedText;

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

/** Journals' references as their guides print them. */
export const GUIDES: Guide[] = [
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
    style: 'american-medical-association',
    source: 'https://sheridancollege.libguides.com/ama/Journals',
    examples: [
      {
        entry:
          "Lempke LB, Schmidt JD, Lynall RC. Athletic trainers' concussion-assessment and concussion-management practices: an update. J Athl Train. 2020;55(1):17-26. doi:10.4085/1062-6050-322-18",
        ours: {
          entry:
            'Lempke LB, Schmidt JD, Lynall RC. Athletic trainers’ concussion-assessment and concussion-management practices: an update. J Athl Train. 2020;55(1):17-26. doi:10.4085/1062-6050-322-18',
          because: 'the guide types the apostrophe of a keyboard',
        },
        fields: {
          title: title("Athletic trainers' concussion-assessment and concussion-management practices: an update"),
          authors: by('Lempke, L B; Schmidt, J D; Lynall, R C'),
          journal: 'Journal of Athletic Training',
          journalAbbreviation: 'J Athl Train',
          issued: '2020',
          volume: '55',
          issue: '1',
          pages: '17-26',
          doi: '10.4085/1062-6050-322-18',
        },
      },
      {
        entry:
          'Centers for Disease Control and Prevention (CDC). Recommended adult immunization schedule-United States, 2013. J Midwifery Womens Health. 2013;58(2):215-220. doi:10.1111/jmwh.12046',
        fields: {
          title: title('Recommended adult immunization schedule-United States, 2013'),
          authors: by('Centers for Disease Control and Prevention (CDC):'),
          journal: "Journal of Midwifery & Women's Health",
          journalAbbreviation: 'J Midwifery Womens Health',
          issued: '2013',
          volume: '58',
          issue: '2',
          pages: '215-220',
          doi: '10.1111/jmwh.12046',
        },
      },
      {
        // The guide prints commas behind the family names, against its own rule.
        entry:
          'Messier SP, Mihalko SL, Beavers D, et al. Joint compressive forces among adults with knee osteoarthritis: the START randomized clinical trial. JAMA. 2021;325(7):646-657. doi:10.1001/jama.2021.0411',
        fields: {
          title: title(
            'Joint compressive forces among adults with knee osteoarthritis: the START randomized clinical trial',
          ),
          authors: by('Messier, S P; Mihalko, S L; Beavers, D; Four, A; Five, B; Six, C; Seven, D'),
          journal: 'JAMA',
          journalAbbreviation: 'JAMA',
          issued: '2021',
          volume: '325',
          issue: '7',
          pages: '646-657',
          doi: '10.1001/jama.2021.0411',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://library.saskhealthauthority.ca/citation/ama/journals',
    examples: [
      {
        entry:
          'Alwhaibi A, Alsanea S, Almadi B, Al-Sabhan J, Alosaimi FD. Androgen deprivation therapy and depression in the prostate cancer patients: review of risk and pharmacological management. Aging Male. 2022;25(1):101-124. doi:10.1080/13685538.2022.2053954',
        fields: {
          title: title(
            'Androgen deprivation therapy and depression in the prostate cancer patients: review of risk and pharmacological management',
          ),
          authors: by('Alwhaibi, A; Alsanea, S; Almadi, B; Al-Sabhan, J; Alosaimi, F D'),
          journal: 'The Aging Male',
          journalAbbreviation: 'Aging Male',
          issued: '2022',
          volume: '25',
          issue: '1',
          pages: '101-124',
          doi: '10.1080/13685538.2022.2053954',
        },
      },
      {
        entry:
          'Liu Z, Tang W, Liu J, et al. A novel sprayable thermosensitive hydrogel coupled with zinc modified metformin promotes the healing of skin wound. Bioact Mater. 2022;20:610-626. doi:10.1016/j.bioactmat.2022.06.008',
        fields: {
          title: title(
            'A novel sprayable thermosensitive hydrogel coupled with zinc modified metformin promotes the healing of skin wound',
          ),
          authors: by('Liu, Z; Tang, W; Liu, J; Four, A; Five, B; Six, C; Seven, D'),
          journal: 'Bioactive Materials',
          journalAbbreviation: 'Bioact Mater',
          issued: '2022',
          volume: '20',
          pages: '610-626',
          doi: '10.1016/j.bioactmat.2022.06.008',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libraryguides.quinnipiac.edu/c.php?g=1010301&p=7319118',
    examples: [
      {
        entry:
          'Hu P, Reuben DB. Effects of managed care on the length of time that elderly patients spend with physicians during ambulatory visits. Med Care. 2002;40(7):606-613.',
        fields: {
          title: title(
            'Effects of managed care on the length of time that elderly patients spend with physicians during ambulatory visits',
          ),
          authors: by('Hu, P; Reuben, D B'),
          journal: 'Medical Care',
          journalAbbreviation: 'Med Care',
          issued: '2002',
          volume: '40',
          issue: '7',
          pages: '606-613',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libguides.ecu.edu/c.php?g=1145002&p=8357046',
    examples: [
      {
        entry:
          'Morozova O, Li ZR, Crawford FW. A model for COVID-19 transmission in Connecticut. medRxiv. Preprint posted online June 16, 2020. doi:10.1101/2020.06.12.20126391',
        fields: {
          title: title('A model for COVID-19 transmission in Connecticut'),
          authors: by('Morozova, O; Li, Z R; Crawford, F W'),
          journal: 'medRxiv',
          issued: '2020-06-16',
          doi: '10.1101/2020.06.12.20126391',
          type: 'preprint',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libguides.lib.umanitoba.ca/amastyle/journalarticle-preprint',
    examples: [
      {
        entry:
          'Papastergiou J, Folkins C, Li W. Community pharmacy-based A1c screening: a Canadian model for diabetes care. Int J Pharm Pract. Published online December 16, 2015. doi:10.1111/ijpp.12228',
        fields: {
          title: title('Community pharmacy-based A1c screening: a Canadian model for diabetes care'),
          authors: by('Papastergiou, J; Folkins, C; Li, W'),
          journal: 'The International Journal of Pharmacy Practice',
          journalAbbreviation: 'Int J Pharm Pract',
          onlineDate: '2015-12-16',
          doi: '10.1111/ijpp.12228',
        },
      },
    ],
  },
  {
    style: 'apa',
    source: 'https://apastyle.apa.org/style-grammar-guidelines/references/examples/journal-article-references',
    examples: [
      {
        entry:
          'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
        fields: {
          title: title(
            'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
          ),
          authors: by('Grady, J S; Her, M; Moreno, G; Perez, C; Yelinek, J'),
          journal: 'Psychology of Popular Media Culture',
          issued: '2019',
          volume: '8',
          issue: '3',
          pages: '207-217',
          doi: '10.1037/ppm0000185',
        },
      },
      {
        entry:
          'Jerrentrup, A., Mueller, T., Glowalla, U., Herder, M., Henrichs, N., Neubauer, A., & Schaefer, J. R. (2018). Teaching medicine with the help of “Dr. House.” PLoS ONE, 13(3), Article e0193972. https://doi.org/10.1371/journal.pone.0193972',
        fields: {
          title: title('Teaching medicine with the help of “Dr. House”'),
          authors: by('Jerrentrup, A; Mueller, T; Glowalla, U; Herder, M; Henrichs, N; Neubauer, A; Schaefer, J R'),
          journal: 'PLoS ONE',
          issued: '2018',
          volume: '13',
          issue: '3',
          articleNumber: 'e0193972',
          doi: '10.1371/journal.pone.0193972',
        },
      },
      {
        entry:
          'Sanchiz, M., Chevalier, A., & Amadieu, F. (2017). How do older and young adults start searching for information? Impact of age, domain knowledge and problem complexity on the different steps of information searching. Computers in Human Behavior, 72, 67–78. https://doi.org/10.1016/j.chb.2017.02.038',
        fields: {
          title: title(
            'How do older and young adults start searching for information? Impact of age, domain knowledge and problem complexity on the different steps of information searching',
          ),
          authors: by('Sanchiz, M; Chevalier, A; Amadieu, F'),
          journal: 'Computers in Human Behavior',
          issued: '2017',
          volume: '72',
          pages: '67-78',
          doi: '10.1016/j.chb.2017.02.038',
        },
      },
      {
        entry:
          'Butler, J. (2017). Where access meets multimodality: The case of ASL music videos. Kairos: A Journal of Rhetoric, Technology, and Pedagogy, 21(1). http://technorhetoric.net/21.1/topoi/butler/index.html',
        fields: {
          title: title('Where access meets multimodality: The case of ASL music videos'),
          authors: by('Butler, J'),
          journal: 'Kairos: A Journal of Rhetoric, Technology, and Pedagogy',
          issued: '2017',
          volume: '21',
          issue: '1',
          url: 'http://technorhetoric.net/21.1/topoi/butler/index.html',
        },
      },
      {
        entry:
          'Stegmeir, M. (2016). Climate change: New discipline practices promote college access. The Journal of College Admission, (231), 44–47.',
        fields: {
          title: title('Climate change: New discipline practices promote college access'),
          authors: by('Stegmeir, M'),
          journal: 'The Journal of College Admission',
          issued: '2016',
          issue: '231',
          pages: '44-47',
        },
      },
      {
        entry:
          'de la Fuente, R., Bernad, A., Garcia-Castro, J., Martin, M. C., & Cigudosa, J. C. (2010). Retraction: Spontaneous human adult stem cell transformation. Cancer Research, 70(16), 6682. https://doi.org/10.1158/0008-5472.CAN-10-2451',
        fields: {
          title: title('Retraction: Spontaneous human adult stem cell transformation'),
          authors: by('de la Fuente, R; Bernad, A; Garcia-Castro, J; Martin, M C; Cigudosa, J C'),
          journal: 'Cancer Research',
          issued: '2010',
          volume: '70',
          issue: '16',
          pages: '6682',
          doi: '10.1158/0008-5472.CAN-10-2451',
        },
      },
      {
        entry:
          'The Editors of the Lancet. (2010). Retraction—Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children. The Lancet, 375(9713), 445. https://doi.org/10.1016/S0140-6736(10)60175-4',
        fields: {
          title: title(
            'Retraction—Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
          ),
          authors: by('The Editors of the Lancet:'),
          journal: 'The Lancet',
          issued: '2010',
          volume: '375',
          issue: '9713',
          pages: '445',
          doi: '10.1016/S0140-6736(10)60175-4',
        },
      },
    ],
  },
  {
    style: 'harvard-cite-them-right',
    source: 'https://library.rgu.ac.uk/harvard-referencing-templates/journal-articles',
    examples: [
      {
        entry:
          'Chen, Y. (2023) ‘Addressing uncertainties through improved reserve product design’, IEEE Transactions on Power Systems, 38(4), pp. 3911–3923. Available at: https://doi.org/10.1109/TPWRS.2022.3200697',
        ours: {
          entry:
            'Chen, Y. (2023) ‘Addressing uncertainties through improved reserve product design’, IEEE Transactions on Power Systems, 38(4), pp. 3911–3923. Available at: https://doi.org/10.1109/TPWRS.2022.3200697.',
          because: 'Cite Them Right ends each entry with a full stop, as St George’s guide does',
        },
        fields: {
          title: title('Addressing uncertainties through improved reserve product design'),
          authors: by('Chen, Y'),
          journal: 'IEEE Transactions on Power Systems',
          issued: '2023',
          volume: '38',
          issue: '4',
          pages: '3911-3923',
          doi: '10.1109/TPWRS.2022.3200697',
        },
      },
    ],
  },
  {
    style: 'harvard-cite-them-right',
    source: 'https://libguides.sgul.ac.uk/Harvard/journals',
    examples: [
      {
        entry:
          'Lowe, A., Littlewood, C. and McLean, S. (2018) ‘Understanding physical activity promotion in physiotherapy practice: a qualitative study’, Musculoskeletal Science and Practice, 35, pp. 1-7.',
        ours: {
          entry:
            'Lowe, A., Littlewood, C. and McLean, S. (2018) ‘Understanding physical activity promotion in physiotherapy practice: a qualitative study’, Musculoskeletal Science and Practice, 35, pp. 1–7.',
          because: 'the guide types hyphens; the dash is that of Robert Gordon University’s',
        },
        fields: {
          title: title('Understanding physical activity promotion in physiotherapy practice: a qualitative study'),
          authors: by('Lowe, A; Littlewood, C; McLean, S'),
          journal: 'Musculoskeletal Science and Practice',
          issued: '2018',
          volume: '35',
          pages: '1-7',
        },
      },
      {
        entry:
          "Proctor, A. (2019) ‘Student paramedics' views on placements in general practice as part of a degree’, Journal of Paramedic Practice, 11(12), pp. 519-525.",
        ours: {
          entry:
            'Proctor, A. (2019) ‘Student paramedics’ views on placements in general practice as part of a degree’, Journal of Paramedic Practice, 11(12), pp. 519–525.',
          because: 'the guide types hyphens and the apostrophe of a keyboard',
        },
        fields: {
          title: title("Student paramedics' views on placements in general practice as part of a degree"),
          authors: by('Proctor, A'),
          journal: 'Journal of Paramedic Practice',
          issued: '2019',
          volume: '11',
          issue: '12',
          pages: '519-525',
        },
      },
      {
        entry:
          'Nightingale, J. (2015) ‘Radiography research as a global community’, Radiography, 21(2), pp. 108-109. Available at: https://doi.org/10.1016/j.radi.2015.03.006.',
        ours: {
          entry:
            'Nightingale, J. (2015) ‘Radiography research as a global community’, Radiography, 21(2), pp. 108–109. Available at: https://doi.org/10.1016/j.radi.2015.03.006.',
          because: 'the guide types hyphens',
        },
        fields: {
          title: title('Radiography research as a global community'),
          authors: by('Nightingale, J'),
          journal: 'Radiography',
          issued: '2015',
          volume: '21',
          issue: '2',
          pages: '108-109',
          doi: '10.1016/j.radi.2015.03.006',
        },
      },
    ],
  },
  {
    style: 'harvard-cite-them-right',
    source: 'https://www.scribd.com/document/484870141/Harvard-Referencing-Guide',
    examples: [
      {
        entry:
          'Diabetes UK (2018) Preventing Type 2 diabetes. Available at: https://www.diabetes.org.uk/preventing-type-2-diabetes/ (Accessed: 20 September 2018).',
        fields: {
          title: title('Preventing Type 2 diabetes'),
          authors: by('Diabetes UK:'),
          issued: '2018',
          url: 'https://www.diabetes.org.uk/preventing-type-2-diabetes/',
          type: 'web-page',
        },
      },
    ],
  },
  {
    style: 'harvard-cite-them-right',
    source: 'https://libguides.unic.ac.cy/medicalreferencing/Harvard',
    examples: [
      {
        entry:
          'Franklin, K. et al. (2010) Introduction to biological physics for the health and life sciences. Chichester: John Wiley & Sons.',
        ours: {
          entry:
            'Franklin, K. et al. (2010) Introduction to biological physics for the health and life sciences. John Wiley & Sons.',
          because: 'an article of Sheaf has no place of publication',
        },
        fields: {
          title: title('Introduction to biological physics for the health and life sciences'),
          authors: by('Franklin, K; Two, A; Three, B; Four, C'),
          issued: '2010',
          publisher: 'John Wiley & Sons',
          type: 'book',
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
];
