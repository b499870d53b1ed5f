import { useRef, useState } from 'preact/hooks';
import type { NewSource } from '../../lib/sources/source.ts';
import type { Subscriptions } from '../../lib/sources/subscriptions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type MessageKey, t, tn } from '../ui/i18n.ts';
import type { FollowedAs } from './followed-keys.ts';
import { OpmlPreview } from './OpmlPreview.tsx';
import { type OpmlProblem, readOpmlFile } from './read-opml-file.ts';

const WHY: Record<OpmlProblem | 'nothing', MessageKey> = {
  'too-large': 'opmlTooLarge',
  empty: 'opmlEmpty',
  'not-opml': 'opmlNotOpml',
  unreadable: 'opmlUnreadable',
  nothing: 'opmlNothing',
};

interface Props {
  /** A file that was dropped on the page. */
  dropped?: File | undefined;
  followedAs: FollowedAs;
  onFollow(sources: NewSource[]): void;
  onClose(): void;
}

/** Takes in a list of subscriptions: what is in it is shown before anything is followed. */
export function OpmlDialog({ dropped, followedAs, onFollow, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<Subscriptions>();
  const [problem, setProblem] = useState<keyof typeof WHY>();
  const [isOver, setOver] = useState(false);
  const begun = useRef(false);
  if (dropped && !begun.current) {
    begun.current = true;
    void take(dropped);
  }

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    setList(undefined);
    setProblem(undefined);
    const read = await readOpmlFile(file);
    if (!read.ok) return setProblem(read.problem);
    const { sourcesOf } = await import('../../lib/sources/subscriptions.ts');
    const found = sourcesOf(read.opml);
    if (found.sources.length === 0) setProblem('nothing');
    else setList(found);
  }

  return (
    <Dialog title={t('opmlTitle')} onClose={onClose}>
      {list ? (
        <OpmlPreview
          list={list}
          followedAs={followedAs}
          onFollow={(chosen) => {
            onClose();
            onFollow(chosen);
          }}
          onOther={() => setList(undefined)}
        />
      ) : (
        <section
          class="exchange-drop"
          data-over={isOver}
          aria-label={t('opmlTitle')}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer?.files[0]);
          }}
        >
          <p class="quiet">{t('opmlHow')}</p>
          <input
            ref={input}
            type="file"
            class="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            accept=".opml,.xml,text/x-opml,application/xml,text/xml"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <button type="button" class="button primary" onClick={() => input.current?.click()}>
            {t('opmlChoose')}
          </button>
          <p class="quiet small">{t('opmlStaysHere')}</p>
          {problem && (
            <p class="field-error" role="alert">
              {t(WHY[problem])}
            </p>
          )}
        </section>
      )}
      <p class="visually-hidden" role="status">
        {list && tn('opmlFound', list.sources.length)}
      </p>
    </Dialog>
  );
}
