import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../lib/digest/edition.ts';
import { DIGEST_FORMATS, type DigestFormatId } from '../../lib/digest/formats/format.ts';
import { shippedTemplate } from '../../lib/digest/template/shipped.ts';
import { writeEdition } from '../../lib/digest/write-edition.ts';
import { aFullEdition } from '../support/an-edition.ts';
import { aHostileEdition, HOSTILE_RECIPIENTS } from '../support/hostile-edition.ts';
import { aPng } from '../support/images.ts';

const IMAGES = new Map([['image-1', aPng()]]);

type Files = (format: DigestFormatId) => Promise<Uint8Array>;

/** The files of an edition, each written when it is first asked for. */
function filesOf(edition: Edition, recipients: string[]): Files {
  const made = new Map<DigestFormatId, Promise<Uint8Array>>();
  const write = async (format: DigestFormatId) =>
    (await writeEdition({ format, edition, earlier: [], images: IMAGES, recipients }, () => undefined)).bytes;
  return (format) => {
    const file = made.get(format) ?? write(format);
    made.set(format, file);
    return file;
  };
}

const files = filesOf(aHostileEdition(), HOSTILE_RECIPIENTS);
const harmless = filesOf({ ...aFullEdition(), template: shippedTemplate('full') }, []);
const textOf = async (format: DigestFormatId, from: Files = files) => new TextDecoder().decode(await from(format));

