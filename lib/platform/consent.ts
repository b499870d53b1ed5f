import { browser } from 'wxt/browser';
import type { Consent, Sent } from '../ports/consent.ts';

/** Firefox's names for it: https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/#taxonomy. */
const KINDS: Record<Sent, string[]> = {
  articles: ['browsingActivity', 'websiteContent'],
  sources: ['searchTerms'],
  email: ['personallyIdentifyingInfo'],
  ncbiKey: ['authenticationInfo'],
  posts: ['authenticationInfo', 'personalCommunications'],
};

/** What the browser's types do not know yet. */
type Request = (wanted: { data_collection?: string[]; origins?: string[] }) => Promise<boolean>;

/** The consent that Firefox keeps from version 140 on; told from other browsers by its own answer: who will `ask` calls `has` before. */
export function createConsent(): Consent {
  let isKept = false;
  async function kept(): Promise<string[] | undefined> {
    const { data_collection } = (await browser.permissions.getAll()) as { data_collection?: string[] };
    isKept = data_collection !== undefined;
    return data_collection;
  }
  return {
    async has(what) {
      const given = await kept();
      return given === undefined || KINDS[what].every((kind) => given.includes(kind));
    },
    async ask(what, sites = []) {
      if (!isKept && sites.length === 0) return true;
      const request = browser.permissions.request as unknown as Request;
      // One question: a second one would be asked outside of the click.
      return request({
        ...(isKept && { data_collection: what.flatMap((each) => KINDS[each]) }),
        ...(sites.length > 0 && { origins: [...sites] }),
      });
    },
    async missing(sites) {
      const may = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
      return sites.filter((_, index) => !may[index]);
    },
  };
}
