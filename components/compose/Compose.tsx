import { useEffect, useRef, useState } from 'preact/hooks';
import { plain } from '../../lib/article/markup.ts';
import type { Draft } from '../../lib/share/draft.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { beginDraft } from './begin.ts';
import { Composer } from './Composer.tsx';
import { Drafts } from './Drafts.tsx';
import { fieldOf, placeToWrite } from './show-place.ts';
import { useAround } from './use-facts.ts';
import { useFreshTrust } from './use-fresh-trust.ts';

/** `#/compose`: the drafts and posts; `#/compose/<id>`: one draft; `#/compose/article/<id>`: the one about an article. */
export function Compose({ rest }: { rest: string | undefined }) {
  if (!rest) return <Drafts />;
  const [, articleId] = /^article\/(.+)$/.exec(rest) ?? [];
  if (articleId) return <OfArticle articleId={articleId} />;
  const [id = '', how] = rest.split('/');
  return <OneDraft key={id} id={id} isGoneOnWith={how === GONE_ON_WITH} />;
}

/** Behind the id of a draft that is gone on with though its article alone was asked for. */
const GONE_ON_WITH = 'going-on';

/** Is a draft about this article and nothing else? One that tells what became of it is another matter. */
export function aboutOnly(articleId: string): (draft: Pick<Draft, 'articleIds' | 'tells'>) => boolean {
  return ({ articleIds: [first, ...more], tells }) => first === articleId && more.length === 0 && tells === undefined;
}

/** Goes on with the draft that is about an article and nothing else, or begins one. */
function OfArticle({ articleId }: { articleId: string }) {
  const sheaf = useSheaf();
  const { drafts } = useDrafting();
  const { act } = useToasts();
  useEffect(() => {
    void act(async () => {
      const known = (await drafts.all()).find(aboutOnly(articleId));
      const rest = known ? `${known.id}/${GONE_ON_WITH}` : await beginDraft(sheaf, { articleId });
      location.replace(`#/compose/${rest}`);
    });
  }, [articleId]);
  return <main class="compose" aria-busy="true" />;
}

function OneDraft({ id, isGoneOnWith }: { id: string; isGoneOnWith: boolean }) {
  const { drafts } = useDrafting();
  const place = useRef<HTMLElement>(null);
  const found = useLive(async () => ({ draft: await drafts.get(id) }), [id]);
  const around = useAround(found?.draft);
  useFreshTrust(around?.articles);
  const [wasThere, setWasThere] = useState(false);
  const draft = found?.draft?.deletedAt ? undefined : found?.draft;
  const isShown = draft !== undefined && around !== undefined;
  useEffect(() => {
    if (draft) setWasThere(true);
  }, [draft]);
  // The person can type at once, unless they have gone somewhere already.
  useEffect(() => {
    if (!isShown || document.activeElement !== document.body || place.current?.querySelector('.did-you-post')) return;
    const field = fieldOf(place.current, { part: 0 });
    field?.focus({ preventScroll: true });
    field?.scrollIntoView?.({ block: 'nearest' });
    const title = around.articles[0]?.title;
    const at = placeToWrite(field?.value ?? '', title && plain(title));
    field?.setSelectionRange(at, at);
  }, [isShown]);
  return (
    <main class="compose" aria-busy={!found || (draft && !around)} ref={place}>
      <header class="compose-head">
        <a href="#/compose">{t('composeBack')}</a>
      </header>
      {isGoneOnWith && draft && <GoneOnWith draft={draft} />}
      {draft && around && <Composer draft={draft} around={around} />}
      {found && !draft && (
        <div class="empty">
          <p>{wasThere ? t('composeDeleted') : t('composeNoDraft')}</p>
          <a class="button" href="#/compose">
            {t('composeBack')}
          </a>
        </div>
      )}
    </main>
  );
}

/** Says that this is an earlier draft, of which day it was when it was opened, and offers to begin another. */
function GoneOnWith({ draft }: { draft: Draft }) {
  const sheaf = useSheaf();
  const { act } = useToasts();
  const [day] = useState(() => formatDay(draft.updatedAt));
  const [articleId] = draft.articleIds;
  return (
    <p class="gone-on-with">
      {t('composeGoneOnWith', day)}{' '}
      <button
        type="button"
        class="link-button"
        onClick={() =>
          act(async () => {
            location.hash = `#/compose/${await beginDraft(sheaf, { ...(articleId && { articleId }) })}`;
          })
        }
      >
        {t('composeBeginAnew')}
      </button>
    </p>
  );
}
