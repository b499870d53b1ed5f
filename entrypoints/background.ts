import { defineBackground } from 'wxt/utils/define-background';
import { announce, announceFollowed, announceQuote, showOnButton } from '../lib/platform/announce.ts';
import {
  onBrowserStart,
  onCare,
  onInstalled,
  onLookUpTime,
  onOutboxTime,
  onSaveShortcut,
  onWake,
  wakeForLookUps,
  wakeForOutbox,
  wakeLater,
} from '../lib/platform/background-events.ts';
import { createBackupDelivery } from '../lib/platform/backup-delivery.ts';
import { createBadge } from '../lib/platform/badge.ts';
import { createConsent } from '../lib/platform/consent.ts';
import { onPermissionGiven } from '../lib/platform/follow-intent.ts';
import { appVersion } from '../lib/platform/localise.ts';
import { createMenus, onMenu } from '../lib/platform/menus.ts';
import { answerPages } from '../lib/platform/messages.ts';
import { onNoticeClick, tellOfNew } from '../lib/platform/notices.ts';
import { createPageReader } from '../lib/platform/page-reader.ts';
import { onRefreshTime, stayAwake, wakeForRefresh, wakeNoMoreForRefresh } from '../lib/platform/refresh-events.ts';
import { createSecrets } from '../lib/platform/secrets.ts';
import { createWebSignIn } from '../lib/platform/web-sign-in.ts';
import type { CaptureResult, Tab } from '../lib/ports.ts';
import { createBluesky } from '../lib/services/bluesky/bluesky.ts';
import { atLocal } from '../lib/services/local-registries.ts';
import { createMastodon } from '../lib/services/mastodon/mastodon.ts';
import { createRegistries } from '../lib/services/registries.ts';
import { createSourceFetcher } from '../lib/services/source-fetch.ts';
import { calledOf } from '../lib/sources/called.ts';
import { kindOf } from '../lib/sources/kinds/kinds.ts';
import { removeOld } from '../lib/store/backup/copies.ts';
import { createBackupFolder } from '../lib/store/backup/folder.ts';
import { makeLibraryBackup } from '../lib/store/backup/sources.ts';
import { keepInbox } from '../lib/store/inbox/retention.ts';
import { watchNew } from '../lib/store/inbox/watch-new.ts';
import { createPatience } from '../lib/store/opening.ts';
import { purgeDigests } from '../lib/store/purge-digests.ts';
import { purgeImages } from '../lib/store/purge-images.ts';
import { createStore } from '../lib/store/store.ts';
import { UpgradingDatabase } from '../lib/store/upgrading-database.ts';
import { createAccountTasks } from '../lib/tasks/accounts.ts';
import { createAnswersTask } from '../lib/tasks/answers.ts';
import { createWeeklyBackup } from '../lib/tasks/backup.ts';
import { createCaptureArticle } from '../lib/tasks/capture-article.ts';
import { createLookUp } from '../lib/tasks/look-up.ts';
import { createOwning } from '../lib/tasks/owning.ts';
import { createPublishPost } from '../lib/tasks/publish-post.ts';
import { createRefresh } from '../lib/tasks/refresh-sources.ts';
import { createSaveLink } from '../lib/tasks/save-link.ts';
import { createTasks } from '../lib/tasks/tasks.ts';
import { createTellNew } from '../lib/tasks/tell-new.ts';

/** A popup draws what it was answered within so long: nothing else takes the processor from it meanwhile. */
const SHOWN_MS = 100;

