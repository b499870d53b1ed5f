/** Files of so many references with abstracts, the same at each run. */
export function referenceFile(format: 'ris' | 'bibtex', count: number): string {
  return Array.from({ length: count }, (_, number) => (format === 'ris' ? ris(number) : bibtex(number))).join('\n');
}

const ABSTRACT =
  'Feedback is central to clinical teaching, yet learners and teachers differ in what they call feedback. ' +
  'We searched five databases and two reviewers screened each record; 312 of 4,571 studies were included. ' +
  'Literacy in feedback was described as a skill of the learner in two thirds of them & as a property of the setting in the rest (p < 0.05).';

function ris(number: number): string {
  return [
    'TY  - JOUR',
    `TI  - Feedback literacy in clinical teaching, part ${number}: a scoping review`,
    `AU  - Horby${number % 997}, Peter`,
    `AU  - Lim${number % 499}, Wei Shen`,
    'AU  - RECOVERY Collaborative Group',
    'JO  - Journal of Sample Medicine',
    `PY  - ${1990 + (number % 36)}/05/12`,
    `VL  - ${1 + (number % 400)}`,
    `IS  - ${1 + (number % 12)}`,
    `SP  - ${number}`,
    `EP  - ${number + 9}`,
    `DO  - 10.5555/ris.${number}`,
    `AB  - ${ABSTRACT}`,
    'KW  - feedback',
    'KW  - medical education',
    'ER  - ',
    '',
  ].join('\n');
}

function bibtex(number: number): string {
  return `@article{horby${number},
  title = {Feedback literacy in {Clinical} teaching, part ${number}: a scoping review},
  author = {Horby${number % 997}, Peter and M{\\"u}ller, Wei Shen and {RECOVERY Collaborative Group}},
  journal = {Journal of Sample Medicine},
  year = {${1990 + (number % 36)}},
  month = may,
  volume = {${1 + (number % 400)}},
  number = {${1 + (number % 12)}},
  pages = {${number}--${number + 9}},
  doi = {10.5555/bibtex.${number}},
  abstract = {${ABSTRACT.replaceAll('&', '\\&').replaceAll('<', '$<$')}},
  keywords = {feedback, medical education},
}
`;
}
