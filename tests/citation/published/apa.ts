import { by, type Guide, title } from './guide.ts';

/** The American Psychological Association's. */
export const APA: Guide[] = [
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
    style: 'apa',
    source: 'https://guides.lib.umich.edu/c.php?g=1043878&p=7824146',
    examples: [
      {
        entry:
          'McCauley, S.M., & Christiansen, M.H. (2019). Language learning as language use: A cross-linguistic model of child language development. Psychological Review, 126(1), 1-51. https://doi.org/10.1037/rev0000126',
        ours: {
          entry:
            'McCauley, S. M., & Christiansen, M. H. (2019). Language learning as language use: A cross-linguistic model of child language development. Psychological Review, 126(1), 1–51. https://doi.org/10.1037/rev0000126',
          because: 'the guide types hyphens, and no space between initials; APA’s own page has both',
        },
        fields: {
          title: title('Language learning as language use: A cross-linguistic model of child language development'),
          authors: by('McCauley, S M; Christiansen, M H'),
          journal: 'Psychological Review',
          issued: '2019',
          volume: '126',
          issue: '1',
          pages: '1-51',
          doi: '10.1037/rev0000126',
        },
      },
    ],
  },
  {
    style: 'apa',
    source: 'https://libguides.csn.edu/c.php?g=1056970&p=7680008',
    examples: [
      {
        entry:
          'Zhang, L., Peng, P., Wu, Y., Ma, X., Soe, N. N., Huang, X., Wu, H., Markowitz, M., & Meyers, K. (2019). Modelling the epidemiological impact and cost-effectiveness of PrEP for HIV transmission in MSM in China. AIDS and Behavior, 23(2), 523-533. https://doi.org/10.1007/s10461-018-2205-3',
        ours: {
          entry:
            'Zhang, L., Peng, P., Wu, Y., Ma, X., Soe, N. N., Huang, X., Wu, H., Markowitz, M., & Meyers, K. (2019). Modelling the epidemiological impact and cost-effectiveness of PrEP for HIV transmission in MSM in China. AIDS and Behavior, 23(2), 523–533. https://doi.org/10.1007/s10461-018-2205-3',
          because: 'the guide types hyphens; the dash is that of APA’s own page',
        },
        fields: {
          title: title(
            'Modelling the epidemiological impact and cost-effectiveness of PrEP for HIV transmission in MSM in China',
          ),
          authors: by('Zhang, L; Peng, P; Wu, Y; Ma, X; Soe, N N; Huang, X; Wu, H; Markowitz, M; Meyers, K'),
          journal: 'AIDS and Behavior',
          issued: '2019',
          volume: '23',
          issue: '2',
          pages: '523-533',
          doi: '10.1007/s10461-018-2205-3',
        },
      },
    ],
  },
  {
    style: 'apa',
    source: 'https://libguides.scu.edu.au/apa/articles',
    examples: [
      {
        entry:
          'Paterson, B. L., & Thorne, S. (2003). Enhancing the evaluation of nursing care effectiveness. Canadian Journal of Nursing Research, 35(3), 26-38.',
        ours: {
          entry:
            'Paterson, B. L., & Thorne, S. (2003). Enhancing the evaluation of nursing care effectiveness. Canadian Journal of Nursing Research, 35(3), 26–38.',
          because: 'the guide types hyphens; the dash is that of APA’s own page',
        },
        fields: {
          title: title('Enhancing the evaluation of nursing care effectiveness'),
          authors: by('Paterson, B L; Thorne, S'),
          journal: 'Canadian Journal of Nursing Research',
          issued: '2003',
          volume: '35',
          issue: '3',
          pages: '26-38',
        },
      },
      {
        entry:
          'Gray, B. (2009). The emotional labour of nursing - Defining and managing emotions in nursing work. Nurse Education Today, 29(2), 168-175.',
        ours: {
          entry:
            'Gray, B. (2009). The emotional labour of nursing - Defining and managing emotions in nursing work. Nurse Education Today, 29(2), 168–175.',
          because: 'the guide types hyphens; the dash is that of APA’s own page',
        },
        fields: {
          title: title('The emotional labour of nursing - Defining and managing emotions in nursing work'),
          authors: by('Gray, B'),
          journal: 'Nurse Education Today',
          issued: '2009',
          volume: '29',
          issue: '2',
          pages: '168-175',
        },
      },
    ],
  },
];
