import { useMemo, useRef, useState } from 'preact/hooks';
import { plain } from '../../lib/article/markup.ts';
import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { Account } from '../../lib/ports/publishing.ts';
import type { Finding } from '../../lib/share/checks/finding.ts';
import type { Draft, DraftPart, Network } from '../../lib/share/draft.ts';
import type { ImageChange } from '../../lib/share/images/change.ts';
import { strictestLimits } from '../../lib/share/mastodon/limits.ts';
import { DEFAULT_LIMITS, type Limits } from '../../lib/share/networks.ts';
import { createMemory } from '../../lib/share/shown.ts';
import { useLookUpNow } from '../article/use-look-up-now.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { memo } from '../ui/unchanged.tsx';
import { useSending } from './AccountsPosts.tsx';
import { AccountsSchedule } from './AccountsSchedule.tsx';
import { Checks } from './Checks.tsx';
import { DidYouPost } from './DidYouPost.tsx';
import { DraftHead } from './DraftHead.tsx';
import { EmojiMenu } from './EmojiMenu.tsx';
import { HandleMenu } from './HandleMenu.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import { KindFields } from './KindFields.tsx';
import type { Mend } from './mend.ts';
import { NetworkChoice } from './NetworkChoice.tsx';
import { NetworkPreview } from './NetworkPreview.tsx';
import { Overwritten } from './Overwritten.tsx';
import { Parts } from './Parts.tsx';
import { fieldOf, insertText, insertWords, showImage, showPlace } from './show-place.ts';
import { type Around, useChecks } from './use-facts.ts';
import { useHandOver } from './use-hand-over.ts';
import type { Histories } from './use-thread-undo.ts';
import { useWords, type Words } from './use-words.ts';
import { WordsOf } from './WordsOf.tsx';

interface Props {
  draft: Draft;
  around: Around;
}

/** One draft: its words, how each network will show them, and what the checks find. */
export function Composer({ draft: stored, around }: Props) {
  const { draft, write } = useWords(stored);
  return <Composing draft={draft} around={around} onWrite={write} />;
}

