import { useEffect, useState } from 'preact/hooks';
import type { InboxReader } from '../../lib/ports/inbox.ts';
import type { Rule } from '../../lib/sources/rule.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { formatNumber, t } from '../ui/i18n.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useFollowing } from './following-context.ts';
import { untitled } from './item-words.ts';

const MONTH_MS = 30 * 86_400_000;
const TYPED_MS = 200;
const SHOWN = 4;

interface Props {
  /** `undefined` while it is not whole. */
  rule: Pick<Rule, 'query' | 'sourceId'> | undefined;
  deed: Rule['deed']['kind'];
}

const WORDS = { hide: 'inboxWouldHide', star: 'inboxWouldStar', tag: 'inboxWouldTag' } as const;

/** What a rule would have done to what came last month: how many of how many, and the newest of them. */
export function RulePreview({ rule, deed }: Props) {
  const { inbox } = useFollowing();
  const { act } = useToasts();
  const [told, setTold] = useState<Awaited<ReturnType<InboxReader['preview']>>>();
  const key = JSON.stringify(rule);
  useEffect(() => {
    let isHere = true;
    const timer = setTimeout(() => {
      if (!rule) return setTold(undefined);
      void act(async () => {
        const preview = await inbox.preview(rule, new Date(Date.now() - MONTH_MS).toISOString());
        if (isHere) setTold(preview);
      });
    }, TYPED_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [key]);
  const preview = rule && told;
  return (
    <div class="rule-preview" role="status" aria-busy={rule !== undefined && !told}>
      {preview && <p>{t(WORDS[deed], formatNumber(preview.hits), formatNumber(preview.of))}</p>}
      {preview && preview.newest.length > 0 && (
        <ul class="quiet small">
          {preview.newest.slice(0, SHOWN).map((item) => (
            <li key={item.id} dir="auto">
              {item.fields.title ? <MarkedTitle title={item.fields.title} /> : untitled(item)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
