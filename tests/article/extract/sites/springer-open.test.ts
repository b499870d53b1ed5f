import { expect, it } from 'vitest';
import { captured, DOI, fieldsOf, metas, TEXT, TITLE } from '../a-page.ts';

const TAGS = {
  citation_title: TITLE,
  citation_journal_title: 'Nature',
  citation_author: 'Watson, James D.',
  citation_volume: '3',
  citation_issue: '1',
  citation_firstpage: '1',
  citation_doi: DOI,
};
const line = (place: string) => `<p><span class="ArticleCitation_Volume"><strong>3</strong>:${place}</span></p>`;
const NEW_LINE = '<p><b>volume 3</b>, Article number: <span data-test="article-number">21</span> (2016)</p>';

it.each([
  ['the number behind the volume', {}, line('21'), '21'],
  ['the number by its label, and not a PDF’s own pages', { citation_lastpage: '9' }, NEW_LINE, '21'],
  ['the tags where they count from elsewhere', { citation_firstpage: '188' }, line('21'), '188'],
  ['the tags where the number stands behind another volume', { citation_volume: '4' }, line('21'), '1'],
  ['the tags where the page shows the numbers of several', {}, line('21') + line('22'), '1'],
  ['the tags where it is a range', { citation_lastpage: '9' }, line('1-9'), '1-9'],
  ['the tags where the page shows none', {}, '', '1'],
])('the place in its volume of an article of BMC or SpringerOpen is %s', (_, tags, shown, pages) => {
  const { pages: read } = fieldsOf(captured(metas({ ...TAGS, ...tags }), `<h1>${TITLE}</h1>${shown}${TEXT}`));
  expect(read).toBe(pages);
});
