/** What may be sent, where the browser itself keeps the person's consent to it (Firefox). */

/**
 * The identifiers of saved articles; what is followed and looked for; the e-mail address; the key for PubMed; posts, and the password of
 * the account that they go to.
 */
export type Sent = 'articles' | 'sources' | 'email' | 'ncbiKey' | 'posts';

/** The browser's own record of what the person agreed to. */
export interface Consent {
  /** May it be sent? Always where the browser keeps no such record. */
  has(what: Sent): Promise<boolean>;
  /**
   * Asks the person, within a click and before anything is awaited; `true` at once where the browser does not ask. With `sites`, as match
   * patterns, also whether they may be reached, which every browser asks.
   */
  ask(what: readonly Sent[], sites?: readonly string[]): Promise<boolean>;
  /** Of these sites, as match patterns, those that Sheaf may not reach yet. */
  missing(sites: readonly string[]): Promise<string[]>;
}
