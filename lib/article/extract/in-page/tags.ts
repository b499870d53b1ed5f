import type { CoinFact, MetaFact } from '../page-facts.ts';

/** A page may carry thousands of each; no real article needs more than these. */
const MOST_METAS = 20_000;
const MOST_META_CHARACTERS = 1_000_000;
const LONGEST_META = 20_000;
/** Scripts beyond this are an application's state, not a description. */
const MOST_JSON_LD_CHARACTERS = 2_000_000;
const MOST_COINS = 200;

/** The metas that have a name and a content, in the page's order. */
export function metasOf(document: Document): MetaFact[] {
  const metas: MetaFact[] = [];
  const elements = document.getElementsByTagName('meta');
  const count = Math.min(elements.length, MOST_METAS);
  let characters = 0;
  for (let i = 0; i < count && characters < MOST_META_CHARACTERS; i++) {
    const element = elements[i];
    // Some savers of pages write `value` for `content`.
    const content = (element?.getAttribute('content') ?? element?.getAttribute('value'))?.trim().slice(0, LONGEST_META);
    if (element === undefined || !content) continue;
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    if (!name) continue;
    characters += content.length;
    const scheme = element.getAttribute('scheme')?.trim().toLowerCase();
    metas.push({ name: name.trim().toLowerCase(), content, ...(scheme ? { scheme } : {}) });
  }
  return metas;
}

/** The texts of the JSON-LD scripts. */
export function jsonLdOf(document: Document): string[] {
  const scripts: string[] = [];
  let characters = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    characters += text.length;
    if (characters > MOST_JSON_LD_CHARACTERS) break;
    scripts.push(text);
  }
  return scripts;
}

/** Lists of references, by their usual names. */
export const REFERENCES =
  'cite, .references, .ref-list, #references, .reflist, [class*="reference"], [class*="bibliograph"], [id^="bibliograph"]';

/** The COinS spans. */
export function coinsOf(document: Document): CoinFact[] {
  const coins: CoinFact[] = [];
  for (const element of document.getElementsByClassName('Z3988')) {
    const title = element.getAttribute('title');
    if (title === null) continue;
    const isReference = element.closest(REFERENCES) !== null || element.previousElementSibling?.localName === 'cite';
    coins.push({ title: title.slice(0, LONGEST_META), ...(isReference ? { isReference } : {}) });
    if (coins.length >= MOST_COINS) break;
  }
  return coins;
}
