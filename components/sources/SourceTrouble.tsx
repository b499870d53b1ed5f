import { useConsent } from '../article/consent-context.ts';
import { t } from '../ui/i18n.ts';
import { TriangleAlert } from '../ui/icons.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { askFor, hostOf, needsOf } from './needs.ts';
import type { RowDeeds } from './SourceRow.tsx';
import { problemWords } from './source-words.ts';
import type { Standing } from './standing.ts';

interface Props {
  standing: Pick<Standing, 'source' | 'check' | 'sameAs' | 'problem'>;
  deeds: Pick<RowDeeds, 'change' | 'unfollow' | 'refresh' | 'findAgain'>;
}

/** What is wrong with a source, or new about it, in words, and what can be done. */
export function SourceTrouble({ standing: { source, check, sameAs, problem }, deeds }: Props) {
  const { id, title, where } = source;
  // A redirect is followed by itself when it lasts.
  const movedTo = where.kind === 'feed' && check?.moved?.isSaid ? check.moved.to : undefined;
  return (
    <>
      {problem && (
        <p class="source-trouble small">
          <TriangleAlert /> <span>{problemWords(problem)} </span>
          {problem === 'not-permitted' ? (
            <Permit source={source} onPermitted={() => deeds.refresh([id])} />
          ) : problem === 'gone' ? (
            <button type="button" class="link-button" onClick={() => deeds.unfollow([id], title)}>
              {t('sourcesUnfollow')}
            </button>
          ) : ['page', 'no-feed', 'not-found', 'refused', 'too-large', 'too-deep', 'empty'].includes(problem) ? (
            <button type="button" class="link-button" onClick={() => deeds.findAgain(id)}>
              {t(problem === 'page' ? 'sourcesFindFeed' : 'sourcesFindAgain')}
            </button>
          ) : (
            <button type="button" class="link-button" onClick={() => deeds.refresh([id])}>
              {t('sourcesCheckNow')}
            </button>
          )}
        </p>
      )}
      {sameAs !== undefined && !problem && (
        <p class="source-trouble small" data-kind="moved">
          <span>{t('sourcesSameAs', sameAs)} </span>
          <button type="button" class="link-button" onClick={() => deeds.unfollow([id], title)}>
            {t('sourcesUnfollow')}
          </button>
        </p>
      )}
      {movedTo && sameAs === undefined && !problem && (
        <p class="source-trouble small" data-kind="moved">
          <span>{t('sourcesMovedTo', hostOf(movedTo))} </span>
          <Follow
            onPress={() =>
              deeds.change([id], { where: { kind: 'feed', url: movedTo } }, t('sourcesAddressChanged', title))
            }
            to={movedTo}
          />
        </p>
      )}
    </>
  );
}

/** Asks for the site within the press. */
function Permit({ source, onPermitted }: { source: Props['standing']['source']; onPermitted(): void }) {
  const consent = useConsent();
  const { act, show } = useToasts();
  const { sites } = needsOf([source.where]);
  async function permit(): Promise<void> {
    const asked = askFor(consent, [source.where]);
    await act(async () => {
      if (await asked) onPermitted();
      else show(t('sourcesNotAllowed', source.title));
    });
  }
  return (
    <button type="button" class="link-button" onClick={() => void permit()}>
      {sites[0] ? t('sourcesAllow', hostOf(sites[0])) : t('sourcesAllowSending')}
    </button>
  );
}

/** Follows a feed to its new address, of which the site may have to be asked for. */
function Follow({ to, onPress }: { to: string; onPress(): void }) {
  const consent = useConsent();
  const { act } = useToasts();
  async function use(): Promise<void> {
    const asked = askFor(consent, [{ kind: 'feed', url: to }]);
    await act(async () => {
      if (await asked) onPress();
    });
  }
  return (
    <button type="button" class="link-button" onClick={() => void use()}>
      {t('sourcesUseAddress')}
    </button>
  );
}