export default defineBackground(() => {
  const now = () => new Date().toISOString();
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const database = new UpgradingDatabase();
  const needs = {
    store: createStore(database),
    reader: createPageReader(now),
    now,
    newId: () => crypto.randomUUID(),
    untilShown: () => sleep(SHOWN_MS),
  };
  const consent = createConsent();
  const patience = createPatience(database);
  const capture = createCaptureArticle(needs);
  const asking = {
    fetch: async (url: RequestInfo | URL, init?: RequestInit) =>
      fetch(atLocal(String(url), await needs.store.settings.get('localRegistries')), init),
    tick: () => performance.now(),
    sleep,
  };
  const lookUp = createLookUp({
    store: needs.store,
    registries: createRegistries({ ...asking, now }),
    consent,
    now,
    random: Math.random,
    isOnline: () => navigator.onLine,
    wakeAt: wakeForLookUps,
  });
  const backUpIfDue = createWeeklyBackup({
    settings: needs.store.settings,
    delivery: createBackupDelivery(createBackupFolder(database), () =>
      makeLibraryBackup(database, { now: now(), appVersion: appVersion() }),
    ),
    now,
  });
  const network = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
    now,
    secrets: createSecrets(),
  };
  const bluesky = createBluesky(network);
  const mastodon = createMastodon({ ...network, sleep, web: createWebSignIn() });
  const publishers = { bluesky, mastodon };
  const posting = {
    store: needs.store,
    publishers,
    refresh: lookUp.refresh,
    maySend: () => consent.has('posts'),
    now,
    isOnline: () => navigator.onLine,
  };
  const { settings, sources, inbox } = needs.store;
  const badge = createBadge(() => settings.get('inboxBadge'));
  const publish = createPublishPost({
    ...posting,
    random: Math.random,
    wakeAt: wakeForOutbox,
    showFailed: (posts) => void badge.showFailedPosts(posts),
  });
  const refresh = createRefresh({
    sources,
    inbox,
    settings,
    kindOf,
    fetcher: createSourceFetcher(asking),
    consent,
    now,
    isOnline: () => navigator.onLine,
    wakeAt: wakeForRefresh,
    wakeNoMore: wakeNoMoreForRefresh,
    stayAwake,
    tellNew: createTellNew({ settings, inbox, now, tell: tellOfNew }),
  });
  const accounts = createAccountTasks({
    settings,
    publishers,
    signInToBluesky: bluesky.signIn,
    signInToMastodon: mastodon.signIn,
  });
  const publishing = { accounts, answers: createAnswersTask(posting), begin: publish.begin };
  const whenSet = { inboxBadge: () => void badge.show(), autoRefresh: refresh.resume };
  const tasks = createTasks({ ...needs, capture, lookUp, backUpIfDue, publishing, refreshing: refresh, whenSet });
  const saveLink = createSaveLink(needs);
  const owning = createOwning(needs);

  const captureTab = async (tab: Tab) => {
    wakeLater();
    const { url, title } = tab;
    const waiting = { ok: false, error: { code: 'storage-waiting', url, title } } as const;
    const result = await patience<CaptureResult>(capture.captureTab(tab), waiting);
    void needs.untilShown().then(() => {
      void showOnButton(tab.id, result);
      lookUp.begin();
      owning.saved(result);
    });
    return result;
  };

  answerPages({ ...tasks, captureTab });
  onSaveShortcut(async (tab) => announce(tab.id, await captureTab(tab)));
  onMenu(async (request) => {
    const { tab } = request;
    if (request.kind === 'page') await announce(tab.id, await captureTab(tab));
    else if (request.kind === 'link') {
      const result = await saveLink(tab, request.url);
      owning.saved(result);
      await announce(tab.id, result);
    } else await announceQuote(tab.id, await tasks.quoteSelection(tab));
  });
  onCare(async () => {
    await backUpIfDue();
    await removeOld(database, now());
    await purgeImages(database, now());
    await purgeDigests(database, now());
    await owning.all();
    const [newDays, dealtDays] = [await settings.get('inboxNewDays'), await settings.get('inboxDealtDays')];
    await keepInbox(database, { newDays, dealtDays }, now());
  });
  onInstalled(createMenus);
  onPermissionGiven(async ({ source, operation }, tabId) => {
    const sites = kindOf(source.where).sites(source.where);
    const may = sites.length > 0 ? (await consent.missing(sites)).length === 0 : await consent.has('sources');
    if (!may) return false;
    await tasks.follow([source], operation);
    await announceFollowed(tabId, calledOf(source));
    return true;
  });
  onWake(capture.resume);
  onLookUpTime(lookUp.beginAnew);
  onOutboxTime(publish.begin);
  onRefreshTime(refresh.begin);
  onNoticeClick();
  onBrowserStart(() => {
    publish.begin();
    refresh.resume();
  });
  watchNew(database, inbox, (items) => void badge.showNewItems(items));
  void capture.resume();
  lookUp.begin();
  publish.begin();
  refresh.resume();
});
