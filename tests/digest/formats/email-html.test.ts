import { HtmlValidate } from 'html-validate/node';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Inline, IssueDocument } from '../../../lib/digest/document.ts';
import type { Edition } from '../../../lib/digest/edition.ts';
import { emailHtml } from '../../../lib/digest/formats/email-html.ts';
import type { Writing } from '../../../lib/digest/formats/format.ts';
import { GMAIL_CLIPS_AT, sizeOf } from '../../../lib/digest/size.ts';
import { aWriting } from '../../support/a-writing.ts';
import { aFullEdition, aFullEntry, anEdition, anEditionSection } from '../../support/an-edition.ts';

const written = async (changes: Partial<Writing> = {}) =>
  (await emailHtml.write(await aWriting(changes), () => undefined)) as string;
const page = async (changes: Partial<Writing> = {}) => new JSDOM(await written(changes)).window.document;
const ofBlocks = (...blocks: IssueDocument['blocks']) => page({ document: { blocks } });
const inSeries = (changes: Partial<Edition['series']>) => {
  const edition = anEdition();
  return { edition: { ...edition, series: { ...edition.series, ...changes } } };
};
const IMAGES = new Map([['image-1', Uint8Array.of(1, 2, 3)]]);

describe('an issue as the HTML of an e-mail', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // The look is in the elements, for Gmail may drop a style sheet; the size that Outlook goes by is in the attributes.
      rules: { 'no-inline-style': 'off' },
    });
    const report = await validator.validateString(await written({ images: IMAGES }));
    expect(report.results.flatMap(({ messages }) => messages.map((each) => `${each.ruleId}: ${each.message}`))).toEqual(
      [],
    );
  });

  it('holds all that the issue says', async () => {
    const { body } = await page();
    for (const said of [
      'Feedback literacy in clinical teaching: a scoping review',
      'Journal of Sample Medicine',
      'HLA-B*27 or not (p<0.05)',
      'Learners who asked for feedback used it twice as often.',
      'What would change here on Monday?',
      '中文评论没有空格',
      'Free to read',
    ])
      expect(body.textContent).toContain(said);
  });

  it('says what language it is in, and which way that is written, on an element that Gmail keeps', async () => {
    const { documentElement, body } = await page(inSeries({ language: 'ar-EG' }));
    for (const element of [documentElement, body.firstElementChild])
      expect([element?.getAttribute('lang'), element?.getAttribute('dir')]).toEqual(['ar-EG', 'rtl']);
  });

  it('shows in the list of mails how it begins, and nothing of what follows', async () => {
    const preheader = (await page()).querySelector('[style*="display:none"]')?.textContent ?? '';
    expect(preheader).toMatch(/^Two papers this week\.[\u00a0\u200c]+$/);
    expect(preheader.length).toBeGreaterThan(100);
  });

  it('has its images within it', async () => {
    const document = await page({ images: IMAGES });
    const image = document.querySelector('img');
    expect(image?.getAttribute('src')).toBe('data:image/png;base64,AQID');
    expect(image?.getAttribute('alt')).toBe('A curve that falls');
    expect(image?.getAttribute('width')).toBe('600');
  });

  it('says in words what an image shows that is nowhere', async () => {
    const document = await page();
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain('[A curve that falls]');
  });

  it('asks nobody for anything', async () => {
    const html = await written({ images: IMAGES });
    expect(html).not.toMatch(/<(?:script|link|iframe|object|form)\b|url\(|@import|src="(?!data:)/i);
  });

  it('colours the words that warn', async () => {
    const label = (await page()).querySelector('.r');
    expect(label?.textContent).toBe('Retracted');
  });

  it('sets no colour behind the words, for a mail program in the dark turns that its own way', async () => {
    expect(await written()).not.toContain('background');
  });

  it('leads nowhere but to the web and to mailboxes', async () => {
    const link = (href: string): Inline => ({ kind: 'link', href, children: [{ kind: 'text', text: href }] });
    const document = await ofBlocks({
      kind: 'paragraph',
      children: [
        link('javascript:alert(1)'),
        link('mailto:a@b.org'),
        link('data:text/html,x'),
        link('https://a.org/"x'),
      ],
    });
    expect([...document.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual([
      'mailto:a@b.org',
      'https://a.org/"x',
    ]);
  });

  it('is the same whenever it is written', async () => {
    expect(await written({ images: IMAGES })).toBe(await written({ images: IMAGES }));
  });
});

describe('the size that Gmail counts', () => {
  it('is that of the bytes', () => {
    expect(sizeOf('<p>aé中</p>')).toBe(7 + 1 + 2 + 3);
  });

  it('leaves the data of images out', () => {
    expect(sizeOf('<img src="data:image/png;base64,AQID+/==" alt="x">')).toBe(sizeOf('<img src="" alt="x">'));
  });

  it('is under the limit for 30 entries with nothing left out', async () => {
    const commentary = 'What it changes on the ward, and for whom it does not. '.repeat(8).slice(0, 400);
    const entries = Array.from({ length: 30 }, (_, index) => aFullEntry({ id: `entry-${index}`, commentary }));
    const edition = anEdition({ sections: [anEditionSection(entries)] });
    expect(sizeOf(await written({ edition }))).toBeLessThan(GMAIL_CLIPS_AT);
    expect(sizeOf(await written({ edition: aFullEdition() }))).toBeGreaterThan(3000);
  });
});
