import { decodePercent } from './percent.ts';

/**
 * The parameters of an address's query (`?a=1&b`), decoded, in their order. Not by iterating `URLSearchParams`: what a
 * content script of Firefox gets of it across the page's border is not iterable.
 */
export function queryParameters(search: string): { name: string; value: string; raw: string }[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .map((raw) => {
      const at = raw.indexOf('=');
      return { name: decode(at < 0 ? raw : raw.slice(0, at)), value: decode(at < 0 ? '' : raw.slice(at + 1)), raw };
    });
}

function decode(text: string): string {
  return decodePercent(text.replace(/\+/g, ' '));
}
