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

/** As much of a text as is looked at to tell what it is: no page can make that slow. */
const LOOKED_AT = 300;

/** The beginning of a text as a reader sees it. White space before it may be long: templates indent. */
function beginning(text: string): string {
  return collapseSpace(stripInvisible(text.slice(0, 10 * LOOKED_AT))).slice(0, LOOKED_AT);
}

/** Is it a template's placeholder (`{{title}}`, `undefined`) or text without a letter, by its beginning? */
export function isPlaceholder(text: string): boolean {
  const value = beginning(text);
  return (
    !/\p{L}/u.test(value) ||
    /\{\{.*\}\}|\$\{.*\}|<%.*%>|\{%.*%\}|%%\w+%%|@@\w+@@|\[\[.*\]\]|^\{[\w.]+\}$|^%\w+%$|^#\w+#$|^\$\w+\$$|^__\w+__$/.test(
      value,
    ) ||
    /^(?:undefined|null|none|n\/?a|nan|(?:untitled|new|no)?[ -]?(?:document|page)|untitled|no title|(?:page |document )?title|loading(?: page)?[ .…]*|\[object object\]|false|true|unknown|(?:journal|research|original)? ?article|full[ -]?text|abstract)$/i.test(
      value,
    )
  );
}

type BarrierReason = Extract<Capture, { kind: 'barrier' }>['reason'];

/**
 * Whole titles of pages that stand before the article, without their last punctuation. A paper may begin with any of
 * these words: no pattern is open at its end but where what goes before is no language of papers.
 */
