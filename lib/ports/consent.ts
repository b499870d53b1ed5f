/** What may be sent, where the browser itself keeps the person's consent to it (Firefox). */

/** The identifiers of saved articles; the e-mail address; the key for PubMed. */
export type Sent = 'articles' | 'email' | 'ncbiKey';

/** The browser's own record of what the person agreed to. */
export interface Consent {
  /** May it be sent? Always where the browser keeps no such record. */
  has(what: Sent): Promise<boolean>;
  /** Asks the person, within a click and before anything is awaited; `true` at once where the browser does not ask. */
  ask(what: readonly Sent[]): Promise<boolean>;
}
