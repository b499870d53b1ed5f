import { expect, it } from 'vitest';
import type { Where } from '../../../lib/sources/source.ts';
import { look } from './a-look.ts';

const CHANNEL: Where = { kind: 'youtube', channelId: 'UCsample_sample-sample12' };
const FEED = `<?xml version="1.0"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
  <title>Sample Rounds</title><link rel="alternate" href="https://www.youtube.com/channel/UCsample_sample-sample12"/>
  <entry><id>yt:video:abcdefghijk</id><yt:videoId>abcdefghijk</yt:videoId><title>Feedback, taught</title>
    <link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/><author><name>Sample Rounds</name></author>
    <published>2026-11-20T10:00:00+00:00</published>
    <media:group><media:description>In this film forty residents tell what had made feedback worth having to them.</media:description></media:group></entry></feed>`;

it('a channel of YouTube brings its films', () => {
  const { asked, items, fields, about } = look(CHANNEL, () => FEED);
  expect(asked[0]?.ask.url).toBe('https://www.youtube.com/feeds/videos.xml?channel_id=UCsample_sample-sample12');
  expect(items[0]).toMatchObject({
    guid: 'yt:video:abcdefghijk',
    media: 'https://www.youtube.com/watch?v=abcdefghijk',
    publishedAt: '2026-11-20T10:00:00.000Z',
  });
  expect(fields[0]).toMatchObject({ title: 'Feedback, taught', journal: 'Sample Rounds', type: 'web-page' });
  expect(about).toMatchObject({ title: 'Sample Rounds' });
});
