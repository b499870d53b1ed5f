const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'ku',
  'nqo',
  'prs',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The attributes of a page or a part in a language, each with a space before it; none where it names none. */
export function languageAttributes(language: string): string {
  const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.exec(language)?.[0];
  if (!tag) return '';
  return ` lang="${tag}" dir="${isRightToLeft(tag) ? 'rtl' : 'ltr'}"`;
}

function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.has(tag.split('-')[0]?.toLowerCase() ?? '') || /-(?:arab|hebr)\b/i.test(tag);
}

/** For a text that may run in either direction, by its own letters. */
export function directionOf(text: string): string {
  return RIGHT_TO_LEFT_LETTER.test(text) ? ' dir="auto"' : '';
}
