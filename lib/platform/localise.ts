import { browser } from 'wxt/browser';

/** A string of `public/_locales` in the browser's language. */
export function getMessage(key: Parameters<typeof browser.i18n.getMessage>[0], substitutions?: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** The language of the browser's interface, for dates and numbers. */
export function browserLocale(): string {
  return browser.i18n.getUILanguage();
}

/** Sheaf's own version, `0.1.0`. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}
