import type { NewSource } from './source.ts';

/** Journals to begin with, where nothing is followed yet. Their names are in the messages table. */
export interface StarterPack {
  id: 'medicalEducation' | 'generalMedicine' | 'rheumatology';
  sources: NewSource[];
}

function journal(title: string, ...issn: string[]): NewSource {
  return { where: { kind: 'journal', issn }, title };
}

/** See rules-sources.md, "Starter packs". */
export const STARTER_PACKS: readonly StarterPack[] = [
  {
    id: 'medicalEducation',
    sources: [
      journal('Academic Medicine', '1040-2446', '1938-808X'),
      journal('Medical Teacher', '0142-159X', '1466-187X'),
      journal('Journal of Graduate Medical Education', '1949-8349', '1949-8357'),
      journal('Medical Education', '0308-0110', '1365-2923'),
      journal('BMC Medical Education', '1472-6920'),
      journal('Advances in Health Sciences Education', '1382-4996', '1573-1677'),
      journal('Teaching and Learning in Medicine', '1040-1334', '1532-8015'),
      journal('Perspectives on Medical Education', '2212-2761', '2212-277X'),
      journal('Journal of Hospital Medicine', '1553-5592', '1553-5606'),
    ],
  },
  {
    id: 'generalMedicine',
    sources: [
      journal('New England Journal of Medicine', '0028-4793', '1533-4406'),
      journal('JAMA', '0098-7484', '1538-3598'),
      journal('The Lancet', '0140-6736', '1474-547X'),
      journal('BMJ', '0959-8138', '1756-1833'),
      journal('Annals of Internal Medicine', '0003-4819', '1539-3704'),
    ],
  },
  {
    id: 'rheumatology',
    sources: [
      journal('Arthritis & Rheumatology', '2326-5191', '2326-5205'),
      journal('Annals of the Rheumatic Diseases', '0003-4967', '1468-2060'),
      journal('Rheumatology', '1462-0324', '1462-0332'),
      journal('Arthritis Care & Research', '2151-464X', '2151-4658'),
    ],
  },
];
