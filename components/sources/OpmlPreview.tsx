import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { calledOf } from '../../lib/sources/called.ts';
import { folderKey } from '../../lib/sources/folders.ts';
import type { NewSource } from '../../lib/sources/source.ts';
import type { Subscriptions } from '../../lib/sources/subscriptions.ts';
import { useConsent } from '../article/consent-context.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t, tn } from '../ui/i18n.ts';
import type { FollowedAs } from './followed-keys.ts';
import { KIND_ICONS } from './icons.tsx';
import { hostOf, needsOf } from './needs.ts';
import { folderWords } from './source-words.ts';

interface Props {
  list: Subscriptions;
  followedAs: FollowedAs;
  onFollow(sources: NewSource[]): void;
  onOther(): void;
}

/** What a list of subscriptions holds, and what following it asks of the person. */
export function OpmlPreview({ list: { sources, again, unknown }, followedAs, onFollow, onOther }: Props) {
  const consent = useConsent();
  const fresh = useMemo(() => sources.filter(({ where }) => followedAs(where) === undefined), [sources, followedAs]);
  const folders = new Set(fresh.map(({ folder = [] }) => folderKey(folder)).filter((key) => key !== folderKey([])));
  const [missing, setMissing] = useState<string[]>([]);
  useEffect(() => {
    void consent.missing(needsOf(fresh.map(({ where }) => where)).sites).then(setMissing);
  }, [fresh]);
  const hosts = [...new Set(missing.map(hostOf))];
  const known = sources.length - fresh.length;
  return (
    <>
      <p>
        {tn('opmlFound', sources.length)}
        {folders.size > 0 && ` ${tn('opmlFolders', folders.size)}`}
        {known > 0 && ` ${tn('opmlKnown', known)}`}
        {again > 0 && ` ${tn('opmlAgain', again)}`}
      </p>
      {hosts.length > 0 && (
        <>
          <p>{tn('opmlSites', hosts.length)}</p>
          <Disclosure label={t('opmlShowSites')}>
            {() => (
              <Lines label={t('opmlShowSites')} isSmall>
                {hosts.map((host) => (
                  <li key={host}>{host}</li>
                ))}
              </Lines>
            )}
          </Disclosure>
        </>
      )}
      <Disclosure label={t('opmlShowSources')} hint={String(fresh.length)} open={fresh.length <= 12}>
        {() => (
          <Lines label={t('opmlShowSources')}>
            {fresh.map((source, index) => {
              const Kind = KIND_ICONS[source.where.kind];
              return (
                <li key={index}>
                  <Kind /> <span dir="auto">{calledOf(source)}</span>
                  {source.folder && source.folder.length > 0 && (
                    <span class="quiet small"> · {folderWords(source.folder)}</span>
                  )}
                </li>
              );
            })}
          </Lines>
        )}
      </Disclosure>
      {unknown.length > 0 && (
        <Disclosure label={tn('opmlUnknown', unknown.length)}>
          {() => (
            <Lines label={tn('opmlUnknown', unknown.length)} isSmall>
              {unknown.map((title, index) => (
                <li key={index}>{title}</li>
              ))}
            </Lines>
          )}
        </Disclosure>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onOther}>
          {t('exchangeOtherFile')}
        </button>
        {fresh.length > 0 ? (
          <button type="button" class="button primary" onClick={() => onFollow(fresh)}>
            {tn('opmlFollow', fresh.length)}
          </button>
        ) : (
          <p>{t('opmlAllKnown')}</p>
        )}
      </div>
    </>
  );
}

/** A list that scrolls by itself: with the keyboard too. */
function Lines({
  label,
  isSmall = false,
  children,
}: {
  label: string;
  isSmall?: boolean;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what the arrow keys scroll
    <section class="opml-lines" tabIndex={0} aria-label={label}>
      <ul class={isSmall ? 'small' : undefined} dir={isSmall ? 'auto' : undefined}>
        {children}
      </ul>
    </section>
  );
}
