import type { Where } from '../source.ts';
import { readFeed } from './feed.ts';
import type { SourceKind } from './kind.ts';

/** A channel of YouTube: the feed of its last videos. */
export const youtube: SourceKind<Extract<Where, { kind: 'youtube' }>> = {
  sites: () => ['https://www.youtube.com/*'],
  begin: ({ where }) => ({
    url: `https://www.youtube.com/feeds/videos.xml?channel_id=${encodeURIComponent(where.channelId)}`,
    accept: 'application/atom+xml, application/xml;q=0.9',
    isConditional: true,
  }),
  read(answer, _asked, looking) {
    const step = readFeed(answer, looking);
    if (!step.ok) return step;
    const items = step.items.map((item) => {
      const fields = () => ({ ...item.fields(), journal: step.about?.title ?? 'YouTube', type: 'web-page' as const });
      const watch = fields().url;
      return { ...item, fields, ...(watch && { media: watch }) };
    });
    return { ...step, items };
  },
  keys: ({ channelId }) => [`youtube:${channelId}`],
};
