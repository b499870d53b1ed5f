import type messages from '../../public/_locales/en/messages.json';

/** The name of a string in `public/_locales`. */
export type MessageKey = keyof typeof messages;

type GetMessage = (key: MessageKey, substitutions?: string[]) => string;

let getMessage: GetMessage = (key) => key;
let locale = 'en';
/** Made once: they cost more than what they are asked. */
let numbers = new Intl.NumberFormat(locale);
let plurals = new Intl.PluralRules(locale);

/** Tells where strings come from; each entrypoint calls it once before it renders. */
export function provideMessages(source: GetMessage, uiLocale: string): void {
  getMessage = source;
  locale = uiLocale;
  numbers = new Intl.NumberFormat(locale);
  plurals = new Intl.PluralRules(locale);
}

/** The string of that name in the person's language, with `$1`, `$2` ... filled in. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return getMessage(
    key,
    substitutions.map((value) => (typeof value === 'number' ? formatNumber(value) : value)),
  );
}

type PluralStem = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** The string for that many: `stem_one`, `stem_other` ... by the language's plural rule; `$1` is the number. */
export function tn(stem: PluralStem, count: number, ...substitutions: string[]): string {
  const category = plurals.select(count);
  const key = `${stem}_${category}` as MessageKey;
  return t(key, count, ...substitutions) || t(`${stem}_other` as MessageKey, count, ...substitutions);
}

/** A name for the middle of a sentence, whose words stay where they are though it reads from right to left. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The language that dates and numbers are shown in. */
export function uiLocale(): string {
  return locale;
}

/** A number as the person's language writes it. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}