/** The HTML that a format shows somewhere, by what shows it. */
const PAGES: [string, (from?: Files) => Promise<string> | string][] = [
  ['email-html', (from) => textOf('email-html', from)],
  ['web-page', (from) => textOf('web-page', from)],
  ['slides', (from) => textOf('slides', from)],
  ['rich-text', (from) => textOf('rich-text', from)],
  ['the HTML of eml', async (from) => (await PostalMime.parse(await textOf('eml', from))).html ?? ''],
  ['rss, read by a reader that shows what it holds', async (from) => itemOf(await textOf('rss', from)).html],
  ['json-feed, the same', async (from) => JSON.parse(await textOf('json-feed', from)).items[0].content_html],
  // The most careless renderer: HTML passes, and any address.
  [
    'markdown',
    async (from) =>
      micromark(await textOf('markdown', from), {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
  ],
];

function itemOf(xml: string) {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const [item, ...others] = document.querySelectorAll('item');
  return {
    html: item?.getElementsByTagName('content:encoded')[0]?.textContent ?? '',
    description: item?.querySelector('description')?.textContent ?? '',
    others: others.length,
  };
}

const ILL_SIGN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\\u(?:202e|0000|d800)/;

/** The XML in a document for Word, by its name. */
async function wordParts(from = files): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await from('docx')));
  return Object.fromEntries(
    parts.filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe.each(PAGES)('%s', (_, page) => {
  it('has no element and no attribute that a harmless issue has not', async () => {
    const kinds = (html: string) => {
      const { document } = new JSDOM(html).window;
      return [...document.querySelectorAll('*')].flatMap((element) => [
        element.localName,
        ...element.getAttributeNames().map((name) => `${element.localName} ${name}`),
      ]);
    };
    const known = new Set([
      ...kinds(await page(harmless)),
      'hr',
      'code',
      'pre',
      'ol',
      'em',
      'strong',
      'p',
      'blockquote',
      'img',
      'img src',
      'img alt',
      'br',
    ]);
    expect([...new Set(kinds(await page()))].filter((each) => !known.has(each))).toEqual([]);
  });

  it('runs no more than a harmless issue', async () => {
    const scripts = (html: string) => [...new JSDOM(html).window.document.scripts].map((each) => each.outerHTML);
    expect(scripts(await page())).toEqual(scripts(await page(harmless)));
    const { window } = new JSDOM(await page(), { runScripts: 'dangerously' });
    expect((window as unknown as { hacked?: number }).hacked).toBeUndefined();
  });

  it('leads to the web, to mailboxes and within itself, and shows nothing from elsewhere', async () => {
    const { document } = new JSDOM(await page()).window;
    const addresses = [...document.querySelectorAll('[href]')].map((each) => each.getAttribute('href') ?? '');
    expect(addresses.filter((href) => !/^(?:https?:\/\/|mailto:|#|data:application\/)/.test(href))).toEqual([]);
    const sources = [...document.querySelectorAll('[src]')].map((each) => each.getAttribute('src') ?? '');
    expect(sources.filter((source) => !/^(?:data:image\/png;base64,|cid:)/.test(source))).toEqual([]);
    const styles = [...document.querySelectorAll('[style]')].map((each) => each.getAttribute('style') ?? '');
    expect([...styles, ...[...document.querySelectorAll('style')].map((each) => each.textContent)].join()).not.toMatch(
      /evil|url\(/,
    );
  });
});

it.each(DIGEST_FORMATS)('%s holds no sign that turns or breaks what follows', async (format) => {
  for (const text of format === 'docx' ? Object.values(await wordParts()) : [await textOf(format)])
    expect(text).not.toMatch(ILL_SIGN);
});

it('a mail has the headers that are its own, and goes to nobody else', async () => {
  const mail = await textOf('eml');
  const { headers, bcc, to, cc, subject, attachments } = await PostalMime.parse(mail);
  expect(headers.map(({ key }) => key)).toEqual([
    'date',
    'message-id',
    'bcc',
    'subject',
    'x-unsent',
    'mime-version',
    'content-type',
  ]);
  expect([bcc?.map(({ address }) => address), to, cc]).toEqual([['a@b.example'], undefined, undefined]);
  expect(subject).toContain('Bcc: victim@evil.example');
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(['image/png']);
  for (const one of mail.split('\r\n')) expect(one).toMatch(/^[\t -~]{0,78}$/);
});

it('a feed is one item, whose summary is words', async () => {
  const { others, description } = itemOf(await textOf('rss'));
  expect(others).toBe(0);
  expect(new JSDOM(description).window.document.querySelectorAll('body *')).toHaveLength(0);
  expect(JSON.parse(await textOf('json-feed')).items).toHaveLength(1);
  expect(
    new JSDOM(await textOf('rss'), { contentType: 'text/xml' }).window.document.querySelector('channel > link')
      ?.textContent,
  ).toMatch(/^https:/);
});

it.each([
  ['bibtex', '@biblatex/text'],
  ['ris', '@ris/file'],
  ['csl-json', '@else/json'],
] as const)('%s has a record for each entry', async (format, forceType) => {
  expect(plugins.input.chain(await textOf(format), { forceType })).toHaveLength(2);
});

it('a document for Word has no field, no code and nothing from elsewhere that a harmless one has not', async () => {
  const parts = await wordParts();
  expect(Object.keys(parts).sort()).toEqual(Object.keys(await wordParts(harmless)).sort());
  const foundIn = (xml: string) => {
    const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
    const all = [...document.querySelectorAll('*')];
    return {
      active: all.filter(({ localName }) => /^(?:fldSimple|instrText|altChunk|object|script|subDoc)$/i.test(localName)),
      outside: all.filter((element) => element.getAttribute('TargetMode') === 'External'),
    };
  };
  const ownFields = Object.values(await wordParts(harmless)).flatMap((xml) =>
    foundIn(xml).active.map(({ outerHTML }) => outerHTML),
  );
  for (const xml of Object.values(parts)) {
    const { active, outside } = foundIn(xml);
    expect(active.map(({ outerHTML }) => outerHTML).filter((field) => !ownFields.includes(field))).toEqual([]);
    for (const each of outside) {
      expect(each.getAttribute('Type')).toMatch(/\/hyperlink$/);
      expect(each.getAttribute('Target')).toMatch(/^(?:https?:|mailto:)/);
    }
  }
});
