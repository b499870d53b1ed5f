import { describe, expect, it } from 'vitest';
import type { Article, TrustStatus } from '../../../lib/article/article.ts';
import { checkTrust } from '../../../lib/share/checks/trust.ts';
import { anArticle } from '../../support/builders.ts';
import { facts } from '../../support/draft-facts.ts';

const NOW = '2026-03-03T09:00:00.000Z';
const AN_HOUR_AGO = '2026-03-03T08:00:00.000Z';

function found(trust: TrustStatus, text = 'Read this.', changes: Partial<Article> = {}) {
  const findings = checkTrust(facts([text], { articles: [anArticle({ trust, ...changes })], now: NOW }));
  return findings.map(({ reason, weight }) => `${reason} ${weight}`);
}

describe('checkTrust', () => {
  it.each<[TrustStatus['status'], string[]]>([
    ['retracted', ['retracted stop']],
    ['expression-of-concern', ['expression-of-concern stop']],
    ['corrected', ['corrected warn']],
    ['nothing-known', []],
  ])('says of %s: %j', (status, expected) => {
    expect(found({ status, checkedAt: AN_HOUR_AGO })).toEqual(expected);
  });

  it('does not stop who tells of the retraction, and still says so', () => {
    expect(found({ status: 'retracted', checkedAt: AN_HOUR_AGO }, 'I shared this: it is retracted.')).toEqual([
      'retracted-told warn',
    ]);
  });

  it.each<[string, TrustStatus, string[]]>([
    ['was never checked', { status: 'unchecked' }, ['not-checked warn']],
    ['was checked a day ago', { status: 'nothing-known', checkedAt: '2026-03-02T09:00:00.000Z' }, []],
    [
      'was checked longer ago',
      { status: 'nothing-known', checkedAt: '2026-03-02T08:59:59.000Z' },
      ['checked-long-ago warn'],
    ],
    ['tells no day', { status: 'nothing-known', checkedAt: 'soon' }, ['checked-long-ago warn']],
    [
      'is retracted, whenever that was checked',
      { status: 'retracted', checkedAt: '2020-01-01T00:00:00.000Z' },
      ['retracted stop'],
    ],
  ])('says what is known of an article that %s', (_, trust, expected) => {
    expect(found(trust)).toEqual(expected);
  });

  it('asks no registry of a blog post', () => {
    const blog: Partial<Article> = { type: 'blog-post' };
    const article = anArticle({ ...blog, trust: { status: 'unchecked' } });
    delete article.doi;
    expect(checkTrust(facts(['Read this.'], { articles: [article] }))).toEqual([]);
  });

  it.each([
    ['A striking result.', ['preprint warn']],
    ['A striking preprint.', []],
    ['Striking, on medRxiv.', []],
    ['Striking, not yet peer-reviewed.', []],
    ['Striking, peer-reviewed.', ['preprint warn']],
  ])('of a preprint, %s: %j', (text, expected) => {
    expect(found({ status: 'nothing-known', checkedAt: AN_HOUR_AGO }, text, { type: 'preprint' })).toEqual(expected);
  });
});
