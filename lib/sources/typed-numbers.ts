import { cleanIssn } from '../article/identifiers.ts';

const ISSN = /(?<![\dX-])\d{4}[-\u2010-\u2015]?\d{3}[\dX](?![\dX-])/gi;
const LABEL = /\b(?:[epl]-?ISSN|ISSN(?:-L)?|print|online|electronic|linking)\b/gi;
/** PubMed's numbers have eight figures at most, for a while to come. */
const PMID = /^(?:(?:PMID|PubMed(?:\s+ID)?)\s?:?\s*(\d{1,9})|([1-9]\d{4,7}))$/i;

/** `0142-159X`, `0142159X`, `ISSN 0142-159X (print), 1466-187X (online)`: nothing but ISSNs and their labels, each with a right check digit. */
export function issnsOf(text: string): string[] | undefined {
  const written = writtenIssns(text);
  const issns = written.map(cleanIssn).filter((issn) => issn !== undefined);
  return issns.length > 0 && issns.length === written.length ? [...new Set(issns)] : undefined;
}

/** The first of what is written as an ISSN and is none: its check digit does not fit. A number that may be PubMed's is none of these. */
export function mistypedIssn(text: string): string | undefined {
  return pmidOf(text) ? undefined : writtenIssns(text).find((each) => cleanIssn(each) === undefined);
}

/** A number of PubMed's, alone: with its label, or of so many figures as an article of today has. */
export function pmidOf(text: string): string | undefined {
  const [, labelled, bare] = PMID.exec(text.trim()) ?? [];
  const number = Number(labelled ?? bare ?? 0);
  return number > 0 ? String(number) : undefined;
}

function writtenIssns(text: string): string[] {
  const rest = text.replace(ISSN, ' ').replace(LABEL, ' ');
  return /[\p{L}\d]/u.test(rest) ? [] : (text.match(ISSN) ?? []);
}
