import { describe, expect, it } from 'vitest';
import { formatAuthor, formatAuthors, nameParts } from '../../lib/article/name-parts.ts';
import { parseAuthor, parseAuthors } from '../../lib/article/names.ts';

describe('one author', () => {
  it.each([
    ['Peter Horby', { family: 'Horby', given: 'Peter' }],
    ['Horby, Peter', { family: 'Horby', given: 'Peter' }],
    ['Smith JA', { family: 'Smith', given: 'JA' }],
    ['Smith, J. A.', { family: 'Smith', given: 'J. A.' }],
    ['J. A. Smith', { family: 'Smith', given: 'J. A.' }],
    ['JA Smith', { family: 'Smith', given: 'JA' }],
    ['M J Meloy', { family: 'Meloy', given: 'M J' }],
    ['Jane Smith, MD, PhD', { family: 'Smith', given: 'Jane' }],
    ['Jane Smith MD MPH', { family: 'Smith', given: 'Jane' }],
    ['Smith, Jane, M.D.', { family: 'Smith', given: 'Jane' }],
    ['Smith MA', { family: 'Smith', given: 'MA' }],
    ['Ludwig van der Berg', { family: 'van der Berg', given: 'Ludwig' }],
    ['van der Berg, Ludwig', { family: 'van der Berg', given: 'Ludwig' }],
    ['van der Berg L', { family: 'van der Berg', given: 'L' }],
    ['Marco De Luca', { family: 'De Luca', given: 'Marco' }],
    ['JOHN MCDONALD', { family: 'McDonald', given: 'John' }],
    ["SEAN O'BRIEN", { family: "O'Brien", given: 'Sean' }],
    ['ANNE-MARIE DE LA CRUZ', { family: 'de la Cruz', given: 'Anne-Marie' }],
    ['WEI LI', { family: 'Li', given: 'Wei' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther Jr.' }],
    ['By Jane Smith', { family: 'Smith', given: 'Jane' }],
    ['Jane Smith1,2', { family: 'Smith', given: 'Jane' }],
    ['Jane Smith*†', { family: 'Smith', given: 'Jane' }],
    ['Jane Smith (jane@example.org)', { family: 'Smith', given: 'Jane' }],
    ['Jane Smith https://orcid.org/0000-0002-1825-0097', { family: 'Smith', given: 'Jane' }],
    ['José Ángel Núñez', { family: 'Núñez', given: 'José Ángel' }],
    ['Jean-Paul Müller', { family: 'Müller', given: 'Jean-Paul' }],
    ['王小明', { family: '王', given: '小明' }],
    ['Γιώργος Παπαδόπουλος', { family: 'Παπαδόπουλος', given: 'Γιώργος' }],
    ['Plato', { family: 'Plato' }],
    ['RECOVERY Collaborative Group', { group: 'RECOVERY Collaborative Group' }],
    [
      'International Committee of Medical Journal Editors',
      { group: 'International Committee of Medical Journal Editors' },
    ],
    ['Smith, John MD', { family: 'Smith', given: 'John' }],
    ['Smith, John MD, PhD', { family: 'Smith', given: 'John' }],
    ['Staff, Anne Cathrine', { family: 'Staff', given: 'Anne Cathrine' }],
    ['Victoria Team', { family: 'Team', given: 'Victoria' }],
    ['Kim Network', { family: 'Network', given: 'Kim' }],
    ['Jane Doe, Staff Writer', { family: 'Doe', given: 'Jane' }],
    ['Reuters Staff', { group: 'Reuters Staff' }],
    ['BMJ Editorial Staff', { group: 'BMJ Editorial Staff' }],
    ['Von Korff M', { family: 'Von Korff', given: 'M' }],
    ['Von Hoff, Daniel D.', { family: 'Von Hoff', given: 'Daniel D.' }],
    ['Von Hans Müller', { family: 'Müller', given: 'Hans' }],
    ['Par Hallberg', { family: 'Hallberg', given: 'Par' }],
    ['par Jean Dupont', { family: 'Dupont', given: 'Jean' }],
    ['Par Jean Dupont', { family: 'Dupont', given: 'Jean' }],
    ['Smith A B', { family: 'Smith', given: 'A B' }],
    ['Иванов И. И.', { family: 'Иванов', given: 'И. И.' }],
    ['Smith JPRQ', { family: 'Smith', given: 'JPRQ' }],
    ['Smith J 3rd', { family: 'Smith', given: 'J 3rd' }],
    ['Jane Doe OBE', { family: 'Doe', given: 'Jane' }],
    ['山田 太郎', { family: '山田', given: '太郎' }],
    ['김 민수', { family: '김', given: '민수' }],
    ['SMITH JOHN', { family: 'Smith', given: 'John' }],
    ['JANE DOE', { family: 'Doe', given: 'Jane' }],
    ['LI WEI', { family: 'Li', given: 'Wei' }],
    ['KIM JI-HOON', { family: 'Kim', given: 'Ji-Hoon' }],
    ['King, M. L., III', { family: 'King', given: 'M. L. III' }],
    ['Jane Doe, FRCP (Edin)', { family: 'Doe', given: 'Jane' }],
    ['Prof. Dr. med. Hans Müller', { family: 'Müller', given: 'Hans' }],
    ['Priv.-Doz. Dr. Hans Müller', { family: 'Müller', given: 'Hans' }],
    ['MS Smith', { family: 'Smith', given: 'MS' }],
    ['on behalf of the X Group', { group: 'X Group' }],
    ['on behalf of the RECOVERY trial', { group: 'RECOVERY trial' }],
    ['Society for the Study of Addiction', { group: 'Society for the Study of Addiction' }],
    ['Department of Medicine, University of Example', { group: 'Department of Medicine, University of Example' }],
    ['Jane \u202eDoe\u202c', { family: 'Doe', given: 'Jane' }],
    ['Ja\0ne Doe', { family: 'Doe', given: 'Jane' }],
    ['Jane Null', { family: 'Null', given: 'Jane' }],
    ['undefined', undefined],
    ['null null', undefined],
    ['undefined, undefined', undefined],
    ['N/A', undefined],
    ['et al.', undefined],
    [' , ', undefined],
    ['—', undefined],
    ['Brown EAM', { family: 'Brown', given: 'EAM' }],
    ['Brown, EAM', { family: 'Brown', given: 'EAM' }],
    ['LI, WEI', { family: 'Li', given: 'Wei' }],
    ['McMurray JJV', { family: 'McMurray', given: 'JJV' }],
    ['De La Cruz MA', { family: 'De La Cruz', given: 'MA' }],
    ['Wright JT Jr', { family: 'Wright', given: 'JT Jr' }],
    ['Wright Jr JT', { family: 'Wright', given: 'JT Jr' }],
    ['Wright Jr, Jackson T', { family: 'Wright', given: 'Jackson T Jr' }],
    ['Wright, Jackson T., Jr.', { family: 'Wright', given: 'Jackson T. Jr.' }],
    ['Wright, Jr., Jackson T.', { family: 'Wright', given: 'Jackson T. Jr.' }],
    ['Jackson T Wright Jr', { family: 'Wright', given: 'Jackson T Jr' }],
    ['King Jr', { family: 'King', given: 'Jr' }],
    ['Ivanov II', { family: 'Ivanov', given: 'II' }],
  ])('%s', (raw, author) => expect(parseAuthor(raw)).toEqual(author));
});

describe('several', () => {
  it.each([
    [['Horby, Peter; Lim, Wei Shen'], ['Horby', 'Lim']],
    [['Jane Smith, John Doe, and Mary Major'], ['Smith', 'Doe', 'Major']],
    [['Smith JA, Jones B'], ['Smith', 'Jones']],
    [['Jane Smith & John Doe'], ['Smith', 'Doe']],
    [['Smith, John'], ['Smith']],
    [['van der Berg, Jan Peter'], ['van der Berg']],
    [['Jane Smith, MD, PhD, John Doe, MPH'], ['Smith', 'Doe']],
    [
      ['Jane Smith', 'Jane Smith', 'John Doe'],
      ['Smith', 'Doe'],
    ],
    [
      ['Jane Smith', ',', 'John Doe'],
      ['Smith', 'Doe'],
    ],
    [['Jane Smith et al.'], ['Smith']],
    [['李明，王伟'], ['李', '王']],
    [['Von Hoff, Daniel D.'], ['Von Hoff']],
    [['De Luca, Marco Antonio'], ['De Luca']],
    [['Di Wu, Jun Li'], ['Wu', 'Li']],
    [['Pérez de la Torre, José María'], ['Pérez de la Torre']],
    [
      ['Pérez Galdós, Benito Xosé', 'Smith, Jane', 'Doe, John'],
      ['Pérez Galdós', 'Smith', 'Doe'],
    ],
    [['Pérez Galdós, Benito Xosé; Smith, Jane; Doe, John'], ['Pérez Galdós', 'Smith', 'Doe']],
    [
      ['Jane Smith, Bob Jones', 'Mary Major'],
      ['Smith', 'Jones', 'Major'],
    ],
    [['Smith, J., Jones, K., & Brown, L.'], ['Smith', 'Jones', 'Brown']],
    [['Smith, J. A., Jr., Jones, K.'], ['Smith', 'Jones']],
    [['van Dijk, A., de Boer, B., & Smith, C.'], ['van Dijk', 'de Boer', 'Smith']],
    [['Doe, Jane, & Roe, John'], ['Doe', 'Roe']],
    [['Jane Doe, FRCP (Edin), John Roe, MD'], ['Doe', 'Roe']],
    [['Jane Doe, Staff Writer'], ['Doe']],
    [['Jane Doe | Staff Writer'], ['Doe']],
    [['Staff, Anne Cathrine'], ['Staff']],
    [['Jane Doe, John Roe, on behalf of the X Group'], ['Doe', 'Roe', 'X Group']],
    [['Jane Doe on behalf of the RECOVERY trial'], ['Doe', 'RECOVERY trial']],
    [['Jane Doe and John Roe for the ABC Investigators'], ['Doe', 'Roe', 'ABC Investigators']],
    [['Doe J, Roe K, XYZ Trial Investigators'], ['Doe', 'Roe', 'XYZ Trial Investigators']],
    [['Doe J, Roe K; XYZ Trial Investigators'], ['Doe', 'Roe', 'XYZ Trial Investigators']],
    [['undefined', 'Jane Doe', 'null null'], ['Doe']],
  ])('%s', (nodes, families) => {
    expect(parseAuthors(nodes).map((author) => ('family' in author ? author.family : author.group))).toEqual(families);
  });

  it('has no cap', () => {
    const nodes = Array.from(
      { length: 3000 },
      (_, i) => `Author${'abcdefghij'[i % 10]}, Given${String.fromCharCode(97 + (i % 26))}`,
    );
    expect(parseAuthors(nodes)).toHaveLength(3000);
  });
});

it.each([
  [{ family: 'Horby', given: 'Peter' }, 'Horby P'],
  [{ family: 'van der Berg', given: 'Jan-Peter' }, 'van der Berg JP'],
  [{ family: 'Smith', given: 'J. A.' }, 'Smith JA'],
  [{ family: 'Smith', given: 'JA' }, 'Smith JA'],
  [{ family: 'Wright', given: 'Jackson T., Jr.' }, 'Wright JT Jr'],
  [{ family: 'Wright', given: 'JT Jr' }, 'Wright JT Jr'],
  [{ family: 'Wright Jr.', given: 'JT' }, 'Wright JT Jr'],
  [{ family: 'Smith', given: 'J 3rd' }, 'Smith J 3rd'],
  [{ family: 'King', given: 'Jr.' }, 'King Jr'],
  [{ family: 'Ivanov', given: 'II' }, 'Ivanov II'],
  [{ family: 'Brown', given: 'Mary JB' }, 'Brown MJB'],
  [{ family: 'LI', given: 'WEI' }, 'LI W'],
  [{ family: 'Power', given: "D'Arcy" }, 'Power D'],
  [{ family: '王', given: '小明' }, '王小明'],
  [{ group: 'RECOVERY Collaborative Group' }, 'RECOVERY Collaborative Group'],
])('formats %o', (author, text) => expect(formatAuthor(author)).toBe(text));

it.each([
  ['commas', { family: 'x', given: `x${','.repeat(5000)}b c` }],
  ['spaces in the given name', { family: 'x', given: `x${' '.repeat(100_000)}b c` }],
  ['a space at every other place', { family: 'x', given: 'b '.repeat(50_000) }],
])('takes apart a name of %s, of any length', (_what, author) => {
  expect(nameParts(author)).toEqual({ family: 'x', given: author.given });
});

it.each([
  [
    { family: `x${' '.repeat(100_000)}Jr`, given: 'A' },
    { family: 'x', given: 'A', suffix: 'Jr' },
  ],
  [{ family: ' '.repeat(100_000) }, { family: ' '.repeat(100_000), given: '' }],
  [
    { family: 'b '.repeat(50_000), given: 'A' },
    { family: 'b '.repeat(50_000), given: 'A' },
  ],
  [
    { family: 'King, Jr.', given: 'M. L.' },
    { family: 'King', given: 'M. L.', suffix: 'Jr' },
  ],
  [
    { family: 'Jr', given: 'A' },
    { family: 'Jr', given: 'A' },
  ],
  [
    { family: 'King', given: 'M. L.,Jr' },
    { family: 'King', given: 'M. L.', suffix: 'Jr' },
  ],
])('takes a suffix from a family name of any length', (author, parts) => {
  expect(nameParts(author)).toEqual(parts);
});

it('says how many more there are', () => {
  const authors = parseAuthors(['Horby P', 'Lim WS', 'Emberson JR', 'Mafham M']);
  expect(formatAuthors(authors, 2)).toEqual({ text: 'Horby P, Lim WS', more: 2 });
});

it.each([
  ['Qing-Jun Meng', { family: 'Meng', given: 'Qing-Jun' }],
  ['Jae-won Do', { family: 'Do', given: 'Jae-won' }],
  ['Ma, Jing', { family: 'Ma', given: 'Jing' }],
  ['Jane Smith, MD, PhD', { family: 'Smith', given: 'Jane' }],
])('tells the family name in %s from a degree', (raw, author) => expect(parseAuthors([raw])).toEqual([author]));
