import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import type { Edition } from '../../../lib/digest/edition.ts';
import type { Writing } from '../../../lib/digest/formats/format.ts';
import { jsonFeed } from '../../../lib/digest/formats/json-feed.ts';
import { rss } from '../../../lib/digest/formats/rss.ts';
import { aWriting } from '../../support/a-writing.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';

const ID = '0B4F9E9C-3C1D-4B57-9E2B-1D5B0C3A7F11';
const xml = async (changes: Partial<Writing> = {}) =>
  (await rss.write(await aWriting(changes), () => undefined)) as string;
const json = async (changes: Partial<Writing> = {}) =>
  parseJsonFeed((await jsonFeed.write(await aWriting(changes), () => undefined)) as string);
const both = async (changes: Partial<Writing> = {}) => {
  const { items = [], ...channel } = parseRssFeed(await xml(changes));
  return { channel, items, json: await json(changes) };
};
const inSeries = (changes: Partial<Edition['series']>) => {
  const edition = anEdition();
  return { edition: { ...edition, series: { ...edition.series, ...changes } } };
};
const earlier = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const number = 11 - index;
      const words = { ...anEdition().words, number: `No. ${number}` };
      const edition = anEdition({ issueId: `issue-${number}`, number, title: '', words });
      return { edition, document: (await aWriting({ edition })).document };
    }),
  );

describe('the feeds of a series', () => {
  it('have each issue as one item, the newest first', async () => {
    const { items, json } = await both({ earlier: await earlier(2) });
    const titles = ['Rheum weekly No. 12: Feedback', 'Rheum weekly No. 11', 'Rheum weekly No. 10'];
    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(json.items?.map(({ title }) => title)).toEqual(titles);
  });

  it('name an issue by an id that stays', async () => {
    const { items, json } = await both({ edition: anEdition({ issueId: ID }) });
    expect(items[0]?.guid).toEqual({ value: `urn:uuid:${ID.toLowerCase()}`, isPermaLink: false });
    expect(json.items?.[0]?.id).toBe(`urn:uuid:${ID.toLowerCase()}`);
  });

  it('date an issue by its publishing, and one that is not out by its day', async () => {
    const published = await both();
    expect(published.items[0]?.pubDate).toBe('Sun, 29 Nov 2026 09:00:00 GMT');
    expect(published.json.items?.[0]?.date_published).toBe('2026-11-29T09:00:00.000Z');
    const { publishedAt: _, ...preview } = anEdition();
    expect((await both({ edition: preview })).items[0]?.pubDate).toBe('Sun, 29 Nov 2026 00:00:00 GMT');
  });

  it('hold no more than 20 issues', async () => {
    const { items, json } = await both({ earlier: await earlier(30) });
    expect([items.length, json.items?.length]).toEqual([20, 20]);
  });

  it('say where the series is to be found, or else the first article', async () => {
    expect((await both()).channel.link).toBe('https://digest.example/rheum');
    const { homepage: _, ...series } = anEdition().series;
    const without = await both({ edition: anEdition({ series }) });
    expect(without.channel.link).toBe('https://doi.org/10.5555/Sample.2024.001');
    expect(without.json.home_page_url).toBeUndefined();
  });

  it('take no other address for a homepage than one of the web', async () => {
    expect((await both(inSeries({ homepage: 'javascript:alert(1)' }))).channel.link).toMatch(/^https:/);
  });

  it('hold the issue as HTML', async () => {
    const { items, json } = await both();
    for (const html of [items[0]?.content?.encoded, json.items?.[0]?.content_html]) {
      const { body } = new JSDOM(html).window.document;
      expect(body.textContent).toContain('HLA-B*27 or not (p<0.05)');
      expect(body.querySelector('h3 sub')?.textContent).toBe('2');
      expect(body.querySelector('blockquote')?.textContent).toContain('twice as often');
    }
  });

  it('say in few words how the issue begins', async () => {
    const { items, json } = await both({ edition: anEdition({ intro: 'HbA1c <7 & more. '.repeat(40) }) });
    expect(json.items?.[0]?.summary).toMatch(/^HbA1c <7 & more\..{200,300}…$/);
    expect(new JSDOM(items[0]?.description).window.document.body.textContent).toBe(json.items?.[0]?.summary);
  });

  it('name the papers where the issue has no words of its own', async () => {
    expect((await both({ edition: anEdition({ intro: ' ' }) })).json.items?.[0]?.summary).toMatch(/^Feedback literacy/);
  });

  it.each([
    ['ends its CDATA', 'a ]]> b <script>alert(1)</script>', 'a ]]> b <script>alert(1)</script>'],
    ['no XML can hold', 'a\u0000\u0008\u000b\uffff\ud800 b', 'a b'],
    ['is markup', '</title></item><item>&nbsp;&lt;', '</title></item><item>&nbsp;&lt;'],
  ])('are well-formed with a title that %s', async (_, title, read) => {
    const written = await xml({ edition: anEdition({ title }) });
    expect(new JSDOM(written, { contentType: 'text/xml' }).window.document.querySelectorAll('item')).toHaveLength(1);
    const feed = await new Parser().parseString(written);
    expect(feed.items.map((item) => item.title)).toEqual([`Rheum weekly No. 12: ${read}`]);
    expect((await json({ edition: anEdition({ title }) })).items?.[0]?.title).toBe(`Rheum weekly No. 12: ${read}`);
  });
});

it('tells in its summary of what has a title', async () => {
  const entries = ['', '<i></i>', 'One', 'Two'].map((title, index) =>
    anEditionEntry({ id: `entry-${index}`, fields: { title: title as MarkedText } }),
  );
  const edition = anEdition({ intro: '', sections: [anEditionSection(entries)] });
  expect((await json({ edition })).items?.[0]?.summary).toBe('One; Two');
});
