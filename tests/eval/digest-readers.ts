import { spawnSync } from 'node:child_process';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate/node';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import PostalMime from 'postal-mime';
import RssParser from 'rss-parser';
import type { DigestFormatId } from '../../lib/digest/formats/format.ts';
import { GMAIL_CLIPS_AT, sizeOf } from '../../lib/digest/size.ts';

/** What a program that is not ours reads in a file: its words, or those of each entry, and what it finds wrong with it. */
export interface Reading {
  /** All that it shows, in order; of a format of records, each by itself. */
  words: string[] | string;
  problems: string[];
  /** Of how the file is: its size, what vouches for it. */
  facts: string[];
}

const reading = (words: Reading['words'], problems: string[] = [], facts: string[] = []): Reading => ({
  words,
  problems,
  facts,
});

/** By which program each format is read. */
export const READERS: Record<DigestFormatId, (file: string | Uint8Array) => Promise<Reading>> = {
  markdown: async (file) =>
    reading(shown(micromark(String(file), { extensions: [gfm()], htmlExtensions: [gfmHtml()] })), [], ['micromark']),
  'email-html': async (file) => {
    const size = sizeOf(String(file));
    return reading(
      shown(String(file)),
      [...(await invalid(String(file))), ...(size < GMAIL_CLIPS_AT ? [] : [`Gmail clips it: ${size} bytes`])],
      ['html-validate, jsdom', `${(size / 1024).toFixed(1)} of ${GMAIL_CLIPS_AT / 1024} KB`],
    );
  },
  'web-page': async (file) => reading(shown(String(file)), await invalid(String(file)), ['html-validate, jsdom']),
  'rich-text': async (file) => reading(shown(String(file)), await invalid(String(file)), ['html-validate, jsdom']),
  slides: async (file) => reading(shown(String(file)), await invalid(String(file)), ['html-validate, jsdom']),
  // The reader of mails undoes format=flowed.
  text: async (file) => reading((await flowed(String(file))) ?? '', [], ['postal-mime, as format=flowed']),
  eml: async (file) => {
    const { subject, text, html, headers, attachments } = await PostalMime.parse(file);
    const problems = [
      ...(subject?.includes('No. 12') ? [] : [`subject: ${subject}`]),
      ...(headers.some(({ key, value }) => key === 'x-unsent' && value === '1') ? [] : ['is no draft']),
      ...attachments.flatMap(({ contentId }) =>
        html?.includes(`cid:${contentId?.slice(1, -1)}`) ? [] : [`${contentId} is shown nowhere`],
      ),
      ...(await invalid(html ?? '')),
    ];
    // Both halves say it all.
    return reading([text ?? '', shown(html ?? '')], problems, ['postal-mime', `${attachments.length} image within`]);
  },
  docx: async (file) => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    return reading(
      shown(value),
      messages.filter(({ type }) => type === 'error').map(({ message }) => message),
      ['mammoth'],
    );
  },
  rss: async (file) => {
    const [item, ...others] = (await new RssParser().parseString(String(file))).items;
    const [same] = parseRssFeed(String(file)).items ?? [];
    const problems = [
      ...(others.length > 0 ? ['one issue, several items'] : []),
      ...(same?.guid?.value === item?.guid && same?.content?.encoded?.trim() === item?.['content:encoded']?.trim()
        ? []
        : ['two readers read it otherwise']),
      ...(/^urn:uuid:/.test(item?.guid ?? '') ? [] : [`id ${item?.guid}`]),
    ];
    const verdict = validRss(String(file));
    return reading(
      shown(item?.['content:encoded'] ?? ''),
      [...problems, ...(verdict.problem ? [verdict.problem] : [])],
      ['rss-parser, feedsmith', verdict.by],
    );
  },
  'json-feed': async (file) => {
    const [item] = parseJsonFeed(String(file)).items ?? [];
    return reading(shown(item?.content_html ?? ''), /^urn:uuid:/.test(item?.id ?? '') ? [] : [`id ${item?.id}`], [
      'feedsmith',
    ]);
  },
  bibtex: async (file) => reading(records(String(file), '@biblatex/text'), [], ['citation-js']),
  ris: async (file) => reading(records(String(file), '@ris/file'), [], ['citation-js']),
  'csl-json': async (file) => reading(records(String(file), '@else/json'), [], ['citation-js']),
};

function records(file: string, type: string): string[] {
  return plugins.input.chain(file, { forceType: type }).map((item) => valuesOf(item).join(' \n '));
}

function valuesOf(value: unknown): string[] {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(valuesOf);
  return [String(value).replace(/<\/?(?:i|b|sub|sup|span|sc)\b[^<>]*>/g, '')];
}

/** What a page shows, each element apart from the next. */
function shown(html: string): string {
  const { document } = new JSDOM(html.replace(/<(?:br|\/(?:p|li|h\d|td|div|section|article|dt|dd|pre))\b/g, ' $&'))
    .window;
  for (const silent of document.querySelectorAll('script,style,template')) silent.remove();
  return document.body.textContent;
}

async function flowed(text: string): Promise<string | undefined> {
  const mail = `Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}`;
  return (await PostalMime.parse(mail)).text;
}

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:standard'],
  // How it looks is in the elements, where no program of mails drops it.
  rules: { 'no-inline-style': 'off' },
});

async function invalid(html: string): Promise<string[]> {
  const { results } = await VALIDATOR.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  );
}

/**
 * Is it RSS 2.0: the validating parser of Ruby's own library (`rss`) says so, which refuses an element that is missing, not expected or has a value that it may not have; the
 * validator of the W3C itself is a service on the network.
 */
function validRss(xml: string): { by: string; problem?: string } {
  const program =
    'require "rss"; require "rss/content"; RSS::Parser.parse(STDIN.read, validate: true, ignore_unknown_element: false)';
  const { status, error, stderr } = spawnSync('ruby', ['-e', program], { input: xml, encoding: 'utf8' });
  if (error) return { by: 'not validated: no ruby here (apt-get install ruby)', problem: 'no validator' };
  return status === 0
    ? { by: 'valid by Ruby’s rss' }
    : { by: 'Ruby’s rss', problem: stderr.trim().split('\n')[0] ?? 'refused' };
}
