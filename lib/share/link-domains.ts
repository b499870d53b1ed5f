import { isOfDomain, isOfPlainDomain } from './link-grammar.ts';
import { topLevelDomainEnd } from './top-level-domains.ts';

/** Where something stands in a text: UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A part of a domain, before a dot. */
interface Label extends Span {
  /** Where its last letters begin that X takes without a protocol; its end where there are none. */
  plainStart: number;
  /** Its last underscore, or -1. */
  underscore: number;
  /** Where a top-level domain behind its dot ends, or -1. */
  domainEnd: number;
}

/** The labels of a run; a top-level domain may end at `limit` at the latest. */
function labelsOf(text: string, { start, end }: Span, limit: number): Label[] {
  const labels: Label[] = [];
  for (let from = start, dot = start; dot < end; dot++) {
    if (text.charAt(dot) !== '.') continue;
    const [plainStart, underscore] = [startOfPlain(text, from, dot), lastUnderscore(text, from, dot)];
    labels.push({ start: from, end: dot, plainStart, underscore, domainEnd: topLevelDomainEnd(text, dot + 1, limit) });
    from = dot + 1;
  }
  return labels;
}

function startOfPlain(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isOfPlainDomain(text, at - 1)) at--;
  return at;
}

function lastUnderscore(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && text.charAt(at) !== '_') at--;
  return at < start ? -1 : at;
}

/** For each label, where the longest domain that begins with it ends (-1: none does); computed once, from the last one. */
function longestEnds(labels: readonly Label[], isPart: (label: Label) => boolean, isName: (label: Label) => boolean) {
  const ends = new Array<number>(labels.length + 1).fill(-1);
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i];
    if (!label || !isPart(label)) continue;
    const longer = ends[i + 1] ?? -1;
    ends[i] = longer >= 0 ? longer : isName(label) ? label.domainEnd : -1;
  }
  return ends;
}

/** Asked for each character of a run from left to right: the end of the domain that begins there, or -1. Nothing where the run has no dot. */
export function domainsIn(text: string, run: Span): { end: number; endFrom(start: number): number } | undefined {
  const labels = labelsOf(text, run, text.length);
  const final = labels.at(-1);
  if (!final) return undefined;
  const isPart = ({ start, end }: Span) => start < end && isOfDomain(text, start) && isOfDomain(text, end - 1);
  // A name has no underscore, which a part before it may have.
  const ends = longestEnds(labels, isPart, (label) => label.underscore < 0);
  let current = 0;
  return {
    end: final.end,
    endFrom(start) {
      if (start < (labels[current]?.start ?? 0)) current = 0;
      while (start > (labels[current]?.end ?? Number.POSITIVE_INFINITY)) current++;
      const label = labels[current];
      if (!label || !isPart({ start, end: label.end })) return -1;
      const longer = ends[current + 1] ?? -1;
      return longer >= 0 ? longer : label.underscore < start ? label.domainEnd : -1;
    },
  };
}

/** The bare domains that X links within one of other scripts: `本語example.com` holds `example.com`. */
export function plainDomainsIn(text: string, domain: Span): Span[] {
  const labels = labelsOf(text, domain, domain.end);
  const ends = longestEnds(
    labels,
    (label) => label.start < label.end && label.plainStart === label.start,
    () => true,
  );
  const found: Span[] = [];
  let last = domain.start;
  for (const [i, label] of labels.entries()) {
    const start = Math.max(label.plainStart, last);
    const longer = ends[i + 1] ?? -1;
    const end = longer >= 0 ? longer : label.domainEnd;
    if (start >= label.end || end < 0) continue;
    found.push({ start, end });
    last = end;
  }
  return found;
}
