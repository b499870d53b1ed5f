import { shownImages } from '../images/order.ts';
import { checkAccessibility } from './accessibility.ts';
import { checkAlreadyShared } from './already-shared.ts';
import { checkDisclosure } from './disclosure.ts';
import type { DraftFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { checkLink } from './link.ts';
import { checkPrivacy } from './privacy/check.ts';
import { checkQuotation } from './quotation.ts';
import { checkTrust } from './trust.ts';

const WEIGHTS: Finding['weight'][] = ['stop', 'warn', 'hint'];

/** All that the checks before posting find in a draft, the gravest first; each in the order of its place. */
export function checkDraft(given: DraftFacts): Finding[] {
  const facts = { ...given, draft: { ...given.draft, images: shownImages(given.draft) } };
  const all = [
    ...checkPrivacy(facts),
    ...checkTrust(facts),
    ...checkDisclosure(facts),
    ...checkLink(facts),
    ...checkAccessibility(facts),
    ...checkAlreadyShared(facts),
    ...checkQuotation(facts),
  ];
  return WEIGHTS.flatMap((weight) => all.filter((finding) => finding.weight === weight));
}

/** What the person has still to look at, and what they called a false alarm: both are shown. */
export interface Answered {
  open: Finding[];
  dismissed: Finding[];
  /** May it be posted: is every `stop` answered? */
  isClear: boolean;
}

/** The findings by what the person said to them. A `stop` leaves `open` only by its own id: nothing else skips it. */
export function withAnswers(findings: Finding[], dismissed: readonly string[]): Answered {
  const ids = new Set(dismissed);
  const open = findings.filter(({ id }) => !ids.has(id));
  return {
    open,
    dismissed: findings.filter(({ id }) => ids.has(id)),
    isClear: open.every(({ weight }) => weight !== 'stop'),
  };
}
