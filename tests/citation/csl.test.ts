import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../lib/article/article.ts';
import { markedFromText, plain } from '../../lib/article/markup.ts';
import { formatAuthor } from '../../lib/article/name-parts.ts';
import { cite } from '../../lib/citation/csl.ts';
import { toCslItem } from '../../lib/citation/csl-item.ts';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { articleOf } from '../support/any-article.ts';
import { anArticle } from '../support/builders.ts';
import { AMA } from './published/ama.ts';
import { APA } from './published/apa.ts';
import { HARVARD } from './published/harvard.ts';
import { NLM } from './published/nlm.ts';

/** Articles' references as their styles' guides print them. */
const GUIDES = [...NLM, ...AMA, ...APA, ...HARVARD];

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

const ACCESSED = '2018-09-20T09:00:00.000Z';

describe.each(GUIDES)('$style, as printed in $source', ({ style, examples }) => {
  it.each(examples)(
    '$entry',
    async ({ entry, fields, ours }) => {
      expect(await text(style, { ...articleOf(fields), addedAt: ACCESSED })).toBe(ours?.entry ?? entry);
    },
    30_000,
  );
});

it('AMA numbers what it lists, and cites by raised numbers; the journal is in italics', async () => {
  const [one, two] = GUIDES.flatMap(({ examples }) => examples).map(({ fields }) => articleOf(fields));
  if (!one || !two) throw new Error('no examples');
  const { entries, inText } = await set('american-medical-association', one, { ...two, id: 'two' });
  expect(entries.map(({ label }) => label)).toEqual(['1.', '2.']);
  expect(entries[0]?.text).toContain('<i>N Engl J Med</i>. 2002;347(4):284-287.');
  expect(inText).toBe('<sup>1,2</sup>');
});

describe('of an article without volume and pages', () => {
  const bare = anArticle({ issued: '2021', journal: 'Lupus' });

  it.each(SHIPPED_STYLES.map(({ id }) => id))('%s claims no more than is known', async (style) => {
    const entry = await text(style, bare);
    expect(entry).toContain('2021');
    expect(entry).not.toMatch(/preprint|online|in press|advance/i);
  });

  it('AMA says when it came online, where that is known', async () => {
    const online = { ...bare, onlineDate: '2021-03-04' };
    expect(await text('american-medical-association', online)).toContain('Lupus. Published online March 4, 2021. doi:');
    const { issued: _, ...unissued } = online;
    expect(await text('american-medical-association', unissued)).toContain('Published online March 4, 2021. doi:');
    const printed = await text('american-medical-association', { ...online, volume: '30' });
    expect(printed).toContain('Lupus. 2021;30. doi:');
  });

  it.each(['harvard-cite-them-right', 'american-medical-association'])('%s calls a preprint one', async (style) => {
    expect(await text(style, { ...bare, type: 'preprint' })).toContain('Preprint');
  });
});

describe('names', () => {
  const word = fc.constantFrom(
    'Mary',
    'Étienne',
    'Иван',
    'Ann-Kathrin',
    'Jae-won',
    'J',
    'Ž',
    'J.',
    'J.R.',
    'JR',
    'EAM',
    'JJV',
    'J-P',
    'J.-P.',
  );
  const suffix = fc.constantFrom('', '', ' Jr', ' Sr.', ', Jr.', ' III', ' 3rd');
  const family = fc.constantFrom('Wright', 'O’Neill', 'De La Cruz', 'García Márquez', 'Smith-Jones');

  it('has the initials and the suffix that the library shows', async () => {
    const style = (await SHIPPED_STYLES.find(({ id }) => id === 'american-medical-association')?.load()) ?? '';
    fc.assert(
      fc.property(family, fc.array(word, { minLength: 1, maxLength: 3 }), suffix, (name, words, behind) => {
        const author = { family: name, given: words.join(' ') + behind };
        const { entries } = cite({ style, items: [toCslItem(anArticle({ authors: [author] }))], order: 'listed' });
        expect(plain(entries[0]?.text ?? ('' as MarkedText))).toContain(`${formatAuthor(author)}. Feedback`);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['american-medical-association', 'McMurray JJV, Wright JT Jr. '],
    ['vancouver', 'McMurray JJV, Wright JT Jr. '],
    ['nlm-citation-sequence', 'McMurray JJV, Wright JT Jr. '],
    ['apa', 'McMurray, J. J. V., & Wright, J. T., Jr. (2024)'],
    ['harvard-cite-them-right', 'McMurray, J.J.V. and Wright, J.T., Jr. (2024)'],
  ])('in %s', async (style, start) => {
    const authors = [
      { family: 'McMurray', given: 'JJV' },
      { family: 'Wright', given: 'Jackson T., Jr.' },
    ];
    expect((await text(style, anArticle({ authors })))?.slice(0, start.length)).toBe(start);
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
