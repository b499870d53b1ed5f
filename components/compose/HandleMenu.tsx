import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Network } from '../../lib/share/draft.ts';
import {
  cleanHandle,
  HANDLE_NETWORKS,
  handlesFor,
  type KnownHandle,
  namesOf,
  withHandle,
  withoutHandle,
} from '../../lib/share/handles.ts';
import { networkName } from '../article/network-name.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** More authors than these are not offered by name. */
const MOST_NAMES = 20;

interface Props {
  article: Article;
  /** Where the words that are being written go. */
  networks: readonly Network[];
  onInsert(text: string): void;
}

/** The handles of the article's journal and authors, to be written where the caret is; and how Sheaf is told one. */
export function HandleMenu({ article, networks, onInsert }: Props) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const known = useLive(() => store.settings.get('handles'), []);
  const own = networks.filter((network) => HANDLE_NETWORKS.includes(network));
  if (!known || own.length === 0) return null;
  const keep = (handles: KnownHandle[]) => tasks.setSetting('handles', handles);
  const forget = (handle: KnownHandle) =>
    act(
      async () => {
        await keep(withoutHandle(known, handle));
        return () => keep(known);
      },
      t('handleForgotten', handle.handle),
    );
  return (
    <fieldset class="insert-menu handles" aria-label={t('handles')}>
      {handlesFor(article, known, own).map((each) => (
        <span key={`${each.network} ${each.name}`} class="handle">
          {/* The caret stays in the field. */}
          <button
            type="button"
            class="button small"
            title={each.name}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(`@${each.handle}`)}
          >
            @{each.handle} <span class="quiet">{networkName(each.network)}</span>
          </button>
          <button
            type="button"
            class="icon-button small-target"
            aria-label={t('handleForget', each.handle)}
            title={t('handleForget', each.handle)}
            onClick={() => forget(each)}
          >
            <X />
          </button>
        </span>
      ))}
      <Disclosure label={t('handles')}>
        {() => <HandleForm article={article} networks={own} onKeep={(added) => keep(withHandle(known, added))} />}
      </Disclosure>
    </fieldset>
  );
}

interface FormProps {
  article: Article;
  networks: readonly Network[];
  onKeep(handle: KnownHandle): Promise<void>;
}

function HandleForm({ article, networks, onKeep }: FormProps) {
  const { act } = useToasts();
  const names = namesOf(article).slice(0, MOST_NAMES);
  const [name = names[0] ?? '', setName] = useState<string>();
  const [chosen = networks[0] as Network, choose] = useState<Network>();
  const network = networks.includes(chosen) ? chosen : (networks[0] as Network);
  const [typed, setTyped] = useState('');
  const [isUnfit, setUnfit] = useState(false);
  if (names.length === 0) return <p class="quiet small">{t('handleNoName')}</p>;
  return (
    <form
      class="handle-form"
      onSubmit={(event) => {
        event.preventDefault();
        const handle = cleanHandle(network, typed);
        setUnfit(handle === undefined);
        if (handle === undefined) return;
        void act(
          async () => {
            await onKeep({ name, network, handle });
            setTyped('');
          },
          t('handleKept', handle),
        );
      }}
    >
      <label>
        <span class="label">{t('handleOf')}</span>
        <select class="select" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          {names.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{t('handleOn')}</span>
        <select
          class="select"
          value={network}
          onChange={({ currentTarget }) => choose(networks.find((each) => each === currentTarget.value))}
        >
          {networks.map((each) => (
            <option key={each} value={each}>
              {networkName(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{t('handleIs')}</span>
        <input
          class="input"
          value={typed}
          aria-invalid={isUnfit}
          spellcheck={false}
          autocapitalize="none"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setUnfit(false);
          }}
        />
      </label>
      <button type="submit" class="button">
        {t('handleKeep')}
      </button>
      {isUnfit && (
        <p class="field-error" role="alert">
          {t(network === 'mastodon' ? 'handleUnfitMastodon' : 'handleUnfit', networkName(network))}
        </p>
      )}
    </form>
  );
}
