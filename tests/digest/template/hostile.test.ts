import { expect, it } from 'vitest';
import { documentOf } from '../../../lib/digest/template/document-of.ts';
import type { TemplateFault } from '../../../lib/digest/template/fault.ts';
import { anEdition } from '../../support/an-edition.ts';
import { textsOfBlocks } from '../../support/nasty-edition.ts';

const made = (entry: string, issue = '{{ entries[0].shown }}') => documentOf(anEdition({ template: { entry, issue } }));
const faultOf = async (template: string, issue?: string) => {
  const { code, part, line, detail } = await made(template, issue).then(
    () => ({}) as TemplateFault,
    (error: TemplateFault) => error,
  );
  return { code, part, line, detail };
};

it.each([
  ['a\n{{ entry.title | nope }}', 'unknown-filter', 2, 'nope'],
  ['\n\n{% include "x" %}', 'unknown-tag', 3, 'include'],
  ['{% render "x" %}', 'unknown-tag', 1, 'render'],
  ['{{ entry.titel }}', 'unknown-variable', 1, 'entry.titel'],
  ['{{ entry.constructor }}', 'unknown-variable', 1, 'entry.constructor'],
  ['{{ entry.title.__proto__ }}', 'unknown-variable', 1, 'entry.title.__proto__'],
  ['x\n{% for a in b %}', 'syntax', 2, 'tag {% for a in b %} not closed'],
  ['{{ entry.title', 'syntax', 1, 'output "{{ entry.title" not closed'],
])('says what is wrong with %j, and where', async (template, code, line, detail) => {
  expect(await faultOf(template)).toEqual({ code, part: 'entry', line, detail });
  expect(await faultOf('', template.replaceAll('entry.', 'entries[0].'))).toMatchObject({ code, part: 'issue', line });
});

it.each([
  ['a long loop', '{% for i in (1..100000000) %}x{% endfor %}', 'too-much'],
  ['loops within loops', `${'{% for i in (1..900) %}'.repeat(5)}${'{% endfor %}'.repeat(5)}`, 'too-much'],
  ['what doubles', '{% assign a = "x" %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}', 'too-much'],
  ['much text', `{% for i in (1..4000) %}${'y'.repeat(9000)}{% endfor %}`, 'too-much'],
  ['a megabyte', 'x'.repeat(1_000_000), 'too-long'],
  ['tags within tags', '{% if true %}'.repeat(2000) + '{% endif %}'.repeat(2000), 'too-deep'],
  ['elements within elements', '<div>'.repeat(9000), 'too-deep'],
  ['brackets within brackets', `{{ ${'a['.repeat(15_000)} }}`, 'too-deep'],
])('does not go on with %s', async (_, template, code) => {
  expect(await faultOf(template)).toMatchObject({ code, part: 'entry' });
});

it.each(['<'.repeat(40_000), '<a '.repeat(16_000), '&'.repeat(40_000), '<!--'.repeat(12_000), '{{ "\ud800" }}'])(
  'takes what is no template as text',
  async (template) => {
    expect((await made(template)).blocks.length).toBeLessThanOrEqual(1);
  },
);

it('keeps the text of what an issue has not, and nothing that acts', async () => {
  const { blocks } = await made(
    '<script>alert(1)</script><style>p{}</style><table><tr><td onclick=x>a</td><td>b</td></tr></table><a href="javascript:alert(1)">c</a><img src=x onerror=y alt="d"><font>e</font>',
  );
  expect(textsOfBlocks(blocks)).toEqual(['a', 'b', 'cde']);
  expect(JSON.stringify(blocks)).not.toContain('link');
});

it('takes no element for a mark that is called like what every object has', async () => {
  const { blocks } = await made('<constructor>a</constructor><b>b</b><valueof>c</valueof>');
  expect(JSON.stringify(blocks)).toBe(
    '[{"kind":"paragraph","children":[{"kind":"text","text":"a"},{"kind":"mark","mark":"b","children":[{"kind":"text","text":"b"}]},{"kind":"text","text":"c"}],"entry":"entry-1"}]',
  );
});
