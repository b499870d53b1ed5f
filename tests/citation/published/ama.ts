import { by, type Guide, title } from './guide.ts';

/** The American Medical Association's. */
export const AMA: Guide[] = [
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
    style: 'american-medical-association',
    source: 'https://medlib.belmont.edu/ama_citation/periodicals',
    examples: [
      {
        entry:
          'Turner EH, Matthews AM, Linardatos E, Tell RA, Rosenthal R. Selective publication of antidepressant trials and its influence on apparent efficacy. N Engl J Med. 2008;358(3):252-260. doi:10.1056/NEJMsa065779',
        fields: {
          title: title('Selective publication of antidepressant trials and its influence on apparent efficacy'),
          authors: by('Turner, E H; Matthews, A M; Linardatos, E; Tell, R A; Rosenthal, R'),
          journal: 'The New England Journal of Medicine',
          journalAbbreviation: 'N Engl J Med',
          issued: '2008',
          volume: '358',
          issue: '3',
          pages: '252-260',
          doi: '10.1056/NEJMsa065779',
        },
      },
      {
        entry:
          'Davis SL, McKinnon PS, Hall LM, et al. Daptomycin versus vancomycin for complicated skin and skin structure infections: clinical and economic outcomes. Pharmacotherapy. 2007;27(12):1611-1618. doi:10.1592/phco.27.12.1611',
        fields: {
          title: title(
            'Daptomycin versus vancomycin for complicated skin and skin structure infections: clinical and economic outcomes',
          ),
          authors: by('Davis, S L; McKinnon, P S; Hall, L M; Four, A; Five, B; Six, C; Seven, D'),
          journal: 'Pharmacotherapy',
          journalAbbreviation: 'Pharmacotherapy',
          issued: '2007',
          volume: '27',
          issue: '12',
          pages: '1611-1618',
          doi: '10.1592/phco.27.12.1611',
        },
      },
      {
        entry:
          'Hacke W, Kaste M, Bluhmki E, et al; ECASS Investigators. Thrombolysis with alteplase 3 to 4.5 hours after acute ischemic stroke. N Engl J Med. 2008;359(13):1317-1329. doi:10.1056/NEJMoa0804656',
        ours: {
          entry:
            'Hacke W, Kaste M, Bluhmki E, et al. Thrombolysis with alteplase 3 to 4.5 hours after acute ischemic stroke. N Engl J Med. 2008;359(13):1317-1329. doi:10.1056/NEJMoa0804656',
          because: 'to the Citation Style Language a group is one more name of the list',
        },
        fields: {
          title: title('Thrombolysis with alteplase 3 to 4.5 hours after acute ischemic stroke'),
          authors: by('Hacke, W; Kaste, M; Bluhmki, E; Four, A; Five, B; Six, C; Seven, D; ECASS Investigators:'),
          journal: 'The New England Journal of Medicine',
          journalAbbreviation: 'N Engl J Med',
          issued: '2008',
          volume: '359',
          issue: '13',
          pages: '1317-1329',
          doi: '10.1056/NEJMoa0804656',
        },
      },
      {
        entry:
          'Geerts WH, Pineo GF, Heit JA, et al. Prevention of venous thromboembolism: the seventh ACCP conference on antithrombotic and thrombolytic therapy. Chest. 2004;126(3 Suppl):338S-400S. doi:10.1378/chest.126.3_suppl.338S',
        fields: {
          title: title(
            'Prevention of venous thromboembolism: the seventh ACCP conference on antithrombotic and thrombolytic therapy',
          ),
          authors: by('Geerts, W H; Pineo, G F; Heit, J A; Four, A; Five, B; Six, C; Seven, D'),
          journal: 'Chest',
          journalAbbreviation: 'Chest',
          issued: '2004',
          volume: '126',
          issue: '3 Suppl',
          pages: '338S-400S',
          doi: '10.1378/chest.126.3_suppl.338S',
        },
      },
      {
        entry:
          'Sullivan HW, Aikin KJ, Chung-Davies E, Wade M. Prescription drug promotion from 2001-2014: data from the U.S. Food and Drug Administration. PLoS One. 2016;11(5):e0155035. doi:10.1371/journal.pone.0155035',
        fields: {
          title: title('Prescription drug promotion from 2001-2014: data from the U.S. Food and Drug Administration'),
          authors: by('Sullivan, H W; Aikin, K J; Chung-Davies, E; Wade, M'),
          journal: 'PLoS One',
          journalAbbreviation: 'PLoS One',
          issued: '2016',
          volume: '11',
          issue: '5',
          articleNumber: 'e0155035',
          doi: '10.1371/journal.pone.0155035',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libguides.medlib.fiu.edu/c.php?g=945233&p=7070860',
    examples: [
      {
        entry:
          'Kitajima TS, Kawashima SA, Watanabe Y. The conserved kinetochore protein shugoshin protects centromeric cohesion during meiosis. Nature. 2004;427(6974):510-517. doi:10.1038/nature02312',
        fields: {
          title: title('The conserved kinetochore protein shugoshin protects centromeric cohesion during meiosis'),
          authors: by('Kitajima, T S; Kawashima, S A; Watanabe, Y'),
          journal: 'Nature',
          journalAbbreviation: 'Nature',
          issued: '2004',
          volume: '427',
          issue: '6974',
          pages: '510-517',
          doi: '10.1038/nature02312',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libguides.rockhurst.edu/c.php?g=1435069&p=10656067',
    examples: [
      {
        entry:
          'Krueger MD. Mortality after nontraumatic major lower-limb amputations in Medicare patients at a large metropolitan prosthetic facility. J Prosthet Orthot. 2023;35(4):250. doi:10.1097/JPO.0000000000000463',
        fields: {
          title: title(
            'Mortality after nontraumatic major lower-limb amputations in Medicare patients at a large metropolitan prosthetic facility',
          ),
          authors: by('Krueger, M D'),
          journal: 'Journal of Prosthetics and Orthotics',
          journalAbbreviation: 'J Prosthet Orthot',
          issued: '2023',
          volume: '35',
          issue: '4',
          pages: '250',
          doi: '10.1097/JPO.0000000000000463',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libguides.unco.edu/c.php?g=1231527&p=9012889',
    examples: [
      {
        entry: 'Incorrect percentages in the abstract. JAMA Oncol. 2017;3(12):1742. doi:10.1001/jamaoncol.2017.4368',
        fields: {
          title: title('Incorrect percentages in the abstract'),
          journal: 'JAMA Oncology',
          journalAbbreviation: 'JAMA Oncol',
          issued: '2017',
          volume: '3',
          issue: '12',
          pages: '1742',
          doi: '10.1001/jamaoncol.2017.4368',
        },
      },
      {
        entry:
          'Hallal AH, Amortegui JD, Jeroukhimov IM, et al. Magnetic resonance cholangiopancreatography accurately detects common bile duct stones in resolving gallstone pancreatitis. J Am Coll Surg. 2005;200(6):869-75.',
        ours: {
          entry:
            'Hallal AH, Amortegui JD, Jeroukhimov IM, et al. Magnetic resonance cholangiopancreatography accurately detects common bile duct stones in resolving gallstone pancreatitis. J Am Coll Surg. 2005;200(6):869-875.',
          because: 'the AMA Manual (3.11.3) gives the last page in full, as the other guides do',
        },
        fields: {
          title: title(
            'Magnetic resonance cholangiopancreatography accurately detects common bile duct stones in resolving gallstone pancreatitis',
          ),
          authors: by('Hallal, A H; Amortegui, J D; Jeroukhimov, I M; Four, A; Five, B; Six, C; Seven, D'),
          journal: 'Journal of the American College of Surgeons',
          journalAbbreviation: 'J Am Coll Surg',
          issued: '2005',
          volume: '200',
          issue: '6',
          pages: '869-875',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://libguides.sullivan.edu/c.php?g=124711&p=7461914',
    examples: [
      {
        entry:
          'Huang W, Lee SL, Lu LX. Mechanistic approaches to predicting oral drug absorption. AAPS J. 2009;11(2):217-224. doi:10.1208/s12248-009-9098-z',
        fields: {
          title: title('Mechanistic approaches to predicting oral drug absorption'),
          authors: by('Huang, W; Lee, S L; Lu, L X'),
          journal: 'The AAPS Journal',
          journalAbbreviation: 'AAPS J',
          issued: '2009',
          volume: '11',
          issue: '2',
          pages: '217-224',
          doi: '10.1208/s12248-009-9098-z',
        },
      },
      {
        entry:
          'Al-Achi A, Kanade AY. Determining sucrose concentration in syrups by pharmaceutical methods. Clin Pharmacol Biopharm. 2019;8(1):188.',
        fields: {
          title: title('Determining sucrose concentration in syrups by pharmaceutical methods'),
          authors: by('Al-Achi, A; Kanade, A Y'),
          journal: 'Clinical Pharmacology & Biopharmaceutics',
          journalAbbreviation: 'Clin Pharmacol Biopharm',
          issued: '2019',
          volume: '8',
          issue: '1',
          pages: '188',
        },
      },
    ],
  },
  {
    style: 'american-medical-association',
    source: 'https://studylib.net/doc/25521876/citeama',
    examples: [
      {
        entry:
          'Wormser GP, Ramanathan R, Nowakowski J, et al. Duration of antibiotic therapy for early Lyme disease. Ann Intern Med. 2003;138:697-705.',
        fields: {
          title: title('Duration of antibiotic therapy for early Lyme disease'),
          authors: by('Wormser, G P; Ramanathan, R; Nowakowski, J; Four, A; Five, B; Six, C; Seven, D'),
          journal: 'Annals of Internal Medicine',
          journalAbbreviation: 'Ann Intern Med',
          issued: '2003',
          volume: '138',
          pages: '697-705',
        },
      },
    ],
  },
];
