import { describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../lib/article/article.ts';
import { sharedAs } from '../../lib/article/standing.ts';
import { type Change, changeSince } from '../../lib/share/changed-since.ts';
import { checkDraft } from '../../lib/share/checks/check-draft.ts';
import { type CorrectionWords, correctionNetworks, correctionTexts } from '../../lib/share/correction.ts';
import { DEFAULT_LIMITS } from '../../lib/share/networks.ts';
import { parseDraft } from '../../lib/share/parse-draft.ts';
import type { Post } from '../../lib/share/post.ts';
import { shownOn } from '../../lib/share/shown.ts';
import { aDraft, anArticle, aPost } from '../support/builders.ts';

const WORDS: CorrectionWords = {
  happened: (kind, on) => `Correction: I shared this paper. It is ${kind}${on ? ` since ${on}` : ''}.`,
  notice: (link) => `The notice: ${link}`,
  posts: 'My posts that used it:',
  post: (network, at) => `${network}, ${at.slice(0, 10)}`,
};
const ARTICLE = anArticle({ trust: { status: 'nothing-known', from: 'crossref' } });
const NOTICE = { doi: '10.5555/notice(7)', on: '2026-04-02' };

const posted = (id: string, changes: Partial<Post> = {}) =>
  aPost({
    id,
    state: { kind: 'posted' },
    postedAt: '2026-03-04T09:00:00.000Z',
    url: `https://x.com/me/status/${id}`,
    standing: [sharedAs(ARTICLE)],
    ...changes,
  });

function became(changes: Partial<Article> = {}, posts: Post[] = [posted('1')]): Change {
  const article = { ...ARTICLE, trust: { status: 'retracted' as const, from: 'crossref', notice: NOTICE }, ...changes };
  const change = changeSince(article, posts);
  if (!change) throw new Error('nothing has changed');
  return change;
}

describe('a correction', () => {
  it('says which paper, what became of it, the notice, and every post that used it', () => {
    const posts = [
      posted('1'),
      posted('2', {
        network: 'bluesky',
        url: 'https://bsky.app/profile/a/post/2',
        postedAt: '2026-03-05T09:00:00.000Z',
      }),
    ];
    const bare = aPost({ ...posted('3', { network: 'linkedin', postedAt: '2026-03-06T09:00:00.000Z' }) });
    delete bare.url;
    expect(correctionTexts(became({}, [...posts, bare]), WORDS)).toEqual([
      `Correction: I shared this paper. It is retracted since 2026-04-02.

Feedback literacy in clinical teaching: a scoping review. Journal of Sample Medicine, 2024
https://doi.org/10.5555/Sample.2024.001
The notice: https://doi.org/10.5555/notice%287%29

My posts that used it:
x, 2026-03-04: https://x.com/me/status/1
bluesky, 2026-03-05: https://bsky.app/profile/a/post/2
linkedin, 2026-03-06`,
    ]);
  });

  it('leaves out what is not known', () => {
    const { title: _, journal: __, issued: ___, doi: ____, ...rest } = ARTICLE;
    const change = became();
    const bare = { ...change, article: { ...rest, keys: [], url: 'https://journal.example/a' } };
    delete bare.notice;
    expect(correctionTexts(bare, WORDS)[0]?.split('\n')).toEqual([
      'Correction: I shared this paper. It is retracted.',
      '',
      'https://journal.example/a',
      '',
      'My posts that used it:',
      'x, 2026-03-04: https://x.com/me/status/1',
    ]);
  });

  it('of a preprint that was published leads to what it was published as', () => {
    const preprint = { doi: '10.1101/2024.01.02.24300001', type: 'preprint' as const, keys: [] };
    const standing = [sharedAs({ ...ARTICLE, ...preprint })];
    const change = became({ ...preprint, keys: ['doi:10.5555/published'], trust: { status: 'nothing-known' } }, [
      posted('1', { standing }),
    ]);
    const [text] = correctionTexts(change, WORDS);
    expect(text).toContain('\nhttps://doi.org/10.5555/published\n');
    expect(text).not.toContain('10.1101');
  });

  it('names every one of many posts, in parts that a draft can hold', () => {
    const posts = Array.from({ length: 500 }, (_, n) =>
      posted(`id-${n}`, { url: `https://x.com/me/status/${n}?${'a'.repeat(450)}` }),
    );
    const texts = correctionTexts(became({}, posts), WORDS);
    const draft = aDraft({ parts: texts.map((text, n) => ({ id: `p${n}`, text })) });
    expect(parseDraft(draft)).toEqual(draft);
    for (const { url = '' } of posts) expect(texts.some((text) => text.includes(`${url}`))).toBe(true);
    const endless = posted('1', { url: `https://x.com/${'a'.repeat(3900)}` });
    expect(correctionTexts(became({}, [endless]), WORDS)[0]).toMatch(/x, 2026-03-04$/);
  });

  it('goes to the networks that have not heard of it, or to all', () => {
    const posts = [posted('1'), posted('2'), posted('3', { network: 'bluesky' })];
    expect(correctionNetworks(became({}, posts))).toEqual(['x', 'bluesky']);
    const told = posted('4', {
      network: 'bluesky',
      postedAt: '2026-05-01T09:00:00.000Z',
      standing: [{ ...sharedAs(ARTICLE), status: 'retracted' }],
    });
    expect(correctionNetworks(became({}, [...posts, told]))).toEqual(['x']);
    expect(correctionNetworks({ ...became({}, posts), untold: [] })).toEqual(['x', 'bluesky']);
  });
});

describe('a correction as a draft', () => {
  const long = anArticle({
    ...ARTICLE,
    title: '糖尿病 Überprüfung α-Synuclein '.repeat(12).trim() as MarkedText,
    trust: { status: 'retracted', from: 'crossref', notice: NOTICE },
  });
  const posts = Array.from({ length: 12 }, (_, n) => posted(`${n}`));
  const [text = ''] = correctionTexts(became(long, posts), WORDS);

  it.each(['bluesky', 'mastodon', 'x', 'threads'] as const)('fits on %s as a thread, no link broken', (network) => {
    const draft = aDraft({ parts: [{ id: 'p', text }], numbering: 'count-of' });
    const shown = shownOn(network, draft, DEFAULT_LIMITS);
    expect(shown.every(({ fits }) => fits)).toBe(true);
    const said = shown.map((post) => post.text).join('\n');
    for (const { url = '' } of posts) expect(said).toContain(url);
    expect(said).toContain('https://doi.org/10.5555/notice%287%29');
  });

  it.each(['retracted', 'expression-of-concern', 'corrected'] as const)(
    'that something is %s is not stopped for saying so',
    (status) => {
      const kind = { retracted: 'retracted', 'expression-of-concern': 'in doubt: a concern', corrected: 'corrected' };
      const change = became({ trust: { status, from: 'crossref', checkedAt: '2026-05-01T00:00:00.000Z' } });
      const parts = correctionTexts(change, { ...WORDS, happened: () => `It is ${kind[status]}.` });
      const findings = checkDraft({
        draft: aDraft({ parts: parts.map((each) => ({ id: 'p', text: each })) }),
        articles: [change.article],
        ties: [],
        earlier: [],
        ownHashtags: [],
        now: '2026-05-01T00:00:00.000Z',
      });
      expect(findings.filter(({ weight }) => weight === 'stop')).toEqual([]);
    },
  );
});
