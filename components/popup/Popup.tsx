import { useEffect } from 'preact/hooks';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import type { CaptureResult, Tab } from '../../lib/ports.ts';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { ToastArea, useToasts } from '../ui/toasts.tsx';
import { BarrierView, barrierHeadline } from './BarrierView.tsx';
import { FailedView, failureHeadline } from './FailedView.tsx';
import { FollowButton } from './FollowButton.tsx';
import { NotAnArticleView } from './NotAnArticleView.tsx';
import { OpenLibrary } from './OpenLibrary.tsx';
import { SavedView } from './SavedView.tsx';
import { SeveralView } from './SeveralView.tsx';
import { Skeleton } from './Skeleton.tsx';
import { type CaptureState, useCapture } from './use-capture.ts';

interface Props {
  /** The tab that was clicked on; `undefined` where the browser shows none. */
  tab: Tab | undefined;
  /** The answer to the click, asked for before anything was rendered. */
  capture: Promise<CaptureResult>;
}

/** The toolbar popup: what the click did, and everything that can be said of the article at once. */
export function Popup(props: Props) {
  return (
    <ToastArea>
      <main class="popup">
        <PopupBody {...props} />
      </main>
    </ToastArea>
  );
}

function PopupBody({ tab, capture }: Props) {
  const { announce } = useToasts();
  const { result, busy, follow, show } = useCapture(capture);
  useEffect(() => {
    if (result) announce(headline(result));
  }, [result, announce]);

  const articleId = result?.ok && result.kind === 'saved' ? result.saved.article.id : undefined;
  return (
    <>
      <OpenLibrary articleId={articleId} />
      <Answer tab={tab} result={result} busy={busy} follow={follow} show={show} />
      {tab && result?.ok && (result.kind === 'several' || result.kind === 'not-an-article') && (
        <div class="actions">
          <FollowButton tab={tab} />
        </div>
      )}
    </>
  );
}

function Answer({ tab, result, busy, follow, show }: Pick<Props, 'tab'> & CaptureState) {
  const { tasks } = useSheaf();
  if (!result) return <Skeleton title={tab?.title ?? ''} />;
  const retry = tab && (() => follow(tasks.captureTab(tab)));
  if (!result.ok) return <FailedView failure={result.error} busy={busy} onRetry={retry} onResult={show} />;
  switch (result.kind) {
    case 'saved':
      return <SavedView key={result.saved.article.id} result={result} tab={tab} onResult={show} />;
    case 'several':
      return <SeveralView result={result} onResult={show} />;
    case 'not-an-article':
      return (
        <NotAnArticleView
          reason={result.reason}
          title={result.article.fields.title}
          doi={result.doi}
          busy={busy}
          onSave={() => follow(tasks.saveCaptured(result.article))}
          onSaveByDoi={(doi) => follow(tasks.saveByIdentifier(doi))}
          onResult={show}
        />
      );
    case 'barrier':
      return <BarrierView barrier={result} busy={busy} onRetry={retry} onResult={show} onFollow={follow} />;
  }
}

/** What a screen reader hears when the answer is there. */
function headline(result: CaptureResult): string {
  if (!result.ok) return failureHeadline(result.error);
  switch (result.kind) {
    case 'saved': {
      const { outcome, article } = result.saved;
      const title = article.title ? spelledOut(article.title) : (article.doi ?? t('popupNoTitle'));
      if (outcome === 'known') return t('popupSpokenKnown', title);
      return outcome === 'restored' ? t('popupSpokenRestored', title) : t('popupSpokenSaved', title);
    }
    case 'several':
      return tn('popupSeveral', result.candidates.length);
    case 'not-an-article':
      return t('popupNotAnArticle');
    case 'barrier':
      return barrierHeadline(result.reason);
  }
}
