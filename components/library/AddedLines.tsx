import { useState } from 'preact/hooks';
import { isMistypedIsbn } from '../../lib/article/identifiers.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { failureWords, lookUpState } from '../article/registry-words.ts';
import { useLookUpNow } from '../article/use-look-up-now.ts';
import { type MessageKey, t, tn } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import type { AddedLine, Adding } from './use-add-many.ts';

/** More lines are counted, not shown: what was not added comes first. */
const SHOWN = 200;

interface Props {
  adding: Adding;
  onStop(): void;
  onUndo(): void;
  onMore(): void;
}

/** Adding many: how far it is, then what became of each line. */
export function AddedLines({ adding, onStop, onUndo, onMore }: Props) {
  const { state, lines, done, total } = adding;
  if (state === 'adding' || state === 'undoing') {
    return (
      <div class="add-many">
        <ProgressBar
          label={state === 'adding' ? t('addWorking') : t('addUndoing')}
          detail={t('addOf', done, total)}
          share={total === 0 ? 1 : done / total}
        />
        {state === 'adding' && (
          <p class="add-buttons">
            <button type="button" class="button" onClick={onStop}>
              {t('addStop')}
            </button>
          </p>
        )}
      </div>
    );
  }
  const shown = [...lines].sort((a, b) => Number(isAdded(a)) - Number(isAdded(b))).slice(0, SHOWN);
  return (
    <div class="add-many">
      {state === 'stopped' && <p>{t('addStopped', done, total)}</p>}
      {state === 'full' && <p role="alert">{t('addFull')}</p>}
      {state === 'undone' ? (
        <p role="status">{undoneWords(lines)}</p>
      ) : (
        <>
          <p role="status">{counted(lines)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must have the focus to be scrolled by keys */}
          <section class="added-scroll" aria-label={t('addLines')} tabIndex={0}>
            <ul class="added-lines">
              {shown.map((line, index) => (
                <Line key={index} line={line} />
              ))}
            </ul>
          </section>
          <LookUpAll lines={lines} />
          {lines.length > SHOWN && <p class="quiet small">{tn('addNotShown', lines.length - SHOWN)}</p>}
        </>
      )}
      <p class="add-buttons">
        <button type="button" class="button" onClick={onMore}>
          {t('addMore')}
        </button>
        {state !== 'undone' && lines.some(isAdded) && (
          <button type="button" class="button" onClick={onUndo}>
            {t('addUndo')}
          </button>
        )}
      </p>
    </div>
  );
}

/** One look-up of all that was added, where none comes by itself. */
function LookUpAll({ lines }: { lines: AddedLine[] }) {
  const { store } = useSheaf();
  const lookUpNow = useLookUpNow();
  const setting = useLive(() => store.settings.get('lookUps'), []);
  const [isAsked, setAsked] = useState(false);
  const ids = [...new Set(lines.flatMap(({ outcome, articleId }) => (outcome === 'new' && articleId) || []))];
  if (!setting || setting === 'on' || ids.length === 0) return null;
  return (
    <p class="look-up-all">
      <span class="quiet small">{isAsked ? t('lookUpAllAsked') : t('lookUpsAreOff')}</span>
      {!isAsked && (
        <button type="button" class="button" onClick={() => void lookUpNow(ids).then(setAsked)}>
          {tn('lookUpAll', ids.length)}
        </button>
      )}
    </p>
  );
}

const OUTCOMES = { new: 'addNew', known: 'addKnown', restored: 'addRestored' } as const satisfies Record<
  string,
  MessageKey
>;

function Line({ line }: { line: AddedLine }) {
  const { store } = useSheaf();
  const { text, outcome, articleId } = line;
  const live = useLive(
    async () =>
      articleId === undefined
        ? undefined
        : {
            title: (await store.articles.get(articleId))?.title,
            row: await store.lookUps.of(articleId),
            setting: await store.settings.get('lookUps'),
          },
    [articleId],
  );
  if (outcome === 'not-recognised' || outcome === 'failed') {
    return (
      <li>
        <span class="added-name" dir="ltr">
          {text.slice(0, 300)}
        </span>
        <strong class="small">{t(problemOf(line), line.line)}</strong>
      </li>
    );
  }
  return (
    <li>
      <span class="added-name" dir="auto">
        {live?.title ? spelledOut(live.title) : text}
      </span>
      <span class="quiet small">
        {t(OUTCOMES[outcome])}
        {live && lookUpWords(live) && ` · ${lookUpWords(live)}`}
      </span>
    </li>
  );
}

function problemOf({ outcome, text }: AddedLine): 'addFailed' | 'addBadIsbnAt' | 'addNotRecognised' {
  if (outcome === 'failed') return 'addFailed';
  return isMistypedIsbn(text) ? 'addBadIsbnAt' : 'addNotRecognised';
}

type Row = Parameters<typeof lookUpState>[0];

function lookUpWords({ title, row, setting }: { title: string | undefined; row: Row; setting: string }): string {
  switch (lookUpState(row)) {
    case 'none':
      return '';
    case 'waiting':
      return setting === 'on' ? t('lookUpWaiting') : '';
    case 'failed':
      return row ? failureWords(row) : '';
    case 'done':
      return title ? '' : t('lookUpNotFound');
  }
}

function isAdded({ outcome }: AddedLine): boolean {
  return outcome !== 'not-recognised' && outcome !== 'failed';
}

/** As after an import that is undone: what it added is in the trash. */
function undoneWords(lines: AddedLine[]): string {
  const added = lines.filter(({ outcome }) => outcome === 'new').length;
  return added > 0 ? tn('addUndoneTrash', added) : t('addUndone');
}

function counted(lines: AddedLine[]): string {
  const count = (outcome: AddedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const bad = lines.filter((line) => !isAdded(line)).length;
  return [
    count('new') > 0 && tn('addSavedCount', count('new')),
    count('known') > 0 && tn('addKnownCount', count('known')),
    count('restored') > 0 && tn('addRestoredCount', count('restored')),
    bad > 0 && tn('addBadCount', bad),
  ]
    .filter(Boolean)
    .join(', ');
}
