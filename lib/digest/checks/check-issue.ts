import { checkEarlierIssues } from './earlier-issues.ts';
import { checkEmailSize } from './email-size.ts';
import { checkEntries } from './entries.ts';
import type { IssueFacts } from './facts.ts';
import type { DigestFinding, DigestWeight } from './finding.ts';
import { checkLabels } from './labels.ts';
import { checkNumber } from './number.ts';
import { checkOneSource } from './one-source.ts';
import { checkSections } from './sections.ts';
import { checkStanding } from './standing.ts';
import { checkTwice } from './twice.ts';
import { checkUnchecked } from './unchecked.ts';

const WEIGHTS: DigestWeight[] = ['stop', 'warn', 'hint'];

/** All that the checks find in an issue, the gravest first; each in the order of its place. */
export function checkIssue(facts: IssueFacts): DigestFinding[] {
  const all = [
    ...checkStanding(facts),
    ...checkUnchecked(facts),
    ...checkLabels(facts),
    ...checkSections(facts),
    ...checkNumber(facts),
    ...checkTwice(facts),
    ...checkEarlierIssues(facts),
    ...checkEntries(facts),
    ...checkOneSource(facts),
    ...checkEmailSize(facts),
  ];
  return WEIGHTS.flatMap((weight) => all.filter((finding) => finding.weight === weight));
}
