import { expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import type { Block, Inline } from '../../../lib/digest/document.ts';
import { documentOf } from '../../../lib/digest/template/document-of.ts';
import { shippedTemplate } from '../../../lib/digest/template/shipped.ts';
import { aFullEdition, aFullEntry, anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';

const said = (inlines: readonly Inline[]): string =>
  inlines
    .map((each) => (each.kind === 'text' ? each.text : each.kind === 'break' ? '\n' : said(each.children)))
    .join('');
const shown = (block: Block) =>
  block.kind === 'list'
    ? block.items.map((item) => `- ${said(item)}`).join('\n')
    : 'children' in block
      ? said(block.children)
      : block.kind;
const textsOf = async (entry: string, fields = {}, issue = '{{ entries[0].shown }}') => {
  const sections = [anEditionSection([anEditionEntry(fields)])];
  const { blocks } = await documentOf(anEdition({ template: { entry, issue }, sections }));
  return blocks.map((block) => `${block.kind}: ${shown(block)}`);
};

it('puts each entry where the issue shows it', async () => {
  const { blocks } = await documentOf(aFullEdition({ template: shippedTemplate('full') }));
  const titles = blocks.filter((block) => block.kind === 'heading' && block.level === 3);
  expect(titles.map(({ entry }) => entry)).toEqual(['entry-1', 'entry-2', 'entry-3']);
  expect(blocks[0]).toEqual({ kind: 'heading', level: 1, children: [{ kind: 'text', text: 'Rheum weekly' }] });
});

it('lets a typed text flow into the paragraph that names it, and parts its paragraphs', async () => {
  const commentary = 'One.\n\nTwo,\nstill two.\n- a\n- b';
  expect(await textsOf('<p><b>Q:</b> {{ entry.commentary }}</p>{{ entry.commentary }}', { commentary })).toEqual([
    'paragraph: Q: One.',
    'paragraph: Two,\nstill two.',
    'list: - a\n- b',
    'paragraph: One.',
    'paragraph: Two,\nstill two.',
    'list: - a\n- b',
  ]);
});

it.each([
  'HLA-B*27 <b>x</b>',
  'p<0.05',
  '_x_ **y**',
  '{{ x }} {% if %}',
  '&lt;i&gt; &amp;',
  '<script>1</script>',
  `"'>`,
])('shows %s as it is typed', async (typed) => {
  const shown = await textsOf('{{ entry.commentary }}{{ entry.image_alt }}', {
    ...aFullEntry(),
    commentary: typed,
    labels: [],
    image: { alt: typed },
  });
  expect(shown).toEqual([`paragraph: ${typed}`, `paragraph: ${typed}`]);
});

it('says that a paper is retracted where its template does not', async () => {
  const labels = [{ kind: 'retracted' as const, text: 'Retracted' }];
  const shownFirst = ['paragraph: Retracted', 'paragraph: x'];
  expect(await textsOf('<p>x</p>', { labels })).toEqual(shownFirst);
  expect(await textsOf('{% for l in entry.labels %}<p>{{ l.text }}</p>{% endfor %}<p>x</p>', { labels })).toEqual(
    shownFirst,
  );
  expect(await textsOf('', { labels }, '<p>{{ entries[0].number }}</p>')).toEqual([
    'paragraph: Retracted · Feedback literacy in clinical teaching: a scoping review',
    'paragraph: 1',
  ]);
});

it('has an address in the place of a title of which only marks are there', async () => {
  const section = anEditionSection([anEditionEntry({ fields: { title: '<i> </i>' as MarkedText } })]);
  const { blocks } = await documentOf(anEdition({ sections: [section], template: shippedTemplate('full') }));
  const [heading] = blocks.filter((block) => block.kind === 'heading' && block.level === 3);
  expect(JSON.stringify(heading)).toContain('"text":"https://doi.org/10.5555/Sample.2024.001"');
});
