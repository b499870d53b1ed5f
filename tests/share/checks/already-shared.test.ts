import { describe, expect, it } from 'vitest';
import { checkAlreadyShared } from '../../../lib/share/checks/already-shared.ts';
import type { EarlierPost } from '../../../lib/share/checks/facts.ts';
import { anArticle } from '../../support/builders.ts';
import { facts } from '../../support/draft-facts.ts';

const EARLIER: EarlierPost[] = [
  { articleId: 'article-1', network: 'bluesky', at: '2026-01-01T00:00:00.000Z', url: 'https://bsky.example/1' },
  { articleId: 'article-1', network: 'bluesky', at: '2026-02-01T00:00:00.000Z', url: 'https://bsky.example/2' },
  { articleId: 'article-2', network: 'bluesky', at: '2026-02-02T00:00:00.000Z' },
  { articleId: 'article-1', network: 'x', at: '2026-02-03T00:00:00.000Z' },
];

describe('checkAlreadyShared', () => {
  it('names the latest post of the article on each network that the draft goes to', () => {
    const findings = checkAlreadyShared(
      facts(['Again.'], { articles: [anArticle()], earlier: EARLIER, networks: ['bluesky', 'mastodon'] }),
    );
    expect(findings).toMatchObject([
      { weight: 'warn', names: { network: 'bluesky', at: '2026-02-01T00:00:00.000Z', url: 'https://bsky.example/2' } },
    ]);
  });
});
