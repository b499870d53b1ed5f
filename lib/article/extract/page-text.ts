import { stripSiteName, toMarked } from '../markup.ts';
import { type Claims, claim, RANK } from './claims.ts';
import type { Page } from './page.ts';
import { siteName } from './social.ts';

/** The title as the page's heading and its `<title>` give it: the last resort. */
export function titleClaims(page: Page, journal: string | undefined): Claims {
  const claims: Claims = {};
  const names = [siteName(page), journal].filter((name) => name !== undefined);
  const title = stripSiteName(page.title, names);
  const heading = titleHeading(page, title);
  if (heading !== undefined) claim(claims, 'title', toMarked(heading.element.innerHTML), 'h1', RANK.page + 1);
  if (title !== '') claim(claims, 'title', toMarked(escaped(title)), 'title', RANK.weak);
  return claims;
}

/** The heading that is the page's title: the one that `<title>` repeats, else the only one. */
export function titleHeading(page: Page, title: string) {
  const { headings } = page;
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = letters(title);
  const repeated = headings.find(({ text }) => text.length > 8 && own.includes(letters(text).slice(0, 60)));
  return (
    repeated ?? (headings.length === 1 || own === '' ? headings[0] : headings.find(({ text }) => text.length > 20))
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
