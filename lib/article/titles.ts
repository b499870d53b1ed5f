import { WINDOWS_1252 } from '../text/entities.ts';
import { collapseSpace, fold, stripInvisible } from '../text/strings.ts';
import type { Capture, MarkedText } from './article.ts';

/** Text in which UTF-8 was read as Latin-1 or windows-1252 ("fÃ¼r"), as it was meant; any other text as it is. */
export function mendMojibake(text: string): string {
  if (
    !/[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018-\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/.test(
      text,
    )
  )
    return text;
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const high = WINDOWS_1252.indexOf(char);
    if (high >= 0) bytes.push(0x80 + high);
    else if (code < 0x100) bytes.push(code);
    else return text;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return text;
  }
}

/** Is it a template's placeholder (`{{title}}`, `undefined`) or text without a letter? */
export function isPlaceholder(text: string): boolean {
  const value = collapseSpace(stripInvisible(text));
  return (
    !/\p{L}/u.test(value) ||
    /\{\{.*\}\}|\$\{.*\}|<%.*%>|%%\w+%%|\[\[.*\]\]|^\{[\w.]+\}$|^%\w+%$|^#\w+#$/.test(value) ||
    /^(?:undefined|null|none|n\/?a|nan|untitled|no title|title|\[object object\]|false|true|unknown|(?:journal|research|original)? ?article|full[ -]?text|abstract)$/i.test(
      value,
    )
  );
}

type BarrierReason = Extract<Capture, { kind: 'barrier' }>['reason'];

/** Whole titles of pages that stand before the article; what follows a separator (a site's name) is allowed. */
const BARRIERS: [BarrierReason, RegExp][] = [
  [
    'robot',
    /^(?:just a moment\W*|attention required!?.*|are you (?:a )?(?:robot|human)\W*|(?:ddos-guard|ddos protection by .*)|(?:security|human|bot|robot) (?:check|verification|challenge)|verif(?:y|ying) (?:you are|that you are|your).*|please (?:verify|wait|complete the (?:security )?(?:check|captcha)).*|checking your browser.*|one more step|captcha\W*|recaptcha.*|pardon our interruption\W*|request unsuccessful.*|radware (?:bot manager )?captcha.*|validate user|unusual traffic.*|access to this page has been denied.*|client challenge)$/i,
  ],
  [
    'denied',
    /^(?:access (?:denied|forbidden|blocked|restricted)|(?:40[13]|503)\b.{0,30}|forbidden|403 forbidden|you (?:are|have been) blocked.*|error 403.*|unauthori[sz]ed|permission denied|service (?:temporarily )?unavailable|429 too many requests|too many requests)$/i,
  ],
  [
    'not-found',
    /^(?:(?:error )?404\b.{0,40}|(?:page|doi|article|content|document|file) (?:not found|cannot be found|can't be found|unavailable)|not found|error:? doi not found|(?:sorry, )?(?:this|the) page (?:could|can) ?(?:not|n't) be found.*|oops\W.*|error|internal server error|50[02]\b.{0,30})$/i,
  ],
  [
    'login',
    /^(?:(?:please )?(?:sign|log)[ -]?(?:in|on)(?: or (?:register|create.*))?(?: to (?:your account|continue|access.*))?|login(?: page| required| - .*)?|institutional (?:login|access|sign in)|shibboleth.*|openathens.*|(?:ez)?proxy login|authentication(?: required)?|single sign[- ]on.*|choose (?:your|an) institution|register(?: or sign in)?|redirecting\W*)$/i,
  ],
  [
    'cookies',
    /^(?:(?:your )?cookies? (?:absent|disabled|required|consent|policy|settings|preferences).{0,30}|(?:please )?(?:enable|accept) cookies\W*|before you continue.*|consent(?: required| page)?|we value your privacy|error - cookies turned off)$/i,
  ],
];

/** Why a page with this title is no article (a robot check, a login ...), by its whole title; `undefined` for any other title. */
export function barrierFromTitle(title: string): BarrierReason | undefined {
  const text = collapseSpace(stripInvisible(title)).slice(0, 300);
  const [head = ''] = text.split(/\s+[|–—·]\s+|\s+-\s+(?=\S+(?:\s\S+){0,3}$)/);
  return BARRIERS.find(([, pattern]) => pattern.test(text) || pattern.test(head))?.[0];
}

const SEPARATOR = /\s+(?:[|–—·«»•-]|::?)\s+|\s*[|»«]\s*/g;
/** Sites that put their name behind every title. */
const SITES = [
  'PubMed',
  'PMC',
  'NCBI',
  'PubMed Central',
  'Europe PMC',
  'ScienceDirect',
  'SpringerLink',
  'Wiley Online Library',
  'Oxford Academic',
  'JSTOR',
  'medRxiv',
  'bioRxiv',
  'arXiv',
  'JAMA Network',
  'Taylor & Francis Online',
  'SAGE Journals',
  'Semantic Scholar',
  'Zenodo',
  'Cambridge Core',
  'IEEE Xplore',
  'ResearchGate',
  'Nature',
  'Frontiers',
  'Full Text',
  'Abstract',
  'Article',
  'Read by QxMD',
];

/** A title without the journal's or the site's name, where a separator sets it off at either end. */
export function stripSiteName(title: string, names: string[]): string {
  const known = new Set([...names, ...SITES].map(bare).filter(Boolean));
  let text = collapseSpace(title);
  for (let again = true; again; ) {
    again = false;
    const separators = [...text.matchAll(SEPARATOR)];
    const last = separators.at(-1);
    const first = separators[0];
    if (last && isName(text.slice(last.index + last[0].length))) {
      text = text.slice(0, last.index);
      again = true;
    } else if (first && isName(text.slice(0, first.index))) {
      text = text.slice(first.index + first[0].length);
      again = true;
    }
  }
  return text;

  function isName(part: string): boolean {
    return known.has(bare(part));
  }
}

/** A title with its subtitle, unless it holds it already. */
export function joinSubtitle(title: string, subtitle: string): string {
  const [main, sub] = [collapseSpace(title), collapseSpace(subtitle)];
  if (!sub || fold(main).includes(fold(sub))) return main;
  return /[:?!.]$/.test(main) ? `${main} ${sub}` : `${main}: ${sub}`;
}

/** A title without the note signs at its end (`… zeolites<sup>†</sup>`). A star stays: it may be part of a name (`Sagittarius A*`). */
export function stripNoteSigns(title: MarkedText): MarkedText {
  return (title.replace(/(?:\s*(?:<sup>\s*[†‡§¶]+\s*<\/sup>|[†‡§¶]+))+$/u, '') || title) as MarkedText;
}

function bare(name: string): string {
  return fold(name).replace(/^the /, '').replace(/^www /, '');
}
