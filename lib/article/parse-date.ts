import { collapseSpace, stripInvisible } from '../text/strings.ts';
import type { PartialDate } from './article.ts';

/** Month names, folded, in English, German, French, Spanish, Italian, Portuguese, Dutch and Danish; any beginning of three letters stands for one. */
const MONTHS = [
  'january januar janvier enero gennaio janeiro januari',
  'february februar fevrier febrero febbraio fevereiro februari',
  'march marz maerz mrz mars marzo marco maart marts',
  'april avril abril aprile',
  'may mai mayo maggio maio mei maj',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august aout agosto augustus',
  'september septembre septiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dicembre dezembro desember',
].map((names) => names.split(' '));

const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;

/** A date as exact as `raw` is certain of: `2023`, `2023-05`, `2023-05-12` or an interval `2023-05/2023-06`. Rule 7 of the capture rules. */
export function parseDate(raw: string, { order }: { order?: 'dmy' | 'mdy' } = {}): PartialDate | undefined {
  const text = collapseSpace(stripInvisible(raw).slice(0, 200)).replace(/[‐-―]/g, '-');
  if (OF_ANOTHER.test(text)) return undefined;
  return fromNumbers(text, order) ?? fromWords(text) ?? fromYear(text);
}

/** A sentence that dates a notice: "A Correction to this article was published on 01 May 2021". */
const OF_ANOTHER = /\b(?:correction|corrigendum|erratum|retraction|expression of concern)\b/i;

