import type { Article, HistoryEntry } from '../../lib/article/article.ts';
import { fileOf } from '../../lib/article/file-word.ts';
import type { Post } from '../../lib/share/post.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { nameOfPlace } from '../article/network-name.ts';
import { PostAnswers } from '../article/PostAnswers.tsx';
import { SharedSince } from '../article/SharedSince.tsx';
import { formatDay } from '../ui/dates.ts';
import { isolated, t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { DigestEntry, DigestLines, useIssuesOf } from './DigestLines.tsx';
import { JoinedLines } from './JoinedLines.tsx';

/** More than a person goes through; the newest are shown. */
const SHOWN = 50;

/** What became of an article: saved and from which site, read, shared where, in which digest, changed last, in the trash. */
export function HistoryLine({ article, heading: Heading }: { article: Article; heading: 'h2' | 'h3' }) {
  const { addedAt, updatedAt, deletedAt, history = [] } = article;
  const { posts } = useDrafting();
  const shared = useLive(() => posts.of(article.id), [article.id]) ?? [];
  const issues = useIssuesOf(article.id);
  const day = formatDay(addedAt);
  return (
    <section class="history small">
      <Heading>{t('libraryHistory')}</Heading>
      <ul class="quiet">
        <li>{beginningOf(article, day)}</li>
        {history.slice(-SHOWN).map((entry, index) => (
          <li key={index}>
            {entry.kind === 'digest' ? <DigestEntry {...entry} issues={issues} /> : <Entry entry={entry} />}{' '}
            <time dateTime={entry.at}>{formatDay(entry.at)}</time>{' '}
            {entry.deletedAt && t('libraryHistoryDeletedThere', formatDay(entry.deletedAt))}
            <Answers entry={entry} posts={shared} />
          </li>
        ))}
        <SharedSince article={article} />
        <DigestLines issues={issues} />
        <JoinedLines article={article} />
        {deletedAt ? (
          <li>{t('libraryHistoryTrashed', formatDay(deletedAt))}</li>
        ) : (
          formatDay(updatedAt) !== day && <li>{t('libraryHistoryChanged', formatDay(updatedAt))}</li>
        )}
      </ul>
    </section>
  );
}

/** What others did with the post of which the entry tells; nothing where Sheaf did not post it itself. */
function Answers({ entry, posts }: { entry: HistoryEntry; posts: readonly Post[] }) {
  const post = posts.find(
    ({ network, postedAt, url }) => network === entry.where && postedAt === entry.at && url === entry.url,
  );
  return entry.kind === 'shared' && post ? <PostAnswers key={post.id} post={post} /> : null;
}

/** How it came into the library. What an imported file names is no page that anybody saved. */
function beginningOf({ capturedFrom, provenance }: Article, day: string): string {
  const title = provenance.title?.from ?? '';
  const file = fileOf(title);
  if (file) return t('libraryHistoryImportedFrom', isolated(file.name), formatDay(file.at));
  if (title.startsWith('file:')) return t('libraryHistoryImported', day);
  const host = hostOf(capturedFrom);
  return host ? t('libraryHistorySavedFrom', day, host) : t('libraryHistorySaved', day);
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const words = wordsFor(entry);
  if (!entry.url || entry.deletedAt || !isWebAddress(entry.url)) return <bdi>{words}</bdi>;
  return (
    <a href={entry.url} target="_blank" rel="noreferrer">
      <bdi>{words}</bdi>
    </a>
  );
}

function wordsFor({ kind, where }: HistoryEntry): string {
  if (kind === 'read') return t('libraryHistoryRead');
  if (where === 'email') return t('libraryHistorySentByMail');
  return where ? t('libraryHistorySharedWhere', nameOfPlace(where)) : t('libraryHistoryShared');
}

/** It may come from a file that somebody made: no script is followed. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '') || undefined;
}
