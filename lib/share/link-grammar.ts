/** Which characters a network takes as part of a link. Classes only: what is scanned by them cannot take quadratic time. */

/** Is the character at this offset one of a class? Never past the end of the text. */
export type CharClass = (text: string, at: number) => boolean;

/** From the inside of a regular expression's brackets. */
function charClass(chars: string): CharClass {
  const pattern = new RegExp(`[${chars}]`, 'i');
  const ascii = Array.from({ length: 0x80 }, (_, code) => pattern.test(String.fromCharCode(code)));
  return (text, at) => {
    const code = text.charCodeAt(at);
    return code < 0x80 ? ascii[code] === true : at < text.length && pattern.test(text.charAt(at));
  };
}

/** twitter-text's `latinAccentChars`: for the inside of a regular expression's brackets. */
export const LATIN =
  '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff\\u0100-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff';
/** Its `cyrillicLettersAndMarks`, `spacesGroup`, `directionalMarkersGroup`, `invalidCharsGroup`, `punct`. */
const CYRILLIC = '\\u0400-\\u04ff';
const SPACES = '\\x09-\\x0d\\x20\\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const DIRECTION = '\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066-\\u2069';
const DAMAGE = '\\ufffe\\ufeff\\uffff';
const PUNCTUATION = "!'#%&()*+,\\\\/:;<=>?@[\\]^{|}~$";

/** What a network takes as the path and the query of a link. */
export interface LinkGrammar {
  /** Only with `https://` in front. */
  needsProtocol: boolean;
  /** May a path end in brackets that stand behind a sign (`/a,(b)`)? */
  mayEndInBrackets: boolean;
  isPath: CharClass;
  isPathEnd: CharClass;
  isQuery: CharClass;
  isQueryEnd: CharClass;
}

/** twitter-text 3.1.0: `validUrlPath`, `validUrlQueryChars`. */
export const X_LINKS: LinkGrammar = {
  needsProtocol: false,
  mayEndInBrackets: false,
  isPath: charClass(`a-z${CYRILLIC}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${LATIN}`),
  isPathEnd: charClass(`+\\-a-z${CYRILLIC}0-9=_#/${LATIN}`),
  isQuery: charClass("a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|"),
  isQueryEnd: charClass('a-z0-9\\-_&=#/'),
};

/** Mastodon's `config/initializers/twitter_regex.rb`: nearly any character, and only with a protocol (`StatusLengthValidator`). */
export const MASTODON_LINKS: LinkGrammar = {
  needsProtocol: true,
  mayEndInBrackets: true,
  isPath: charClass('^\\s\\x85<>()?'),
  isPathEnd: charClass('^\\s\\x85()?!*"\'「」<>;:=,.$%\\[\\]~&|@'),
  isQuery: charClass("a-z0-9!?*'();:&=+$/%#\\[\\]\\-_.,~|@^\\xa0-\\uffff"),
  isQueryEnd: charClass('a-z0-9_&=#/\\-\\xa0-\\uffff'),
};

/** May this character stand in a domain that X finds without a protocol? */
export const isOfPlainDomain = charClass(`\\-a-z0-9${LATIN}`);

/** May this character begin or end a part of a domain? */
export const isOfDomain = charClass(`^\\-_.${PUNCTUATION}${SPACES}${DAMAGE}${DIRECTION}`);

/** May this character stand in a domain, or between the parts of one? */
export const isOfDomainRun = charClass(`^${PUNCTUATION}${SPACES}${DAMAGE}${DIRECTION}`);

/** May a link begin right behind this character? */
export const mayStandBefore = charClass(`^A-Za-z0-9@＠$#＃${DAMAGE}`);
