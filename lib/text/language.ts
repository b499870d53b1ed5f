/** A BCP 47 tag of what a page calls its language (`EN`, `en_US`, `eng`, `English`); `undefined` where it is none. */
export function languageOf(raw: string): string | undefined {
  const text = raw.trim().replace(/_/g, '-');
  const known = LANGUAGES.get(text.toLowerCase());
  if (known !== undefined) return known;
  const parts = /^([a-z]{2})(?:-([a-z]{2}))?(-.*)?$/i.exec(text);
  if (parts === null) return undefined;
  const [, language = '', region] = parts;
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

/** Names and ISO 639-2 codes that publishers write instead of a tag. */
const LANGUAGES = new Map([
  ['eng', 'en'],
  ['english', 'en'],
  ['fre', 'fr'],
  ['fra', 'fr'],
  ['french', 'fr'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['german', 'de'],
  ['spa', 'es'],
  ['spanish', 'es'],
  ['por', 'pt'],
  ['portuguese', 'pt'],
  ['ita', 'it'],
  ['italian', 'it'],
  ['rus', 'ru'],
  ['russian', 'ru'],
  ['chi', 'zh'],
  ['zho', 'zh'],
  ['chinese', 'zh'],
  ['jpn', 'ja'],
  ['japanese', 'ja'],
  ['kor', 'ko'],
  ['korean', 'ko'],
]);

const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa)(?:-|$)/i;

/** Which way a language (BCP 47) is written: Firefox has no `Intl.Locale.getTextInfo`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
