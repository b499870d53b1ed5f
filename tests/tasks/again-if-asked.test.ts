import { expect, it } from 'vitest';
import { againIfAsked } from '../../lib/tasks/again-if-asked.ts';

/** Work whose steps a test lets go on, one after the other. */
function steps() {
  const waiting: (() => void)[] = [];
  return {
    begun: 0,
    async work(this: { begun: number }) {
      this.begun += 1;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async finish() {
      await new Promise((resolve) => setTimeout(resolve));
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it('does it once more for all who asked while it went on', async () => {
  const each = steps();
  const run = againIfAsked(() => each.work());
  const first = run();
  await new Promise((resolve) => setTimeout(resolve));
  const others = [run(), run()];
  await each.finish();
  expect(each.begun).toBe(2);
  await each.finish();
  await Promise.all([first, ...others]);
  expect(each.begun).toBe(2);
});

it('loses nobody who asks in the moment in which it ends', async () => {
  let done = 0;
  const run: () => Promise<void> = againIfAsked(async () => {
    done += 1;
  });
  let asked = 0;
  const asks: Promise<void>[] = [];
  // At every turn of the microtasks around its end.
  for (let turn = 0; turn < 12; turn += 1) {
    const before = done;
    asks.push(run());
    asked += 1;
    for (let wait = 0; wait < turn; wait += 1) await undefined;
    await run();
    expect(done).toBeGreaterThan(before);
  }
  await Promise.all(asks);
  expect(asked).toBe(12);
});

it('can be asked again after it failed', async () => {
  let isFailing = true;
  let done = 0;
  const run = againIfAsked(async () => {
    if (isFailing) throw new Error('once');
    done += 1;
  });
  await expect(run()).rejects.toThrow('once');
  isFailing = false;
  await run();
  expect(done).toBe(1);
});
