import { describe, expect, it } from 'vitest';
import { markedFromText } from '../../lib/article/markup.ts';
import { parsePost } from '../../lib/share/parse-post.ts';
import { hasCard, queuedPost } from '../../lib/share/queued-post.ts';
import type { ShownPost } from '../../lib/share/shown.ts';
import { MISFIT } from '../../lib/text/parse.ts';
import { aDraft, anArticle } from '../support/builders.ts';

const NOW = '2026-03-04T09:00:00.000Z';
const LINK = 'https://doi.org/10.5555/a';
const ACCOUNT = { id: 'bluesky did:plc:ed', network: 'bluesky' } as const;
const shown = (text: string, imageIds: string[] = []) => ({ text, imageIds }) as unknown as ShownPost;
const ARTICLE = anArticle({
  doi: '10.5555/a',
  title: markedFromText('Feedback & learning'),
  journal: 'Medical Teacher',
});
const IMAGE = {
  id: 'image-1',
  partId: 'part-1',
  alt: 'A plot',
  mime: 'image/png',
  width: 4,
  height: 3,
  size: 9,
} as const;
const post = (posts: ShownPost[], changes: Parameters<typeof aDraft>[0] = {}, article = ARTICLE) =>
  queuedPost({ id: 'post-1', draft: aDraft(changes), account: ACCOUNT, shown: posts, article, now: NOW });

describe('a post for the outbox', () => {
  it('has the words that are shown, part by part', () => {
    const { parts, state, accountId } = post([shown('1/2 One'), shown('2/2 Two')]);
    expect(parts).toEqual([
      { text: '1/2 One', imageIds: [] },
      { text: '2/2 Two', imageIds: [] },
    ]);
    expect([state, accountId]).toEqual([{ kind: 'queued', attempts: 0 }, ACCOUNT.id]);
  });

  it('shows the card of the article where its link stands, and no images', () => {
    const { parts } = post([shown('One'), shown(`Two ${LINK}`), shown(LINK, ['image-1'])]);
    const card = { url: LINK, title: 'Feedback & learning', description: 'Medical Teacher' };
    expect(parts.map((part) => part.card)).toEqual([undefined, card, undefined]);
  });

  it('shows the card also where the link of a DOI with brackets stands', () => {
    const article = { ...ARTICLE, doi: '10.5555/a(24)1' };
    const cardUrl = (link: string) => post([shown(`One ${link}`)], {}, article).parts[0]?.card?.url;
    const [written, read] = ['https://doi.org/10.5555/a%2824%291', 'https://doi.org/10.5555/a(24)1'];
    expect([cardUrl(written), cardUrl(read)]).toEqual([written, read]);
  });

  it('has the picture of its card, where it shows one', () => {
    const thumb = { id: 'thumb-1', alt: '', mime: 'image/png', width: 1600, height: 900 } as const;
    const of = (text: string, imageIds: string[] = []) => {
      const posts = [shown(text, imageIds)];
      const made = queuedPost({
        id: 'p',
        draft: aDraft(),
        account: ACCOUNT,
        shown: posts,
        article: ARTICLE,
        thumb,
        now: NOW,
      });
      expect(parsePost(made)).toEqual(made);
      return [hasCard(posts, ARTICLE), made.parts[0]?.card?.thumbId, made.images];
    };
    expect(of(`One ${LINK}`)).toEqual([true, 'thumb-1', [thumb]]);
    expect(of('One')).toEqual([false, undefined, undefined]);
    expect(of(`One ${LINK}`, ['image-1'])).toEqual([false, undefined, undefined]);
  });

  it('keeps what the images that are shown say, whatever the draft says later', () => {
    const { images } = post([shown('One', ['image-1'])], { images: [IMAGE, { ...IMAGE, id: 'image-2' }] });
    expect(images).toEqual([{ id: 'image-1', alt: 'A plot', mime: 'image/png', width: 4, height: 3 }]);
  });

  it.each([
    ['2026-03-04T10:00:00.000Z', '2026-03-04T10:00:00.000Z'],
    ['2026-03-04T08:00:00.000Z', undefined],
  ])('to go out at %s is kept for %s', (scheduledAt, kept) => {
    expect(post([shown('One')], { scheduledAt }).scheduledAt).toBe(kept);
  });

  it('has nothing in its words that no server can keep', () => {
    const { parts, images, contentWarning } = post([shown('A\0B\u0007\ud83d\tC\nD', ['image-1'])], {
      images: [{ ...IMAGE, alt: 'A\0 plot' }],
      contentWarning: 'Wound\0',
    });
    expect(parts[0]?.text).toBe('AB\ufffd\tC\nD');
    expect([images?.[0]?.alt, contentWarning]).toEqual(['A plot', 'Wound']);
  });

  it('is one that is kept', () => {
    const made = post([shown(`One ${LINK}`), shown('Two', ['image-1'])], { images: [IMAGE], language: 'en' });
    expect(parsePost(made)).toEqual(made);
    expect(parsePost(made)).not.toBe(MISFIT);
  });
});
