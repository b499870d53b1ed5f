import { by, type Guide, title } from './guide.ts';

/** Harvard's, as Cite Them Right has it. */
export const HARVARD: Guide[] = [
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
];
