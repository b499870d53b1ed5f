import type { EditionEntry } from '../edition.ts';
import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding, DigestWeight } from './finding.ts';

type Kind = 'no-commentary' | 'no-link' | 'no-alt' | 'no-question' | 'no-answer';

const MISSING: [Kind, DigestWeight, (entry: EditionEntry) => boolean][] = [
  ['no-question', 'warn', ({ question, answer }) => isBlank(question) && !isBlank(answer)],
  ['no-answer', 'warn', ({ question, answer }) => !isBlank(question) && isBlank(answer)],
  ['no-link', 'warn', ({ link }) => link === undefined],
  ['no-alt', 'warn', ({ image }) => image !== undefined && isBlank(image.alt)],
  // What only asks something needs no word beside it.
  [
    'no-commentary',
    'hint',
    ({ commentary, question, prompt }) => isBlank(commentary) && isBlank(question) && isBlank(prompt),
  ],
];

/** What is each entry without: a commentary, a link, the half of a question, the description of an image? */
export function checkEntries({ edition }: Pick<IssueFacts, 'edition'>): DigestFinding[] {
  return entriesOf(edition).flatMap((entry) =>
    MISSING.filter(([, , isMissing]) => isMissing(entry)).map(([kind, weight]) => {
      return { kind, id: `${kind}:${entry.id}`, entryIds: [entry.id], weight };
    }),
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
