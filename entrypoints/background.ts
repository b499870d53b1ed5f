import { defineBackground } from 'wxt/utils/define-background';
import { announce, announceQuote, showFailedPosts, showOnButton } from '../lib/platform/announce.ts';
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
import { createConsent } from '../lib/platform/consent.ts';
import { appVersion } from '../lib/platform/localise.ts';
import { createMenus, onMenu } from '../lib/platform/menus.ts';
import { answerPages } from '../lib/platform/messages.ts';
import { createPageReader } from '../lib/platform/page-reader.ts';
import { createSecrets } from '../lib/platform/secrets.ts';
import { createWebSignIn } from '../lib/platform/web-sign-in.ts';
import type { CaptureResult, Tab } from '../lib/ports.ts';
import { createBluesky } from '../lib/services/bluesky/bluesky.ts';
import { atLocal } from '../lib/services/local-registries.ts';
import { createMastodon } from '../lib/services/mastodon/mastodon.ts';
import { createRegistries } from '../lib/services/registries.ts';
import { removeOld } from '../lib/store/backup/copies.ts';
import { createBackupFolder } from '../lib/store/backup/folder.ts';
import { makeLibraryBackup } from '../lib/store/backup/sources.ts';
import { createPatience } from '../lib/store/opening.ts';
import { purgeImages } from '../lib/store/purge-images.ts';
import { createStore } from '../lib/store/store.ts';
import { UpgradingDatabase } from '../lib/store/upgrading-database.ts';
import { createAccountTasks } from '../lib/tasks/accounts.ts';
import { createAnswersTask } from '../lib/tasks/answers.ts';
import { createWeeklyBackup } from '../lib/tasks/backup.ts';
import { createCaptureArticle } from '../lib/tasks/capture-article.ts';
import { createLookUp } from '../lib/tasks/look-up.ts';
import { createPublishPost } from '../lib/tasks/publish-post.ts';
import { createSaveLink } from '../lib/tasks/save-link.ts';
import { createTasks } from '../lib/tasks/tasks.ts';

export default defineBackground(() => {
  const now = () => new Date().toISOString();
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const database = new UpgradingDatabase();
  const needs = {
    store: createStore(database),
    reader: createPageReader(now),
    now,
    newId: () => crypto.randomUUID(),
  };
  const consent = createConsent();
  const patience = createPatience(database);
  const capture = createCaptureArticle(needs);
  const lookUp = createLookUp({
    store: needs.store,
    registries: createRegistries({
      fetch: async (url, init) => fetch(atLocal(String(url), await needs.store.settings.get('localRegistries')), init),
      now,
      tick: () => performance.now(),
      sleep,
    }),
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
  const publish = createPublishPost({
    ...posting,
    random: Math.random,
    wakeAt: wakeForOutbox,
    showFailed: (posts) => void showFailedPosts(posts),
  });
  const { settings } = needs.store;
  const accounts = createAccountTasks({
    settings,
    publishers,
    signInToBluesky: bluesky.signIn,
    signInToMastodon: mastodon.signIn,
  });
  const publishing = { accounts, answers: createAnswersTask(posting), begin: publish.begin };
  const tasks = createTasks({ ...needs, capture, lookUp, backUpIfDue, publishing });
  const saveLink = createSaveLink(needs);

  const captureTab = async (tab: Tab) => {
    wakeLater();
    const { url, title } = tab;
    const waiting = { ok: false, error: { code: 'storage-waiting', url, title } } as const;
    const result = await patience<CaptureResult>(capture.captureTab(tab), waiting);
    void showOnButton(tab.id, result);
    lookUp.begin();
    return result;
  };

  answerPages({ ...tasks, captureTab });
  onSaveShortcut(async (tab) => announce(tab.id, await captureTab(tab)));
  onMenu(async (request) => {
    const { tab } = request;
    if (request.kind === 'page') await announce(tab.id, await captureTab(tab));
    else if (request.kind === 'link') await announce(tab.id, await saveLink(tab, request.url));
    else await announceQuote(tab.id, await tasks.quoteSelection(tab));
  });
  onCare(async () => {
    await backUpIfDue();
    await removeOld(database, now());
    await purgeImages(database, now());
  });
  onInstalled(createMenus);
  onWake(capture.resume);
  onLookUpTime(lookUp.beginAnew);
  onOutboxTime(publish.begin);
  onBrowserStart(publish.begin);
  void capture.resume();
  lookUp.begin();
  publish.begin();
});
