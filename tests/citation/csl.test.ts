import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../lib/article/article.ts';
import { markedFromText, plain } from '../../lib/article/markup.ts';
import { cite } from '../../lib/citation/csl.ts';
import { toCslItem } from '../../lib/citation/csl-item.ts';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { articleOf } from '../support/any-article.ts';
import { anArticle } from '../support/builders.ts';
import { GUIDES } from './published-examples.ts';

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
