import { describe, expect, it } from 'vitest';
import type { Article, MarkedText, TrustStatus } from '../../lib/article/article.ts';
import { sharedAs } from '../../lib/article/standing.ts';
import type { Edition, EditionCorrection } from '../../lib/digest/edition.ts';
import { changesSince, correctionsOf } from '../../lib/digest/since.ts';
import { anEdition, anEditionEntry, anEditionSection, EDITION_WORDS } from '../support/an-edition.ts';
import { anArticle } from '../support/builders.ts';

type Status = TrustStatus['status'];

const NOTICE = { doi: '10.5555/notice(7)', on: '2026-12-02' };
const stands = (status: Status, rest: Partial<Article> = {}) =>
  anArticle({ trust: { status, from: 'crossref' }, ...rest });
const PREPRINT = {
  doi: '10.1101/2024.01.02.24300001',
  type: 'preprint' as const,
  keys: ['doi:10.1101/2024.01.02.24300001'],
};

/** An issue that is out and used an article as it stood then. */
function out(number: number, known: Article[], corrections: Pick<EditionCorrection, 'tells'>[] = []): Edition {
  const entries = known.map((article, at) => {
    const { articleId, key = '', status: trust, isUnpublished } = sharedAs(article);
    return anEditionEntry({ id: `${number}-${at}`, articleId, key, trust, ...(isUnpublished && { isUnpublished }) });
  });
  return anEdition({
    issueId: `issue-${number}`,
    number,
    publishedAt: `2026-11-${10 + number}T09:00:00.000Z`,
    sections: [anEditionSection(entries)],
    corrections: corrections.map(({ tells }) => ({ text: 'Told.', tells })),
    words: { ...EDITION_WORDS, number: `No. ${number}` },
  });
}
const numbers = (uses: { edition: Edition }[] = []) => uses.map(({ edition }) => edition.number);
const told = (changes: ReturnType<typeof changesSince>) =>
  changes.map(({ kind, uses, untold }) => [kind, numbers(uses), numbers(untold)]);

describe('what became of articles since they were published', () => {
  it.each<[Status, Status, string | undefined]>([
    ['nothing-known', 'retracted', 'retracted'],
    ['unchecked', 'expression-of-concern', 'expression-of-concern'],
    ['nothing-known', 'corrected', 'corrected'],
    ['corrected', 'retracted', 'retracted'],
    ['retracted', 'retracted', undefined],
    ['retracted', 'corrected', undefined],
    ['nothing-known', 'nothing-known', undefined],
  ])('published as %s, is %s: %s', (was, is, kind) => {
    expect(changesSince([out(1, [stands(was)])], [stands(is)])[0]?.kind).toBe(kind);
  });

  it('is the published version of a preprint', () => {
    const now = stands('nothing-known', { ...PREPRINT, keys: [...PREPRINT.keys, 'doi:10.5555/published.1'] });
    const [change] = changesSince([out(1, [stands('nothing-known', PREPRINT)])], [now]);
    expect(change).toMatchObject({ kind: 'published', publishedAs: '10.5555/published.1' });
    expect(changesSince([out(1, [now])], [now])).toEqual([]);
  });

  it('is told with every issue that used it, and the gravest first', () => {
    const other = (status: Status) =>
      stands(status, { id: 'other', keys: ['doi:10.5555/other'], doi: '10.5555/other' });
    const [a, b] = [stands('nothing-known'), other('nothing-known')];
    const changes = changesSince([out(3, [a]), out(1, [b, a]), out(2, [])], [other('corrected'), stands('retracted')]);
    expect(told(changes)).toEqual([
      ['retracted', [1, 3], [1, 3]],
      ['corrected', [1], [1]],
    ]);
  });

  it('finds an article in the record that it went into, by its key', () => {
    const now = stands('retracted', { id: 'older', keys: ['pmid:1', ...anArticle().keys] });
    expect(told(changesSince([out(1, [stands('nothing-known')])], [now]))).toEqual([['retracted', [1], [1]]]);
  });

  const key = anArticle().keys.find((each) => each.startsWith('doi:'));
  it.each<[string, Edition, number[]]>([
    ['told it by a correction', out(3, [], [{ tells: `retracted ${key}` }]), []],
    ['told it by a correction of before the second', out(1, [], [{ tells: `retracted ${key}` }]), [2]],
    ['told of less', out(3, [], [{ tells: `corrected ${key}` }]), [0, 2]],
    ['told of another', out(3, [], [{ tells: 'retracted doi:10.5555/other' }]), [0, 2]],
    ['used it and knew', out(3, [stands('retracted')]), []],
    ['used it and knew no more', out(3, [stands('nothing-known')]), [0, 2, 3]],
  ])('is not to be told to those whom a later issue %s', (_name, later, untold) => {
    const editions = [out(0, [stands('nothing-known')]), out(2, [stands('nothing-known')]), later];
    expect(numbers(changesSince(editions, [stands('retracted')])[0]?.untold)).toEqual(untold);
  });
});

describe('the corrections of the next issue', () => {
  const sentence = ({ kind, paper, on, issues }: Parameters<Parameters<typeof correctionsOf>[1]>[0]) =>
    `${kind} | ${paper} | ${on} | ${issues.join(' + ')}`;
  const now = stands('retracted', { trust: { status: 'retracted', notice: NOTICE } });
  const editions = [out(1, [stands('nothing-known')]), out(2, [stands('nothing-known')])];

  it('say what became of which paper of which issues, and lead to the notice', () => {
    expect(correctionsOf(changesSince(editions, [now]), sentence)).toEqual([
      {
        text: 'retracted | Feedback literacy in clinical teaching: a scoping review. Journal of Sample Medicine, 2024 | 2026-12-02 | No. 1 + No. 2',
        link: 'https://doi.org/10.5555/notice(7)',
        tells: expect.stringMatching(/^retracted doi:/),
      },
    ]);
  });

  it('leave out what was told', () => {
    const changes = changesSince(editions, [now]);
    const [{ tells } = { tells: '' }] = correctionsOf(changes, sentence);
    expect(correctionsOf(changesSince([...editions, out(3, [], [{ tells }])], [now]), sentence)).toEqual([]);
  });

  it('lead to the paper where there is no notice, and hold no title of any length', () => {
    const title = 'x'.repeat(9000) as MarkedText;
    const [correction] = correctionsOf(changesSince(editions, [stands('retracted', { title })]), sentence);
    expect(correction?.link).toBe('https://doi.org/10.5555/Sample.2024.001');
    expect(correction?.text.length).toBeLessThan(600);
  });
});
