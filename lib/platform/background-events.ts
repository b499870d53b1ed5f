import { browser } from 'wxt/browser';
import type { Tab } from '../ports.ts';
import { currentTab } from './tabs.ts';

const RESUME_ALARM = 'resume-captures';
/** The shortest that Chrome allows. */
const RESUME_AFTER_MINUTES = 0.5;

/** Starts the worker once more a little later, in case it is killed at what it now begins. */
export function wakeLater(): void {
  void browser.alarms.create(RESUME_ALARM, { delayInMinutes: RESUME_AFTER_MINUTES });
}

/** Calls `resume` when the worker was woken to look for unfinished work. */
export function onWake(resume: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === RESUME_ALARM) resume();
  });
}

const LOOK_UP_ALARM = 'look-ups';

/** Has `onLookUpTime` called at an ISO instant, or within a minute if none is given. */
export function wakeForLookUps(instant?: string): void {
  const when = instant === undefined ? undefined : Date.parse(instant);
  void browser.alarms.create(LOOK_UP_ALARM, when === undefined ? { delayInMinutes: RESUME_AFTER_MINUTES } : { when });
}

/** Calls `look` when look-ups are due. */
export function onLookUpTime(look: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === LOOK_UP_ALARM) look();
  });
}

const OUTBOX_ALARM = 'outbox';

/** Has `onOutboxTime` called at an ISO instant, or within a minute if none is given. */
export function wakeForOutbox(instant?: string): void {
  const when = instant === undefined ? undefined : Date.parse(instant);
  void browser.alarms.create(OUTBOX_ALARM, when === undefined ? { delayInMinutes: RESUME_AFTER_MINUTES } : { when });
}

/** Calls `send` when posts of the outbox are due. */
export function onOutboxTime(send: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === OUTBOX_ALARM) send();
  });
}

const CARE_ALARM = 'care';
/** A due backup is not long in coming where the browser is open for an hour a day. */
const CARE_EVERY_MINUTES = 180;

/** Calls `care` now and then, also when the browser has been closed meanwhile. */
export function onCare(care: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === CARE_ALARM) care();
  });
  void browser.alarms.get(CARE_ALARM).then((alarm) => {
    if (!alarm) void browser.alarms.create(CARE_ALARM, { delayInMinutes: 5, periodInMinutes: CARE_EVERY_MINUTES });
  });
}

/** Calls `begin` when the browser starts, which else starts no background: Firefox forgets its alarms with each session. */
export function onBrowserStart(begin: () => void): void {
  browser.runtime.onStartup.addListener(begin);
}

/** Calls `install` once after each installation or update. */
export function onInstalled(install: () => void): void {
  browser.runtime.onInstalled.addListener(install);
}

/** Calls `save` with the tab in front when the keyboard shortcut for saving is pressed. */
export function onSaveShortcut(save: (tab: Tab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'save-article') return;
    if (tab?.id !== undefined) save({ id: tab.id, url: tab.url ?? '', title: tab.title ?? '' });
    // Firefox before 126 names no tab.
    else void currentTab().then((current) => current && save(current));
  });
}
