import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { ConferencePoint, Draft, Poll } from '../../lib/share/draft.ts';
import { DEFAULT_LIMITS } from '../../lib/share/networks.ts';
import { checkPoll } from '../../lib/share/polls.ts';
import { ownTemplateOf } from '../../lib/share/templates.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { pointChanges } from './begin.ts';
import { openWords, pollWords } from './poll-words.ts';

/** Minutes that a poll can be open. */
const OPEN = [60, 360, 1440, 3 * 1440, 7 * 1440, 14 * 1440];

interface Props {
  draft: Draft;
  article: Article | undefined;
  onChange(changes: DraftChanges, done?: string): Promise<void>;
}

/** What a draft of some kinds, or for some networks, has beside its words. */
export function KindFields({ draft, article, onChange }: Props) {
  const { poll, point, answer, networks, contentWarning = '' } = draft;
  return (
    <>
      {point && <PointFields draft={draft} point={point} article={article} onChange={onChange} />}
      {poll && <PollFields draft={draft} poll={poll} onChange={(next) => onChange({ poll: next })} />}
      {answer && (
        <KeptField
          label={t('composeAnswer')}
          hint={t('composeAnswerHint')}
          value={answer.parts.join('\n\n')}
          multiline
          rows={4}
          onWrite={(text) => onChange({ answer: { ...answer, parts: [text] } })}
        />
      )}
      {networks.includes('mastodon') && (
        <KeptField
          label={t('composeWarning')}
          hint={t('composeWarningHint')}
          value={contentWarning}
          onWrite={(text) => onChange({ contentWarning: text || null })}
        />
      )}
    </>
  );
}

/** Where a conference point was made: it is written into the text as it is typed here. */
function PointFields({ draft, point, article, onChange }: Props & { point: ConferencePoint }) {
  const { store } = useSheaf();
  const known = useLive(
    async () => ({
      styles: await store.tagStyles.all(),
      templates: await store.settings.get('templates'),
      own: ownTemplateOf(draft, await store.settings.get('ownTemplates')),
    }),
    [draft.kind, draft.template],
  );
  /** With what was typed since it was drawn. */
  const latest = useRef(draft);
  latest.current = draft;
  const write = (said: Partial<ConferencePoint>) => {
    const next = { ...(latest.current.point ?? point), ...said };
    const changes = known ? pointChanges(latest.current, article, next, known) : { point: next };
    latest.current = { ...latest.current, ...changes };
    return onChange(changes);
  };
  return (
    <div class="kind-fields">
      <KeptField label={t('composeSession')} value={point.session} onWrite={(session) => write({ session })} />
      <KeptField label={t('composeSpeaker')} value={point.speaker} onWrite={(speaker) => write({ speaker })} />
      <KeptField label={t('composeHashtag')} value={point.hashtag} onWrite={(hashtag) => write({ hashtag })} />
    </div>
  );
}

interface PollProps {
  draft: Draft;
  poll: Poll;
  onChange(poll: Poll): Promise<void>;
}

function PollFields({ draft, poll, onChange }: PollProps) {
  const question = draft.parts[0]?.text ?? '';
  const problems = draft.networks.flatMap((network) =>
    checkPoll(poll, network, DEFAULT_LIMITS, question)
      // An option that is still to be written is one for all networks.
      .filter(({ reason }) => reason !== 'empty-option')
      .map((problem) => ({ network, problem })),
  );
  const empty = poll.options.flatMap((option, index) => (option.trim() ? [] : [t('composeOption', index + 1)]));
  const setOption = (index: number, text: string) =>
    onChange({ ...poll, options: poll.options.map((option, at) => (at === index ? text : option)) });
  return (
    <fieldset class="kind-fields">
      <legend class="label">{t('composePoll')}</legend>
      {poll.options.map((option, index) => (
        <div key={index} class="poll-option">
          <KeptField label={t('composeOption', index + 1)} value={option} onWrite={(text) => setOption(index, text)} />
          {poll.options.length > 2 && (
            <button
              type="button"
              class="link-button"
              onClick={() => void onChange({ ...poll, options: poll.options.filter((_, at) => at !== index) })}
            >
              {t('composeRemoveOption', index + 1)}
            </button>
          )}
        </div>
      ))}
      {poll.options.length < 4 && (
        <button
          type="button"
          class="button small"
          onClick={() => void onChange({ ...poll, options: [...poll.options, ''] })}
        >
          {t('composeAddOption')}
        </button>
      )}
      <label>
        <span class="label">{t('composePollOpen')}</span>
        <select
          class="select"
          value={poll.minutes}
          onChange={({ currentTarget }) => void onChange({ ...poll, minutes: Number(currentTarget.value) })}
        >
          {OPEN.map((minutes) => (
            <option key={minutes} value={minutes}>
              {openWords(minutes)}
            </option>
          ))}
        </select>
      </label>
      <ul class="poll-problems">
        {empty.length > 0 && <li class="small">{t('pollStillEmpty', empty.join(', '))}</li>}
        {problems.map(({ network, problem }) => (
          <li key={`${network} ${JSON.stringify(problem)}`} class="small">
            {networkName(network)}: {pollWords(problem)}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
