import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '../../../lib/article/article.ts';
import { checkIssue } from '../../../lib/digest/checks/check-issue.ts';
import type { IssueFacts } from '../../../lib/digest/checks/facts.ts';
import { type EditionEntry, LABEL_KINDS } from '../../../lib/digest/edition.ts';
import { documentOf } from '../../../lib/digest/template/document-of.ts';
import { aFullEdition, anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { anIssue } from '../../support/an-issue.ts';

function facts(entries: Partial<EditionEntry>[] = [{}], rest: Partial<IssueFacts> = {}): IssueFacts {
  const shown = entries.map((entry, index) =>
    anEditionEntry({ id: `entry-${index + 1}`, articleId: `article-${index + 1}`, ...entry }),
  );
  return {
    issue: anIssue(),
    edition: anEdition({ sections: [anEditionSection(shown)] }),
    gone: [],
    earlier: new Map(),
    others: [],
    ...rest,
  };
}

const found = (entries?: Partial<EditionEntry>[], rest?: Partial<IssueFacts>) =>
  checkIssue(facts(entries, rest)).map(({ id, weight }) => `${id} ${weight}`);

describe('checkIssue', () => {
  it('finds nothing in an issue that is in order', () => {
    expect(found()).toEqual([]);
  });

  it('finds an article that stands there twice, at its second place', () => {
    expect(found([{}, { articleId: 'article-1' }])).toEqual(['twice:entry-2 warn']);
  });

  it.each<[string, Partial<EditionEntry>, string[]]>([
    ['is retracted', { trust: 'retracted' }, ['retracted:entry-1 stop']],
    ['is in doubt', { trust: 'expression-of-concern' }, ['expression-of-concern:entry-1 stop']],
    ['is corrected, which its label says', { trust: 'corrected' }, []],
    ['has no commentary', { commentary: ' \n' }, ['no-commentary:entry-1 hint']],
    ['asks something instead', { commentary: '', question: 'Who?', answer: 'Those.' }, []],
    ['is for talking about', { commentary: '', prompt: 'What would change?' }, []],
    ['has a question without answer', { question: 'Who?' }, ['no-answer:entry-1 warn']],
    ['has an answer without question', { question: ' ', answer: 'Those.' }, ['no-question:entry-1 warn']],
    [
      'has an image that nothing describes',
      { image: { id: 'i', alt: ' ', mime: 'image/png', width: 1, height: 1, size: 1 } },
      ['no-alt:entry-1 warn'],
    ],
    ['has an image', { image: { id: 'i', alt: 'A curve', mime: 'image/png', width: 1, height: 1, size: 1 } }, []],
  ])('looks at an entry that %s', (_, entry, expected) => {
    expect(found([entry])).toEqual(expected);
  });

  it('finds an entry that leads nowhere', () => {
    const { link: _, ...entry } = anEditionEntry();
    const edition = anEdition({ sections: [anEditionSection([entry])] });
    expect(found([], { edition })).toEqual(['no-link:entry-1 warn']);
  });

  it('names the issues in which an article was, and the entries whose article is gone', () => {
    const earlier = new Map([['article-2', [anIssue({ id: 'issue-9', number: 9 })]]]);
    const findings = checkIssue(facts([{}, {}], { earlier, gone: [{ id: 'lost' }] }));
    expect(findings).toEqual([
      { kind: 'article-gone', id: 'article-gone:lost', entryIds: ['lost'], weight: 'warn' },
      {
        kind: 'earlier-issue',
        id: 'earlier-issue:entry-2',
        entryIds: ['entry-2'],
        issues: [{ id: 'issue-9', number: 9 }],
        weight: 'warn',
      },
    ]);
  });

  it('tells a number that another issue has, not its own', () => {
    const others = [anIssue(), anIssue({ id: 'issue-11', number: 11 })];
    expect(found([{}], { others })).toEqual([]);
    expect(found([{}], { others: [...others, anIssue({ id: 'other' })] })).toEqual(['number-used:12 warn']);
  });

  it('tells a heading that nothing stands under, and an issue that holds nothing', () => {
    const sections = [
      { id: 'section-1', title: 'First', entryIds: ['entry-1'] },
      { id: 'section-2', title: 'Second', entryIds: [] },
      { id: 'section-3', title: '', entryIds: [] },
    ];
    expect(found([{}], { issue: anIssue({ sections }) })).toEqual(['empty-section:section-2 hint']);
    const edition = anEdition({ sections: [] });
    expect(found([], { issue: anIssue({ sections }), edition })).toEqual(['no-entries warn']);
  });

  it.each([
    [102 * 1024, []],
    [102 * 1024 + 1, ['too-large warn']],
  ])('tells an e-mail of %d bytes: %j', (emailBytes, expected) => {
    expect(found([{}], { emailBytes })).toEqual(expected);
  });

  it('puts the gravest first, each under an id of its own', () => {
    const findings = checkIssue(facts([{ question: 'Who?' }, { commentary: '' }, { trust: 'retracted' }]));
    expect(findings.map(({ weight }) => weight)).toEqual(['stop', 'warn', 'hint', 'hint']);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

describe('labels', () => {
  it('misses what the look of an entry does not say', () => {
    const labels = LABEL_KINDS.map((kind) => ({ kind, text: `Is ${kind}` }));
    const text = (value: string) => [{ kind: 'text' as const, text: value }];
    const document = {
      blocks: [
        { entry: 'entry-1', kind: 'heading' as const, level: 3 as const, children: text('A title. IS RETRACTED') },
        { entry: 'entry-1', kind: 'list' as const, isOrdered: false, items: [text('is corrected')] },
        { kind: 'paragraph' as const, children: text('Is preprint') },
      ],
    };
    expect(found([{ labels }], { document })).toEqual([
      'label:expression-of-concern:entry-1 warn',
      'label:preprint:entry-1 warn',
    ]);
    expect(found([{ labels }])).toEqual([]);
  });

  it('misses none in a template of somebody who forgot them', async () => {
    const template = { entry: '', issue: '{% for entry in entries %}<p>{{ entry.title }}</p>{% endfor %}' };
    const edition = aFullEdition({ template });
    const findings = checkIssue(facts([], { edition, document: await documentOf(edition) }));
    expect(findings.filter(({ kind }) => kind === 'label-missing')).toEqual([]);
  });
});

describe('picks from one place', () => {
  const from = (...all: Partial<ArticleFields>[]) => found(all.map((fields) => ({ fields })));

  it.each<[string, Partial<ArticleFields>[], string[]]>([
    ['two', [{ journal: 'Gut' }, { journal: 'Gut' }], []],
    ['one journal', [{ journal: 'Gut' }, { journal: 'Gut' }, { journal: 'GUT' }], ['one-journal:gut hint']],
    [
      'one journal, abbreviated',
      [{ journal: 'Academic Medicine' }, { journal: 'Acad Med' }, { journal: 'Academic Medicine' }],
      ['one-journal:academic medicine hint'],
    ],
    ['another journal', [{ journal: 'Gut' }, { journal: 'Gut' }, { journal: 'Chest' }], []],
    ['a journal that is not known', [{ journal: 'Gut' }, { journal: 'Gut' }, {}], []],
    ['nothing known', [{}, {}, {}], []],
    [
      'one publisher',
      [
        { journal: 'A', publisher: 'Elsevier BV' },
        { journal: 'B', publisher: 'Elsevier' },
        { journal: 'C', publisher: 'ELSEVIER, Inc.' },
      ],
      ['one-publisher:elsevier hint'],
    ],
    [
      'one prefix',
      [{ journal: 'A', doi: '10.5555/a' }, { doi: '10.5555/b', publisher: 'Sample Press' }, { doi: '10.5555/c' }],
      ['one-publisher:sample press hint'],
    ],
    ['other prefixes', [{ doi: '10.5555/a' }, { doi: '10.5555/b' }, { doi: '10.55555/c' }], []],
    ['other publishers', [{ publisher: 'A' }, { publisher: 'A' }, { publisher: 'B' }], []],
  ])('%s', (_, fields, expected) => {
    expect(from(...fields)).toEqual(expected);
  });
});

it('tells in one which articles nobody has looked up, of those that a registry knows', () => {
  const at = (id: string, changes: Partial<EditionEntry>) => ({ id, commentary: 'Words.', ...changes });
  const all = [
    at('a', { trust: 'unchecked' }),
    at('b', { trust: 'nothing-known' }),
    at('c', { trust: 'unchecked', fields: { url: 'https://news.example/a' } }),
  ];
  const unchecked = found(all).filter((each) => each.startsWith('unchecked:'));
  expect(unchecked).toHaveLength(1);
  expect(unchecked[0]).toMatch(/ warn$/);
  expect(found(all.slice(1)).some((each) => each.startsWith('unchecked:'))).toBe(false);
});

it('finds the same under the same ids, whatever the order of the entries', () => {
  const entry = fc.record<Partial<EditionEntry>>({
    commentary: fc.constantFrom('', 'Words.'),
    question: fc.constantFrom('', 'Who?'),
    answer: fc.constantFrom('', 'Those.'),
    trust: fc.constantFrom('retracted', 'corrected', 'unchecked'),
    fields: fc.constantFrom({ journal: 'Gut' }, { journal: 'GUT' }, { publisher: 'Sample Press' }),
  });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      const named = entries.map((each, index) => ({ ...each, id: `id-${index}` }));
      expect(found([...named].reverse()).sort()).toEqual(found(named).sort());
    }),
  );
});
