import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NewSource } from '../../lib/sources/source.ts';
import { Download, FileUp } from '../exchange/icons.tsx';
import { t } from '../ui/i18n.ts';
import { FollowBox, type Wanted } from './FollowBox.tsx';
import { followedBy } from './followed-keys.ts';
import { Packages } from './icons.tsx';
import { OpmlDialog } from './OpmlDialog.tsx';
import { PacksDialog } from './PacksDialog.tsx';
import { SourceList } from './SourceList.tsx';
import { StarterPacks } from './StarterPacks.tsx';
import { Suggested } from './Suggested.tsx';
import type { Standing } from './standing.ts';
import { useFollow } from './use-follow.ts';
import { useNoFocusLost } from './use-no-focus-lost.ts';
import { useOpmlExport } from './use-opml-export.ts';
import { useSourceDeeds } from './use-source-deeds.ts';
import { useSources } from './use-sources.ts';

type Sheet = { sheet: 'packs' } | { sheet: 'opml'; dropped?: File };

/** `#/sources`: what is followed and how it fares, and following something new. */
export function Sources() {
  const { standings, progress, ruleCounts, now } = useSources();
  const deeds = useSourceDeeds();
  const follow = useFollow();
  const exportOpml = useOpmlExport();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement | null>(null);
  const [wanted, setWanted] = useState<Wanted & { id?: string }>();
  const [shownId, setShownId] = useState<{ id: string }>();
  const [sheet, setSheet] = useState<Sheet>();
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useNoFocusLost(heading);
  const followedAs = useMemo(() => followedBy(standings?.map(({ source }) => source) ?? []), [standings]);
  const isFollowed = ({ where }: NewSource) => followedAs(where) !== undefined;
  const isEmpty = standings?.length === 0;
  const hasSome = standings !== undefined && standings.length > 0;
  const close = () => setSheet(undefined);

  /** Follows what was found; in the place of another where that was looked for. */
  async function take(source: NewSource, instead: NewSource | undefined): Promise<boolean> {
    const replaced = standings?.find((each) => each.source.id === wanted?.id)?.source;
    if (!replaced) return follow.one(source, instead);
    const isDone = await follow.inPlaceOf(replaced, source);
    if (isDone) setWanted(undefined);
    return isDone;
  }

  /** Looks at the site of a source for another way to follow it. */
  function findAgain({ source: { id, title, where, home }, problem }: Standing): void {
    // The page in the feed's place may be read: it was.
    const page = problem === 'page' && where.kind === 'feed' ? where.url : undefined;
    setWanted({
      text: page ?? home ?? title,
      insteadOf: title,
      id,
      ...(page !== undefined && { ask: { kind: 'page', url: page } }),
    });
  }

  return (
    <main
      class="sources"
      aria-busy={!standings}
      onDragOver={(event) => {
        // Without it the browser would open the file in the page's place.
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        setSheet({ sheet: 'opml', dropped: file });
      }}
    >
      <header class="sources-head">
        <nav class="sources-ways">
          <a href="#/library">{t('uiBackToLibrary')}</a> <a href="#/inbox">{t('sourcesToInbox')}</a>
        </nav>
        <h1 ref={heading} tabIndex={-1}>
          {t('sourcesTitle')}
        </h1>
        {hasSome && (
          <button type="button" class="button" onClick={() => setSheet({ sheet: 'packs' })}>
            <Packages /> {t('packsOpen')}
          </button>
        )}
        <button type="button" class="button" onClick={() => setSheet({ sheet: 'opml' })}>
          <FileUp /> {t('opmlImport')}
        </button>
        {hasSome && (
          <button type="button" class="button" onClick={() => void exportOpml(standings.map(({ source }) => source))}>
            <Download /> {t('opmlExport')}
          </button>
        )}
      </header>
      {isEmpty && <p class="sources-first">{t('sourcesFirst')}</p>}
      <FollowBox
        wanted={wanted}
        followedAs={followedAs}
        onFollow={take}
        onShow={(id) => setShownId({ id })}
        onDone={() => setWanted(undefined)}
        inputRef={(input) => {
          field.current = input;
        }}
      />
      {standings && (
        <Suggested
          followed={standings.map(({ source }) => source.where)}
          onFollow={(source) => void follow.one(source)}
        />
      )}
      {isEmpty && <StarterPacks isFollowed={isFollowed} onFollow={(sources) => void follow.many(sources)} />}
      {hasSome && (
        <SourceList
          standings={standings}
          progress={progress}
          ruleCounts={ruleCounts}
          now={now}
          deeds={deeds}
          shownId={shownId}
          findAgain={findAgain}
          onFollow={() => field.current?.focus()}
        />
      )}
      {sheet?.sheet === 'packs' && (
        <PacksDialog isFollowed={isFollowed} onFollow={(sources) => void follow.many(sources)} onClose={close} />
      )}
      {sheet?.sheet === 'opml' && (
        <OpmlDialog
          dropped={sheet.dropped}
          followedAs={followedAs}
          onFollow={(sources) => void follow.many(sources)}
          onClose={close}
        />
      )}
    </main>
  );
}
