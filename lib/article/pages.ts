import { collapseSpace, stripInvisible } from '../text/strings.ts';

/** What a page range or number tells. */
export interface PageInfo {
  pages?: string;
  articleNumber?: string;
}

/** A page range with its last page in full: `123`, `30` is `123-130`; `4`, `4` is `4`. Rule 11 of the capture rules. */
export function expandPages(first: string, last?: string): string {
  const from = tidy(first);
  const to = tidy(last ?? '');
  if (!to || from === to) return from;
  const [, fromPrefix = '', fromDigits = ''] = /^(\D*)(\d+)/.exec(from) ?? [];
  const [, toPrefix = '', toDigits = '', toSuffix = ''] = /^(\D*)(\d+)(\D*)$/.exec(to) ?? [];
  const isShort = toDigits && toDigits.length < fromDigits.length && (!toPrefix || toPrefix === fromPrefix);
  const isOfSeries =
    /^[A-Za-z]/.test(fromPrefix) && /^\d+$/.test(to) && Number(to) > Number(fromDigits) && /^\D*\d+$/.test(from);
  const full = isShort
    ? fromPrefix + fromDigits.slice(0, fromDigits.length - toDigits.length) + toDigits + toSuffix
    : isOfSeries
      ? fromPrefix + to
      : to;
  return full === from ? from : `${from}-${full}`;
}

/** The pages or the article number that `raw` gives: `pp. 123–30`, `e0123456`, `102530`; empty if it gives neither. */
export function parsePages(raw: string): PageInfo {
  const labelled = /^art(?:icle)?\b\.?\s*(?:(?:no|nr|number|id)\b\.?)?\s*:?\s*([A-Za-z]{0,6}[\d.-]*\d)\.?$/i.exec(
    collapseSpace(raw.slice(0, LONGEST)),
  );
  if (labelled?.[1]) return { articleNumber: labelled[1] };
  const text = tidy(raw);
  // `123.e1-123.e9`, `198-202.e1`: Elsevier's pages online only.
  if (/^\d+(?:\.e\d+)?-(?:\d+\.)?e?\d+$/i.test(text) && text.includes('.')) return { pages: text };
  const range = /^([A-Za-z]{0,4}\.?\d+[A-Za-z]?|[ivxlc]+)-([A-Za-z]{0,4}\.?\d+[A-Za-z]?|[ivxlc]+)$/i.exec(text);
  if (range?.[1] && range[2]) return { pages: expandPages(range[1], range[2]) };
  // Several ranges: kept as they are.
  if (/^[\w.]+-[\w.]+(?:[,;]\s*[\w.]+(?:-[\w.]+)?)+$/.test(text)) return { pages: text };
  if (/^(?:[a-z]{1,3}\d{3,}|[a-z]{2,4}[\d.-]+|\d{5,})$/i.test(text) && !/^S\d{1,4}$/i.test(text))
    return { articleNumber: text };
  return /^[A-Za-z]{0,4}\d+[A-Za-z]?$|^[ivxlc]+$/.test(text) ? { pages: text } : {};
}

/** Longer than any list of pages. */
const LONGEST = 200;

function tidy(text: string): string {
  return collapseSpace(stripInvisible(text.slice(0, LONGEST)))
    .replace(/^(?:pp?|pages?|article(?: (?:number|no|id))?|seiten?|art)\b\.?:?\s*/i, '')
    .replace(/ ?(?:[‐-―−-] ?)+/g, '-')
    .replace(/[.,;]+$/, '');
}
