import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { Copy } from '../ui/icons.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { CitationList } from './CitationList.tsx';
import { CiteStanding } from './CiteStanding.tsx';
import { copyRich, toHtml, toPlain } from './clipboard.ts';
import { StyleMenu } from './StyleMenu.tsx';
import { type Order, useCitations } from './use-citations.ts';

/** The citations of some articles in a style, to copy. */
export function CiteDialog({ ids, onClose }: { ids: string[]; onClose(): void }) {
  const { store } = useSheaf();
  const { announce, show } = useToasts();
  // The articles that it was opened for, whatever is selected behind it.
  const [cited] = useState(ids);
  const [order, setOrder] = useState<Order>('style');
  const styleId = useLive(() => store.settings.get('citationStyle'), []);
  const setting = useCitations(cited, styleId, order);
  const entries = setting.kind === 'set' ? setting.citations.entries : [];
  const inText = setting.kind === 'set' ? setting.citations.inText : undefined;

  const toCopy = useRef<HTMLButtonElement>(null);
  // What the dialog is for, from the first moment: Enter would close it otherwise.
  useLayoutEffect(() => toCopy.current?.focus(), []);

  async function copy(write: () => Promise<void>) {
    try {
      await write();
      announce(t('citeCopied'));
      show(t('citeCopied'), undefined, 'cite');
    } catch {
      show(t('uiCopyFailed'));
    }
  }

  return (
    <Dialog
      title={tn('citeTitle', cited.length)}
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            class="button"
            disabled={entries.length === 0}
            onClick={() => copy(() => navigator.clipboard.writeText(toPlain(entries)))}
          >
            {t('citeCopyPlain')}
          </button>
          <button
            ref={toCopy}
            type="button"
            class="button primary"
            // Not `disabled`: it keeps the focus until there is something to copy.
            aria-disabled={entries.length === 0 ? 'true' : undefined}
            onClick={() => entries.length > 0 && copy(() => copyRich(toHtml(entries), toPlain(entries)))}
          >
            <Copy /> {t('citeCopy')}
          </button>
        </>
      }
    >
      <div class="cite">
        <div class="cite-choices">
          <StyleMenu chosen={styleId} />
          {cited.length > 1 && (
            <label class="cite-choice">
              <span>{t('citeOrder')}</span>
              <select class="select" value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
                <option value="style">{t('citeOrderStyle')}</option>
                <option value="listed">{t('citeOrderListed')}</option>
                <option value="alphabetical">{t('citeOrderAlphabetical')}</option>
              </select>
            </label>
          )}
        </div>
        {setting.kind === 'working' && <ProgressBar label={t('citeSetting')} share={setting.share} />}
        {setting.kind === 'failed' && <p role="alert">{t('citeFailed')}</p>}
        {setting.kind === 'set' && entries.length === 0 && <p>{t('citeNothing')}</p>}
        {setting.kind === 'set' && <CiteStanding articles={setting.articles} />}
        {setting.kind === 'set' && (
          <CitationList entries={entries} articles={setting.articles} isAbbreviating={setting.isAbbreviating} />
        )}
        {inText && (
          <p class="cite-in-text">
            <span class="quiet">{t('citeInText')}</span>{' '}
            <span>
              <MarkedTitle title={inText} />
            </span>
            <button
              type="button"
              class="icon-button small-target"
              aria-label={`${t('citeCopy')}: ${spelledOut(inText)}`}
              title={t('citeCopy')}
              onClick={() => copy(() => copyRich(toHtml([{ id: '', text: inText }]), spelledOut(inText)))}
            >
              <Copy />
            </button>
          </p>
        )}
        <p class="quiet small">
          <a href="https://citationstyles.org/" target="_blank" rel="noreferrer">
            Citation Style Language
          </a>
          {' · '}
          <a href="https://github.com/Juris-M/citeproc-js" target="_blank" rel="noreferrer">
            {t('citeEngine')}
          </a>
        </p>
      </div>
    </Dialog>
  );
}