const BARRIERS: [BarrierReason, RegExp][] = [
  [
    'robot',
    /^(?:just a (?:moment|sec(?:ond)?)|(?:nur )?einen moment(?:,? bitte)?|un momento(?:,? por favor)?|un instant(?:,? s'il vous plaît)?|um momento(?:,? por favor)?|een ogenblik(?: geduld)?|один момент|请稍候|請稍候|(?:しばらく)?お待ちください|잠시만 기다리십시오|attention required|please wait(?: while .{0,60}|,? (?:loading|redirecting|verifying).{0,40})?|are you (?:a )?(?:robot|human)|ddos-guard|ddos protection by .{1,40}|(?:security|human|bot|robot) (?:check(?:point)?|verification|challenge)|verif(?:y|ying) (?:that )?you are (?:a )?(?:human|not a (?:ro)?bot).{0,60}|verifying your (?:browser|connection).{0,60}|please (?:verify (?:that )?you are.{0,60}|complete the (?:security )?(?:check|captcha).{0,60})|checking your browser.{0,80}|one more step|captcha|recaptcha|pardon our interruption|(?:request unsuccessful\W+)?incapsula incident id.{0,60}|request unsuccessful|radware (?:(?:bot manager )?captcha|page|challenge)|validate user|unusual traffic(?: detected)?|access to this page has been denied.{0,60}|client challenge)$/i,
  ],
  [
    'denied',
    /^(?:access (?:denied|forbidden|blocked|restricted)|zugriff verweigert|accès refusé|acceso denegado|acesso negado|accesso negato|forbidden|(?:sorry, )?you (?:are|have been) (?:blocked|denied)|unauthori[sz]ed|permission denied|(?:the )?(?:site|service|server|page)?(?: is)? ?(?:temporarily|currently) (?:unavailable|down)|service unavailable|(?:(?:site|website|system) )?(?:(?:site|website|system|scheduled|server|under|down for) )maintenance|too many requests|(?:(?:http|error|status|code) )*(?:40[13]|429|503)\W*(?:error|forbidden|unauthori[sz]ed|access denied|too many requests|(?:the )?service (?:is )?(?:temporarily )?unavailable)?)$/i,
  ],
  [
    'not-found',
    /^(?:(?:page|doi|article|content|document|file|resource|server|site|item) (?:not found(?: \(?404\)?)?|not available|cannot be found|can't be found|could not be found|no longer available|unavailable|missing)|missing (?:resource|page)|not found|error:? doi not found|(?:we're )?(?:sorry,? )?(?:but )?(?:this|the|that) (?:page|article|content) .{0,40}(?:could|can) ?(?:not|n't|'t) be found.{0,40}|(?:we're )?sorry,? (?:but )?we (?:can(?:not|'t)|could(?: not|n't)) find (?:that|this|the) (?:page|article).{0,40}|(?:this|the) site can't be reached|(?:we're )?(?:sorry,? )?the (?:page|article) you (?:requested|are looking for) (?:was not|is not|could not be) (?:found|available)|oops|oops\W+(?:something went wrong|an error (?:has )?occurred|page not found|(?:that|this|the) page .{0,60}|404.{0,40})|error|an error (?:has )?occurred|something went wrong|(?:proxy|server|application|runtime|internal server|system) error|bad (?:gateway|request)|gateway time-?out|problem loading page|seite (?:wurde )?nicht gefunden|página no encontrada|página não encontrada|page (?:non trouvée|introuvable)|pagina (?:non trovata|niet gevonden)|(?:(?:http|error|status|code) )*(?:404|410|400|500|502|504)\W*(?:\(?(?:error|(?:page |file )?not found|(?:this|the) page (?:could not|cannot) be found|gone|bad (?:gateway|request)|gateway time-?out|internal server error)\)?\W*\d?)?)$/i,
  ],
  [
    'login',
    /^(?:(?:please )?(?:sign|log)[ -]?(?:in|on)(?: or (?:register|sign up|create.{0,40}))?(?: to (?:your account|continue|access).{0,60})?|login(?: page| required| form)?|institutional (?:login|access|sign in)|shibboleth(?: (?:login|authentication|identity provider|discovery service).{0,40})?|openathens(?: (?:login|sign in|authentication point|redirector).{0,40})?|(?:ez)?proxy login|authentication(?: required)?|single sign[- ]on(?: \(sso\))?|(?:choose|select|find) (?:your|an) institution|register(?: or sign in)?|redirecting|(?:your )?session (?:has )?(?:expired|timed? ?out)|anmelden|anmeldung|einloggen|iniciar sesión|inicio de sesión|connexion|se connecter|identifiez-vous|accedi|inloggen|iniciar sessão|登录|ログイン|로그인)$/i,
  ],
  [
    'cookies',
    /^(?:(?:your )?cookies? (?:absent|disabled|required|consent|policy|settings|preferences|notice)(?: (?:page|manager|centre|center|error))?|(?:please )?(?:enable|accept) cookies|before you continue(?: to (?:google|youtube)(?: search| maps)?)?|consent(?: required| page)?|we value your privacy|(?:error - )?cookies (?:are )?(?:turned off|not supported))$/i,
  ],
];
/** `Sign in to NEJM`: what is signed in to is a name. */
const LOGIN_TO =
  /^(?:Please )?(?:Sign|Log) ?[Ii]n to (?:the )?\p{Lu}[\p{L}\p{N}.&]*(?: (?:\p{Lu}[\p{L}\p{N}.&]*|of|and|&)){0,4}$/u;

/** Why a page with this title is no article (a robot check, a login ...), by its whole title but for a site's name; `undefined` for any other title. */
export function barrierFromTitle(title: string): BarrierReason | undefined {
  const text = beginning(title).replace(/[\u2018\u2019]/g, "'");
  const [head = ''] = text.split(/\s+[|·»]\s+|\s*\|\s*/);
  // `Nature | Page not found`: only behind a bar, and no single word.
  const tail = /^[^|]{1,60}\|\s*([^|]+ [^|]+)$/.exec(text)?.[1] ?? text;
  const candidates = [text, head, beforeName(text), beforeName(head), tail].map((part) =>
    part.replace(/[\s.…!?。]+$/, ''),
  );
  for (const part of candidates) {
    const reason = LOGIN_TO.test(part) ? 'login' : BARRIERS.find(([, pattern]) => pattern.test(part))?.[0];
    if (reason) return reason;
  }
  return undefined;
}

/** What stands before a dash, if only a name follows: `Page not found - The Lancet`, not `Error – a review of harm`. */
function beforeName(text: string): string {
  const [, before = '', after = ''] = /^(.+?)\s+[-–—:]+\s+(.+)$/.exec(text) ?? [];
  const isName =
    after.split(' ').length <= 7 &&
    /^(?:\p{Lu}|.+\.\p{L})/u.test(after) &&
    !/\b(?:reviews?|study|trial|case|report|analysis|history|cohort|patients?|in the)\b/i.test(after);
  return isName || BARRIERS.some(([, pattern]) => pattern.test(after)) ? before : text;
}

/** What is longer is no title, with or without a site's name. */
const LONGEST_TITLE = 2000;
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
  let text = collapseSpace(title);
  if (text.length > LONGEST_TITLE) return text;
  const known = new Set([...names, ...SITES].map(bare).filter(Boolean));
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
  const at = Math.max(0, title.length - LOOKED_AT);
  const end = title.slice(at).replace(/(?:\s*(?:<sup>\s*[†‡§¶]+\s*<\/sup>|[†‡§¶]+))+$/u, '');
  return (title.slice(0, at) + end || title) as MarkedText;
}

function bare(name: string): string {
  return fold(name).replace(/^the /, '').replace(/^www /, '');
}
