import { browser } from 'wxt/browser';

const REFRESH_ALARM = 'refresh';
/** The shortest that Chrome allows. */
const SOON_MINUTES = 0.5;
/** A worker is stopped after half a minute in which no event and no call of its came: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle. Firefox's event page likewise. */
const AWAKE_MS = 20_000;

/** Has `onRefreshTime` called at an ISO instant, or within a minute if none is given. */
export function wakeForRefresh(instant?: string): void {
  const when = instant === undefined ? undefined : Date.parse(instant);
  void browser.alarms.create(REFRESH_ALARM, when === undefined ? { delayInMinutes: SOON_MINUTES } : { when });
}

/** Has `onRefreshTime` called no more. */
export function wakeNoMoreForRefresh(): void {
  void browser.alarms.clear(REFRESH_ALARM);
}

/** Calls `look` when sources are due. */
export function onRefreshTime(look: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === REFRESH_ALARM) look();
  });
}

/** Keeps the worker from being stopped while it waits for servers; answers what ends that. */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  return () => clearInterval(timer);
}