function fromNumbers(text: string, order: 'dmy' | 'mdy' | undefined): PartialDate | undefined {
  const span = /^(\d{4}-\d{2})\/(\d{4}-\d{2})$/.exec(text);
  if (span?.[1] && span[2]) return interval(fromNumbers(span[1], order), fromNumbers(span[2], order));
  const iso = /(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?=$|[^\d/.-]|T|\/\d{4})/.exec(text);
  if (iso?.[1] && iso[3]) return date(iso[1], iso[3], iso[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact?.[1]) return date(compact[1], compact[2], compact[3]);
  const slashed = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (slashed?.[1] && slashed[3] && slashed[4]) {
    const [first, second] = [Number(slashed[1]), Number(slashed[3])];
    if (slashed[2] === '.' || first > 12 || order === 'dmy') return date(slashed[4], slashed[3], slashed[1]);
    if (second > 12 || order === 'mdy') return date(slashed[4], slashed[1], slashed[3]);
    return first === second ? date(slashed[4], slashed[1], slashed[3]) : year(slashed[4]);
  }
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  return monthYear?.[1] && monthYear[2] ? date(monthYear[2], monthYear[1]) : undefined;
}

const WORD = '(?<!\\p{L})(\\p{L}{3,12})(?!\\p{L})\\.?';
const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?';
const TO = ' ?(?:[-/&]|and|to) ?';

const BY_WORDS: [pattern: RegExp, read: (...groups: string[]) => PartialDate | undefined][] = [
  // 2023 Dec-2024 Jan; Dec 2023-Jan 2024
  [
    new RegExp(`(\\d{4})[ ,]*${WORD} ?[-/] ?(\\d{4})[ ,]*${WORD}`, 'u'),
    (y1 = '', m1 = '', y2 = '', m2 = '') => interval(named(y1, m1), named(y2, m2)),
  ],
  [
    new RegExp(`${WORD}[ ,]*(\\d{4}) ?[-/] ?${WORD}[ ,]*(\\d{4})`, 'u'),
    (m1 = '', y1 = '', m2 = '', y2 = '') => interval(named(y1, m1), named(y2, m2)),
  ],
  // 12-15 May 2023, 30 May-2 June 2023, 30 December 2022-2 January 2023: begins on the first day
  [
    new RegExp(`${DAY}${TO}${DAY}[ -]*(?:de |of )?${WORD}[ ,-]*(?:de |del )?(\\d{4})`, 'u'),
    (d = '', _to = '', m = '', y = '') => named(y, m, d),
  ],
  [
    new RegExp(`${DAY} ?${WORD}(?:[ ,]+(\\d{4}))?${TO}${DAY} ?${WORD}[ ,]*(\\d{4})`, 'u'),
    (d = '', m = '', y1 = '', _to = '', m2 = '', y2 = '') => (named(y2, m2) ? named(y1 || y2, m, d) : undefined),
  ],
  // May 12-15, 2023; May 30-June 2, 2023
  [
    new RegExp(`${WORD} ${DAY}${TO}(?:${WORD} )?${DAY},? +(\\d{4})`, 'u'),
    (m = '', d = '', m2 = '', _to = '', y = '') => (!m2 || named(y, m2) ? named(y, m, d) : undefined),
  ],
  // 2023 May-Jun; May-Jun 2023, May/June 2023
  [
    new RegExp(`(\\d{4})[ ,]*${WORD} ?[-/&] ?${WORD}`, 'u'),
    (y = '', m1 = '', m2 = '') => interval(named(y, m1), named(y, m2)),
  ],
  [
    new RegExp(`${WORD} ?(?:[-/&]|and|to) ?${WORD}[ ,]*(\\d{4})`, 'u'),
    (m1 = '', m2 = '', y = '') => interval(named(y, m1), named(y, m2)),
  ],
  // 2023 May 12; 2023-May-12
  [new RegExp(`(\\d{4})[ ,-]*${WORD}[ -](\\d{1,2})(?!\\d)`, 'u'), (y = '', m = '', d = '') => named(y, m, d)],
  // 12 May 2023, 12. Mai 2023, 1 de mayo de 2023, 12-May-2023
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[ -]*(?:de |of )?${WORD}[ ,-]*(?:de |del )?(\\d{4})`, 'u'),
    (d = '', m = '', y = '') => named(y, m, d),
  ],
  // May 12, 2023; May 3rd 2023
  [
    new RegExp(`${WORD} (\\d{1,2})(?:st|nd|rd|th)?,? +(?:de )?(\\d{4})`, 'u'),
    (m = '', d = '', y = '') => named(y, m, d),
  ],
  // 2023 May; May 2023
  [new RegExp(`(\\d{4})[ ,-]*${WORD}`, 'u'), (y = '', m = '') => named(y, m)],
  [new RegExp(`${WORD}[ ,-]*(?:de )?(\\d{4})`, 'u'), (m = '', y = '') => named(y, m)],
];

function fromWords(text: string): PartialDate | undefined {
  for (const [pattern, read] of BY_WORDS) {
    const groups = pattern.exec(text);
    const found = groups && read(...groups.slice(1));
    if (found) return found;
  }
  // 2023年5月12日
  const cjk = /(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?)?/.exec(text);
  return cjk?.[1] ? date(cjk[1], cjk[2], cjk[3]) : undefined;
}

function fromYear(text: string): PartialDate | undefined {
  const years = [...new Set(text.match(/(?<![\d])(?:1[6-9]|20)\d{2}(?!\d)/g) ?? [])];
  const [first, second] = years;
  if (!first) return undefined;
  // `2020-2021`, `Winter 2022-2023` begin in the first.
  const isSpan = years.length === 2 && Number(second) === Number(first) + 1 && /\d{4} ?[-/] ?\d{4}/.test(text);
  return years.length === 1 || isSpan ? year(first) : undefined;
}

function interval(from: PartialDate | undefined, to: PartialDate | undefined): PartialDate | undefined {
  if (!from || !to) return undefined;
  return from < to ? `${from}/${to}` : from;
}

/** `undefined` unless the word is a month. */
function named(yearText: string, monthName: string, day?: string): PartialDate | undefined {
  const folded = monthName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const month = MONTHS.findIndex((names) => names.some((name) => name.startsWith(folded)));
  return month < 0 ? undefined : date(yearText, String(month + 1), day);
}

/** The date as far as it is possible: an impossible day or month leaves the rest. */
function date(yearText: string, monthText?: string, dayText?: string): PartialDate | undefined {
  const from = year(yearText);
  const month = Number(monthText);
  if (!from || !monthText || month < 1 || month > 12) return from;
  const yearAndMonth = `${from}-${String(month).padStart(2, '0')}`;
  const day = Number(dayText);
  const days = new Date(Date.UTC(Number(from), month, 0)).getUTCDate();
  return dayText && day >= 1 && day <= days ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : yearAndMonth;
}

function year(text: string): PartialDate | undefined {
  const value = Number(text);
  return value >= FIRST_YEAR && value <= LAST_YEAR ? text : undefined;
}
