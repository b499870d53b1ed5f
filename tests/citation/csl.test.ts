import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../lib/article/article.ts';
import { markedFromText, plain } from '../../lib/article/markup.ts';
import { cite } from '../../lib/citation/csl.ts';
import { toCslItem } from '../../lib/citation/csl-item.ts';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { anArticle } from '../support/builders.ts';

async function set(styleId: string, ...articles: Article[]) {
  const style = SHIPPED_STYLES.find(({ id }) => id === styleId);
  return cite({
    style: (await style?.load()) ?? '',
    locale: style?.locale,
    items: articles.map(toCslItem),
    order: 'listed',
  });
}

async function text(style: string, article: Article) {
  const [entry] = (await set(style, article)).entries;
  return entry && plain(entry.text);
}

/** The standard journal article of the ICMJE's samples (nlm.nih.gov/bsd/uniform_requirements.html, 1). */
const halpern = anArticle({
  title: 'Solid-organ transplantation in HIV-infected patients' as MarkedText,
  authors: [
    { family: 'Halpern', given: 'Scott D' },
    { family: 'Ubel', given: 'Peter A' },
    { family: 'Caplan', given: 'Arthur L' },
  ],
  journal: 'The New England Journal of Medicine',
  journalAbbreviation: 'N Engl J Med',
  issued: '2002-07-25',
  volume: '347',
  issue: '4',
  pages: '284-287',
  doi: '',
  url: 'https://journal.example/halpern',
});
/** Organization as author: the same samples, 2. */
const group = anArticle({
  id: 'group',
  title: 'Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance' as MarkedText,
  authors: [{ group: 'Diabetes Prevention Program Research Group' }],
  journal: 'Hypertension',
  journalAbbreviation: 'Hypertension',
  issued: '2002',
  volume: '40',
  issue: '5',
  pages: '679-686',
  doi: '',
  url: 'https://journal.example/dpp',
});
/** More than six authors: the same samples, 1. */
const rose = anArticle({
  id: 'rose',
  title:
    'Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury' as MarkedText,
  authors: [
    'Rose ME',
    'Huerbin MB',
    'Melick J',
    'Marion DW',
    'Palmer AM',
    'Schiding JK',
    'Kochanek PM',
    'Graham SH',
  ].map((name) => ({ family: name.split(' ')[0] ?? '', given: [...(name.split(' ')[1] ?? '')].join(' ') })),
  journal: 'Brain Research',
  journalAbbreviation: 'Brain Res',
  issued: '2002',
  volume: '935',
  issue: '1-2',
  pages: '40-46',
  doi: '',
  url: 'https://journal.example/rose',
});
/** The journal article of APA Style's reference examples (apastyle.apa.org). */
const grady = anArticle({
  id: 'grady',
  title:
    'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States' as MarkedText,
  authors: [
    { family: 'Grady', given: 'J S' },
    { family: 'Her', given: 'M' },
    { family: 'Moreno', given: 'G' },
    { family: 'Perez', given: 'C' },
    { family: 'Yelinek', given: 'J' },
  ],
  journal: 'Psychology of Popular Media Culture',
  issued: '2019',
  volume: '8',
  issue: '3',
  pages: '207-217',
  doi: '10.1037/ppm0000185',
});

describe('published examples', () => {
  it('ICMJE samples, in Vancouver', async () => {
    expect(await text('vancouver', halpern)).toBe(
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
    );
    expect(await text('vancouver', group)).toBe(
      'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.',
    );
    expect(await text('vancouver', rose)).toBe(
      'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
    );
  });

  it('the same in NLM, whose style prints a dash', async () => {
    expect(await text('nlm-citation-sequence', halpern)).toBe(
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284–7.',
    );
  });

  it('the same in AMA: three of more than six, pages in full, the journal in italics', async () => {
    const { entries, inText } = await set('american-medical-association', halpern, rose);
    expect(entries.map(({ label }) => label)).toEqual(['1.', '2.']);
    expect(entries[0]?.text).toContain('<i>N Engl J Med</i>. 2002;347(4):284-287.');
    expect(entries[1]?.text).toMatch(/^Rose ME, Huerbin MB, Melick J, et al\. Regulation/);
    expect(inText).toBe('<sup>1,2</sup>');
  });

  it('APA Style, journal article', async () => {
    expect(await text('apa', grady)).toBe(
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
    );
  });

  it('Harvard with British quotation marks', async () => {
    expect(await text('harvard-cite-them-right', halpern)).toMatch(
      /^Halpern, S\.D\., Ubel, P\.A\. and Caplan, A\.L\. \(2002\) ‘Solid-organ transplantation in HIV-infected patients’,/,
    );
  });
});

describe('what is in a field', () => {
  it('keeps the marks of a title', async () => {
    const marked = anArticle({ title: 'CO<sub>2</sub> and <i>E. coli</i>, p &lt; 0.05' as MarkedText });
    const [entry] = (await set('american-medical-association', marked)).entries;
    expect(entry?.text).toContain('CO<sub>2</sub> and <i>E. coli</i>, p &lt; 0.05');
  });

  it('is never HTML but for marks, whatever it is', async () => {
    const style = (await SHIPPED_STYLES[0]?.load()) ?? '';
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"><svg/onload=alert(1)>',
        '</i><b x',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, journal, family) => {
        const article = anArticle({ title: markedFromText(title), journal, authors: [{ family }] });
        const { entries } = cite({ style, items: [toCslItem(article)], order: 'listed' });
        for (const { text } of entries) expect(text.replace(/<\/?(?:i|b|sub|sup|sc)>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 30 },
    );
  });
});
