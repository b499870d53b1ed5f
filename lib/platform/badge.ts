import { browser } from 'wxt/browser';

const PROBLEM_COLOUR = '#9a5b00';
/** Dark enough for white figures; it calls nobody. */
const NEWS_COLOUR = '#3a5a78';
/** What fits on the button. */
const MOST_SHOWN = 999;

/** What the toolbar button shows on every tab: what waits for the person first, else how many items are new, if that `isWanted`. */
export function createBadge(isWanted: () => Promise<boolean>) {
  // What a worker showed stays when it is stopped: the next one shows anew what it is told first.
  const known: { failedPosts: number; newItems?: number } = { failedPosts: 0 };

  async function show(): Promise<void> {
    const isCounted = await isWanted();
    const { failedPosts } = known;
    // Soon it is known, and until then what is shown is as good.
    if (failedPosts === 0 && known.newItems === undefined) return;
    const newItems = (isCounted && known.newItems) || 0;
    const news = newItems > MOST_SHOWN ? `${MOST_SHOWN}+` : String(newItems || '');
    await browser.action.setBadgeBackgroundColor({ color: failedPosts > 0 ? PROBLEM_COLOUR : NEWS_COLOUR });
    await browser.action.setBadgeText({ text: failedPosts > 0 ? '!' : news });
    await browser.action.setTitle({ title: title({ failedPosts, newItems }) });
  }

  return {
    show,
    /** So many posts did not go out; 0 takes it back. */
    async showFailedPosts(posts: number): Promise<void> {
      known.failedPosts = posts;
      await show();
    },
    /** So many items of the inbox are new; 0 takes it back. */
    async showNewItems(items: number): Promise<void> {
      if (items === known.newItems) return;
      known.newItems = items;
      await show();
    },
  };
}

function title({ failedPosts, newItems }: { failedPosts: number; newItems: number }): string {
  const say = browser.i18n.getMessage;
  if (failedPosts > 0)
    return say(failedPosts === 1 ? 'announceNotPosted_one' : 'announceNotPosted_other', String(failedPosts));
  const action = say('actionTitle');
  if (newItems === 0) return action;
  return `${action}\n${say(newItems === 1 ? 'announceNew_one' : 'announceNew_other', newItems.toLocaleString(browser.i18n.getUILanguage()))}`;
}
