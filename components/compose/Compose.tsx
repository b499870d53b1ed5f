import { useEffect, useState } from 'preact/hooks';
import { useDrafting } from '../article/drafting-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { beginDraft } from './begin.ts';
import { Composer } from './Composer.tsx';
import { Drafts } from './Drafts.tsx';
import { useAround } from './use-facts.ts';

/** `#/compose`: the drafts and posts; `#/compose/<id>`: one draft; `#/compose/article/<id>`: the one about an article. */
export function Compose({ rest }: { rest: string | undefined }) {
  if (!rest) return <Drafts />;
  const [, articleId] = /^article\/(.+)$/.exec(rest) ?? [];
  return articleId ? <OfArticle articleId={articleId} /> : <OneDraft key={rest} id={rest} />;
}

/** Goes on with the draft that is about an article and nothing else, or begins one. */
function OfArticle({ articleId }: { articleId: string }) {
  const sheaf = useSheaf();
  const { drafts } = useDrafting();
  const { act } = useToasts();
  useEffect(() => {
    void act(async () => {
      const known = (await drafts.all()).find(
        ({ articleIds: [first, ...more] }) => first === articleId && more.length === 0,
      );
      const id = known?.id ?? (await beginDraft(sheaf, { articleId }));
      location.replace(`#/compose/${id}`);
    });
  }, [articleId]);
  return <main class="compose" aria-busy="true" />;
}

function OneDraft({ id }: { id: string }) {
  const { drafts } = useDrafting();
  const found = useLive(async () => ({ draft: await drafts.get(id) }), [id]);
  const around = useAround(found?.draft);
  const [wasThere, setWasThere] = useState(false);
  const draft = found?.draft?.deletedAt ? undefined : found?.draft;
  useEffect(() => {
    if (draft) setWasThere(true);
  }, [draft]);
  return (
    <main class="compose" aria-busy={!found || (draft && !around)}>
      <header class="compose-head">
        <a href="#/compose">{t('composeBack')}</a>
      </header>
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
