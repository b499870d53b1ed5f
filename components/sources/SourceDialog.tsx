import type { Source, SourceChanges } from '../../lib/sources/source.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Unfit } from '../ui/failure-words.ts';
import { t, tn } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Activity } from './Activity.tsx';
import { AddressField } from './AddressField.tsx';
import { FolderChoice } from './FolderChoice.tsx';
import { Refresh } from './icons.tsx';
import type { RowDeeds } from './SourceRow.tsx';
import { SourceTags } from './SourceTagsDialog.tsx';
import { SourceTrouble } from './SourceTrouble.tsx';
import { addressOf } from './shown.ts';
import { folderWords, kindWords, lookWords } from './source-words.ts';
import type { Standing } from './standing.ts';
import type { SourceDeeds } from './use-source-deeds.ts';

interface Props {
  standing: Standing;
  folders: readonly string[][];
  ruleCount: number;
  now: string;
  deeds: SourceDeeds & Pick<RowDeeds, 'findAgain'>;
  onClose(): void;
}

/** All that is known of a source, and all that can be changed of it, each at once with its Undo. */
export function SourceDialog({ standing, folders, ruleCount, now, deeds, onClose }: Props) {
  const { source, check, weeks } = standing;
  const { id, title, where, folder, home, starred, isPaused } = source;
  const { tasks } = useSheaf();
  const { show } = useToasts();
  const change = (changes: SourceChanges, done: string) => deeds.change([id], changes, done);

  const move = (path: string[]) => change({ folder: path }, t('sourcesMovedOne', title, folderWords(path)));

  async function rename(typed: string) {
    const wanted = typed.replace(/\s+/g, ' ').trim();
    if (!wanted) throw new Unfit(t('sourcesNeedsTitle'));
    if (wanted !== title)
      show(t('sourcesRenamed', wanted), await tasks.changeSources([id], { title: wanted }), 'sources');
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            class="button"
            onClick={() => {
              onClose();
              deeds.unfollow([id], title);
            }}
          >
            <Trash /> {t('sourcesUnfollow')}
          </button>
          <button type="button" class="button" onClick={() => deeds.refresh([id])}>
            <Refresh /> {t('sourcesCheckNow')}
          </button>
          <button type="button" class="button primary" onClick={onClose}>
            {t('libraryDone')}
          </button>
        </>
      }
    >
      <KeptField label={t('sourcesTitleField')} value={title} when="left" onWrite={rename} />
      <FolderChoice label={t('sourcesFolder')} folders={folders} value={folder} onChoose={move} onMade={move} />
      <SourceTags sources={[source]} onChange={(changes, done) => deeds.changeEach(changes, done)} />
      <div class="source-choices">
        <Choice
          label={t('sourcesStarChoice')}
          isOn={starred}
          onTurn={(on) => change({ starred: on }, t(on ? 'sourcesStarred' : 'sourcesUnstarred', title))}
        />
        <Choice
          label={t('sourcesPauseChoice')}
          isOn={isPaused}
          onTurn={(on) => change({ isPaused: on }, t(on ? 'sourcesPausedOne' : 'sourcesResumedOne', title))}
        />
        {(where.kind === 'bluesky' || where.kind === 'mastodon') && (
          <Choice
            label={t('sourcesAllPosts')}
            isOn={where.all === true}
            onTurn={(on) =>
              change({ where: withAll(where, on) }, t(on ? 'sourcesAllPostsOn' : 'sourcesAllPostsOff', title))
            }
          />
        )}
      </div>
      <dl class="source-facts">
        <dt>{kindWords(where)}</dt>
        <dd>
          {where.kind === 'feed' || where.kind === 'pubmed' ? (
            <AddressField
              where={where}
              onWhere={(next) => change({ where: next }, t('sourcesAddressChanged', title))}
            />
          ) : (
            <>
              <bdi class="source-address">{addressOf(where)}</bdi>{' '}
              <CopyButton text={addressOf(where)} label={t('sourcesCopyAddress')} done={t('sourcesCopied')} />
            </>
          )}
        </dd>
        {home && (
          <>
            <dt>{t('sourcesHomeLabel')}</dt>
            <dd>
              <a href={home} target="_blank" rel="noreferrer" class="source-address">
                {home}
              </a>
            </dd>
          </>
        )}
        {weeks.length > 0 && (
          <>
            <dt>{t('sourcesActivity')}</dt>
            <dd>
              <Activity weeks={weeks} />{' '}
              <button type="button" class="link-button" onClick={() => showInInbox(id)}>
                {t('sourcesInInbox')}
              </button>
            </dd>
          </>
        )}
        <dt>{t('sourcesLookedLabel')}</dt>
        <dd>{check?.lookedAt ? lookWords(check.lookedAt, now) : t('sourcesNotLooked')}</dd>
        {check && !isPaused && (
          <>
            <dt>{t('sourcesNextLabel')}</dt>
            <dd>{nextWords(standing, now)}</dd>
          </>
        )}
        <dt>{t('sourcesRulesLabel')}</dt>
        <dd>
          <a href={`#/inbox/rules/${encodeURIComponent(id)}`}>
            {ruleCount > 0 ? tn('sourcesRules', ruleCount) : t('sourcesNoRules')}
          </a>
        </dd>
      </dl>
      <SourceTrouble
        standing={standing}
        deeds={{
          ...deeds,
          findAgain: () => {
            onClose();
            deeds.findAgain(id);
          },
          unfollow: (ids, name) => {
            onClose();
            deeds.unfollow(ids, name);
          },
        }}
      />
    </Dialog>
  );
}

/** Leads to what it brought: as the inbox keeps in the browser's history what it shows. */
function showInInbox(id: string): void {
  history.pushState({ inbox: { state: 'new', from: { kind: 'source', id } } }, '', '#/inbox');
  dispatchEvent(new PopStateEvent('popstate'));
}

function withAll<W extends Extract<Source['where'], { kind: 'bluesky' | 'mastodon' }>>(where: W, isAll: boolean): W {
  const { all: _, ...rest } = where;
  return (isAll ? { ...rest, all: true } : rest) as W;
}

function Choice({ label, isOn, onTurn }: { label: string; isOn: boolean; onTurn(on: boolean): void }) {
  return (
    <label class="settings-choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

function nextWords({ nextAt }: Standing, now: string): string {
  if (nextAt === undefined) return t('sourcesNextAsked');
  return nextAt <= now ? t('sourcesDue') : lookWords(nextAt, now);
}
