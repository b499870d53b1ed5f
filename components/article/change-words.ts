import type { PartialDate } from '../../lib/article/article.ts';
import type { ChangeKind } from '../../lib/article/became.ts';
import { formatDate } from '../../lib/article/dates.ts';
import { plain } from '../../lib/article/markup.ts';
import { type Change, outAt } from '../../lib/share/changed-since.ts';
import type { CorrectionWords } from '../../lib/share/correction.ts';
import type { Post } from '../../lib/share/post.ts';
import { truncate } from '../../lib/text/strings.ts';
import { formatDay, formatWords } from '../ui/dates.ts';
import { isolated, type MessageKey, t, tn, uiLocale } from '../ui/i18n.ts';
import { networkName } from './network-name.ts';

/** Of a title in a notice, which leaves the library its room. */
const TITLE_SHOWN = 120;
const POSTS_NAMED = 3;

const WORDS: Record<ChangeKind, { notice: MessageKey; since: MessageKey; correction: MessageKey }> = {
  retracted: { notice: 'changedRetracted', since: 'changedSinceRetracted', correction: 'correctionRetracted' },
  'expression-of-concern': {
    notice: 'changedConcern',
    since: 'changedSinceConcern',
    correction: 'correctionConcern',
  },
  corrected: { notice: 'changedCorrected', since: 'changedSinceCorrected', correction: 'correctionCorrected' },
  published: { notice: 'changedPublished', since: 'changedSincePublished', correction: 'correctionPublished' },
};

/** What became of an article that was shared, and where. */
export function changeInWords({ article, kind, notice, untold, posts }: Change): string {
  const title = article.title ? truncate(plain(article.title), TITLE_SHOWN) : t('changedUntitled');
  return t(WORDS[kind].notice, isolated(title), whereOf(untold.length > 0 ? untold : posts), dayOf(notice?.on));
}

/** The same beside the article itself: of all its posts. */
export function changeSinceInWords({ kind, notice, posts }: Change): string {
  return t(WORDS[kind].since, whereOf(posts), dayOf(notice?.on));
}

/** What drafts it: good news is no correction. */
export function draftLabel({ kind }: Change): string {
  return t(kind === 'published' ? 'changedDraftUpdate' : 'changedDraft');
}

/** The sentences of a correction. */
export const correctionWords: CorrectionWords = {
  happened: (kind, on) => t(WORDS[kind].correction, dayOf(on)),
  notice: (link) => t('correctionNotice', link),
  get posts() {
    return t('correctionPosts');
  },
  post: (network, at) =>
    `${networkName(network)}, ${new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'long' }).format(new Date(at))}`,
};

/** ` (2 Apr 2026)`; nothing where it is not known. */
function dayOf(on: PartialDate | undefined): string {
  return on ? t('correctionOn', formatDate(on, uiLocale())) : '';
}

function whereOf(posts: readonly Post[]): string {
  const named = posts
    .slice(0, POSTS_NAMED)
    .map((post) => t('changedPost', networkName(post.network), formatDay(outAt(post))));
  const more = posts.length - named.length;
  return formatWords(more > 0 ? [...named, tn('changedMore', more)] : named);
}
