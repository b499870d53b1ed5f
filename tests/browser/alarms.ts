import { type Harness, until } from '../support/browsers/index.ts';

/** Runs in a page of Sheaf: when an alarm is set for, in milliseconds. */
async function setFor(name: string): Promise<number | undefined> {
  const { chrome } = globalThis as unknown as {
    chrome: { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };
  };
  return (await chrome.alarms.get(name))?.scheduledTime;
}

/** Runs in a page of Sheaf: an alarm goes off now. */
export async function ring(name: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { alarms: { create(name: string, at: { when: number }): unknown } };
  };
  await chrome.alarms.create(name, { when: Date.now() });
}

/** Has an alarm go off now, once it is set: for this time, where one is given. */
export async function hasten(harness: Harness, name: string, time?: number): Promise<void> {
  await alarmSet(harness, name, time);
  await harness.inSheaf(ring, name);
}

/** Waits until an alarm is set: for this time, where one is given. */
export async function alarmSet(harness: Harness, name: string, time?: number): Promise<void> {
  let is: number | undefined;
  await until(
    async () => {
      is = await harness.inSheaf(setFor, name);
      return is !== undefined && (time === undefined || Math.abs(is - time) < 1000);
    },
    () => `the alarm ${name} for ${time}, is for ${is}`,
  );
}

/** Waits until an alarm is not set. */
export async function alarmGone(harness: Harness, name: string): Promise<void> {
  await until(
    async () => (await harness.inSheaf(setFor, name)) === undefined,
    () => `the alarm ${name} is set`,
  );
}
