import { cleanDoi } from '../../identifiers.ts';
import { cleanJournal } from '../../journals.ts';
import { toMarked } from '../../markup.ts';
import { parseAuthors } from '../../names.ts';
import { type Claims, claim, RANK } from '../claims.ts';
import { lineOfText } from '../header-text.ts';
import { labelClaims } from '../labels.ts';
import type { SiteAdapter } from './adapter.ts';

const FROM = 'site:jstor';

/** JSTOR renders its articles by script and has no tags: what the page is stands in the object for its statistics. */
export const jstor: SiteAdapter = {
  name: 'jstor',
  matches: (page) => /(^|\.)jstor\.org$/.test(page.url?.hostname ?? '') || / on JSTOR$/.test(page.title),
  claims: (page) => {
    const claims: Claims = {};
    const data = page.facts.site.script;
    if (data === undefined) return claims;
    const value = (name: string) =>
      decoded(new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"`).exec(data)?.[1]);
    claim(claims, 'doi', cleanDoi(value('objectDOI')), FROM, RANK.site);
    claim(claims, 'title', value('itemTitle') === '' ? undefined : toMarked(value('itemTitle')), FROM, RANK.site);
    claim(claims, 'journal', cleanJournal(value('contentName')), FROM, RANK.site);
    claim(claims, 'publisher', value('contentPublisher'), FROM, RANK.site);
    const said = labelClaims({ lines: [lineOfText(value('contentIssue'))], titleAt: -1 });
    for (const name of ['volume', 'issue', 'pages', 'issued'] as const) {
      claim(claims, name, said[name]?.[0]?.value, FROM, RANK.site);
    }
    const authors = /"authors"\s*:\s*(\[(?:"(?:[^"\\]|\\.)*",?\s*)*\])/.exec(data)?.[1];
    if (authors !== undefined)
      claim(claims, 'authors', parseAuthors(authors.slice(2, -2).split(/",\s*"/)), FROM, RANK.site);
    return claims;
  },
  isScholarly: (page) => /^\/stable\//.test(page.url?.pathname ?? '') && / on JSTOR$/.test(page.title),
};

function decoded(text: string | undefined): string {
  return (text ?? '')
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}
