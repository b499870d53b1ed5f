import type { ComponentChildren } from 'preact';
import type { InboxView } from '../../lib/ports/inbox.ts';
import type { Rule } from '../../lib/sources/rule.ts';
import { ToDigestDialog } from '../article/ToDigestDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useFollowing } from './following-context.ts';
import { InboxKeys } from './InboxKeys.tsx';
import { MuteDialog } from './MuteDialog.tsx';
import { OlderDialog } from './OlderDialog.tsx';
import { RulesDialog } from './RulesDialog.tsx';
import type { Named } from './reason-words.ts';
import type { Deeds } from './use-deeds.ts';
import type { Sources } from './use-sources.ts';

/** What can lie over the page. */
export type InboxSheet =
  | { kind: 'rail' | 'keys' | 'operators' | 'older' }
  | { kind: 'rules'; sourceId?: string }
  | { kind: 'mute'; id: string }
  | { kind: 'digest'; ids: string[] };

interface Props {
  sheet: InboxSheet | undefined;
  view: InboxView;
  isNarrowed: boolean;
  sources: Sources | undefined;
  named: Named;
  deeds: Deeds;
  rail: ComponentChildren;
  onSheet(sheet: InboxSheet | undefined): void;
}

/** The sheet that lies over the page, if one does. */
export function InboxSheets({ sheet, view, isNarrowed, sources, named, deeds, rail, onSheet }: Props) {
  const { tasks } = useSheaf();
  const close = () => onSheet(undefined);

  function addRule(rule: Pick<Rule, 'query' | 'sourceId' | 'deed'>) {
    void deeds.act(async () => {
      const { done, undo } = await tasks.addRule(rule);
      return { undo, told: tn(TOLD[rule.deed.kind], done) };
    });
  }

  switch (sheet?.kind) {
    case 'rail':
      return (
        <Dialog title={t('inboxTitle')} onClose={close}>
          <nav aria-label={t('inboxTitle')}>{rail}</nav>
        </Dialog>
      );
    case 'keys':
    case 'operators':
      return <InboxKeys first={sheet.kind} onClose={close} />;
    case 'rules':
      return (
        <RulesDialog
          sources={sources}
          sourceId={sheet.sourceId}
          onAdd={addRule}
          onChange={(id, rule) =>
            deeds.act(async () => {
              const { done, undo } = await tasks.changeRule(id, rule);
              return { undo, told: tn('inboxRuleChanged', done) };
            })
          }
          onRemove={({ id }) =>
            deeds.act(async () => ({ undo: await tasks.removeRule(id), told: t('inboxRuleRemoved') }))
          }
          onHelp={() => onSheet({ kind: 'operators' })}
          onClose={close}
        />
      );
    case 'older':
      return (
        <OlderDialog
          sourceIds={view.sourceIds}
          isNarrowed={isNarrowed}
          onDismiss={deeds.dismissOlder}
          onClose={close}
        />
      );
    case 'mute':
      return (
        <Mute
          id={sheet.id}
          named={named}
          onMute={(muted) => addRule({ ...muted, deed: { kind: 'hide' } })}
          onClose={close}
        />
      );
    case 'digest':
      return (
        <ToDigestDialog count={sheet.ids.length} articleIds={[]} take={() => deeds.take(sheet.ids)} onClose={close} />
      );
    case undefined:
      return null;
  }
}

const TOLD = { hide: 'inboxRuleHid', star: 'inboxRuleStarred', tag: 'inboxRuleTagged' } as const;

interface MuteProps {
  id: string;
  named: Named;
  onMute(muted: Pick<Rule, 'query' | 'sourceId'>): void;
  onClose(): void;
}

function Mute({ id, named, onMute, onClose }: MuteProps) {
  const { inbox } = useFollowing();
  const [item] = useLive(() => inbox.getMany([id]), [id]) ?? [];
  return item ? <MuteDialog item={item} named={named} onMute={onMute} onClose={onClose} /> : null;
}
