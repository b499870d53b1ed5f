import { expect, it } from 'vitest';
import { documentOf } from '../../../lib/digest/template/document-of.ts';
import { fillWords } from '../../../lib/digest/template/fill-words.ts';
import { ENTRY_VARIABLES, ISSUE_VARIABLES, WORD_VARIABLES } from '../../../lib/digest/template/variables.ts';
import { aFullEdition } from '../../support/an-edition.ts';
import { textsOfBlocks } from '../../support/nasty-edition.ts';

const FACTS = { series: 'Rheum {{ number }}', number: 12, date: '29 November 2026', month: 'November 2026', count: 3 };

it.each(ISSUE_VARIABLES)('there is %s', async (name) => {
  const template = { entry: '', issue: `<p>x{{ ${name} }}</p>{% if ${name} %}<p>there</p>{% endif %}` };
  const { blocks } = await documentOf(aFullEdition({ template }));
  expect(textsOfBlocks(blocks)).toContain('there');
});

it.each(ENTRY_VARIABLES)('there is %s', async (name) => {
  const inIssue = `{% for entry in entries %}{% if entry.number == 1 and ${name} %}<p>there</p>{% endif %}{% endfor %}`;
  const { blocks } = await documentOf(aFullEdition({ template: { entry: `{{ ${name} }}`, issue: inIssue } }));
  expect(textsOfBlocks(blocks)).toContain('there');
});

it.each(WORD_VARIABLES)('there is %s', async (name) => {
  expect(await fillWords(`a {{ ${name} }} b`, FACTS)).toBe(`a ${FACTS[name]} b`);
});

it('fills words as plain text, of which nothing is a template or HTML', async () => {
  const facts = { ...FACTS, series: '<b>{{ number }}</b> & co' };
  expect(await fillWords('{{ series }}\n\n{% if count > 5 %}many{% endif %}\n\nNo. {{ number }}', facts)).toBe(
    '<b>{{ number }}</b> & co\n\nNo. 12',
  );
});