/** Made anew where the draft says something else, not where the store answers with what was typed. */
const Composing = memo(function Composing({ draft, around, onWrite }: Props & { onWrite: Words['write'] }) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const set = useLive(
    async () => ({
      xCharacters: await store.settings.get('xCharacters'),
      instance: await store.settings.get('mastodonInstance'),
    }),
    [],
  );
  const sending = useSending(draft);
  const limits = useMemo<Limits>(
    () => ({
      x: { characters: set?.xCharacters ?? DEFAULT_LIMITS.x.characters },
      mastodon: strictestLimits(sending.accounts.flatMap((account) => account.limits ?? [])),
    }),
    [set, sending.accounts],
  );
  const instance = set?.instance || hostOf(sending.accounts.find(({ network }) => network === 'mastodon'));
  const memory = useRef(createMemory());
  const histories = useRef<Histories>(new Map());
  const [wordsOf, setWordsOf] = useState<Network>();
  const [article] = around.articles;
  const answered = useChecks(draft, around);
  const lookUpNow = useLookUpNow();
  const handingOver = useHandOver(draft, article, instance);
  const place = useRef<HTMLDivElement>(null);
  /** The part that the caret was in last. */
  const lastPart = useRef<string>(undefined);
  const own = wordsOf && draft.networks.includes(wordsOf) ? wordsOf : undefined;

  function change(changes: DraftChanges, done?: string) {
    // Of one draft the last change can be taken back: what lies before it has its place in the thread's own undo.
    return act(
      () => tasks.changeDraft(draft.id, changes, { parts: draft.parts, overrides: draft.overrides }),
      done,
      draft.id,
    );
  }
  function changeParts(parts: DraftPart[], done: string | undefined, images?: ImageChange) {
    const changed = own ? { overrides: { ...draft.overrides, [own]: parts } } : { parts };
    return change({ ...changed, ...(images && { images }) }, done);
  }
  function chooseNetworks(networks: Network[]) {
    void tasks.setSetting('shareNetworks', networks).catch(console.error);
    return change({ networks });
  }
  function dismiss(id: string, isFalse: boolean) {
    const others = draft.dismissed.filter((each) => each !== id);
    return change({ dismissed: isFalse ? [...others, id] : others }, isFalse ? t('composeDismissedOne') : undefined);
  }
  function show({ place: found }: Finding) {
    if (found === 'post') return;
    if ('imageId' in found) return showImage(place.current, found.imageId);
    if (!('part' in found)) return;
    setWordsOf(found.network && draft.overrides[found.network] ? found.network : undefined);
    requestAnimationFrame(() => showPlace(place.current, found));
  }

  function insert(text: string) {
    const field = fieldOf(place.current, { partId: lastPart.current });
    if (field) insertWords(field, text);
  }

  function mend(what: Mend, finding: Finding) {
    if (what.kind === 'look-up') return void lookUpNow([what.articleId], t('composeLookingUp'));
    if (what.kind === 'replace') {
      show(finding);
      requestAnimationFrame(() => {
        const field = fieldOf(place.current, what.place);
        if (field) insertText(field, what.text);
      });
      return;
    }
    const field = fieldOf(place.current);
    field?.setSelectionRange(field.value.length, field.value.length);
    if (field) insertText(field, `${field.value.trim() === '' ? '' : '\n\n'}${what.text}`);
  }

  const [stops = 0, hints = 0] = (['stop', 'hint'] as const).map(
    (weight) => answered.open.filter((finding) => finding.weight === weight).length,
  );
  const asked = around.posts.filter(({ draftId, state }) => draftId === draft.id && state.kind === 'handed-over');
  return (
    <div class="composer" ref={place}>
      <section
        class="composer-words"
        aria-label={t('composeWords')}
        onFocusIn={({ target }) => {
          const part = (target as HTMLElement).closest<HTMLElement>('.part')?.dataset.part;
          if (part) lastPart.current = part;
        }}
      >
        <DraftHead draft={draft} article={article} onChange={change} />
        {asked.map((post) => (
          <DidYouPost key={post.id} post={post} />
        ))}
        <NetworkChoice chosen={draft.networks} onChange={chooseNetworks} />
        <WordsOf draft={draft} chosen={own} onChoose={setWordsOf} onChange={change} />
        <Parts
          key={own ?? ''}
          draft={draft}
          network={own}
          histories={histories.current}
          onWrite={onWrite}
          onChange={changeParts}
        />
        <InsertMenu article={article} point={draft.point} onInsert={insert} />
        {article && <HandleMenu article={article} networks={own ? [own] : draft.networks} onInsert={insert} />}
        <EmojiMenu onInsert={insert} />
        <Overwritten draft={draft} onChange={change} />
        <KindFields draft={draft} article={article} onChange={change} />
        {sending.accounts.some(({ network }) => draft.networks.includes(network)) && (
          <AccountsSchedule draft={draft} sent={sending.sent} onChange={change} />
        )}
      </section>
      <Checks
        answered={answered}
        onDismiss={(id) => dismiss(id, true)}
        onBringBack={(id) => dismiss(id, false)}
        onShow={show}
        onMend={mend}
      />
      <section class="composer-previews" aria-label={t('composePreviews')}>
        {draft.networks.length === 0 && <p class="quiet">{t('composeNoNetwork')}</p>}
        {draft.networks.map((network) => (
          <NetworkPreview
            key={network}
            network={network}
            draft={draft}
            article={article}
            limits={limits}
            memory={memory.current}
            isClear={answered.isClear}
            stops={stops}
            warnings={answered.open.length - stops - hints}
            instance={instance}
            sending={sending}
            onHandOver={(posts) => act(() => handingOver.begin(network, posts))}
          />
        ))}
      </section>
      {handingOver.waiting && (
        <HandOverDialog
          waiting={handingOver.waiting}
          images={draft.images}
          onOpen={() => act(handingOver.open)}
          onClose={handingOver.cancel}
        />
      )}
      <h1 class="visually-hidden">{article?.title ? plain(article.title) : t('composeTitle')}</h1>
    </div>
  );
});

/** Of an account's server; empty where there is none. */
function hostOf(account: Account | undefined): string {
  return (account && URL.parse(account.server)?.host) ?? '';
}
