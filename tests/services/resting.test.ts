import { expect, it } from 'vitest';
import { ServiceError } from '../../lib/ports/look-ups.ts';
import { restingAfterFailures } from '../../lib/services/resting.ts';

const AS = { email: '', ncbiKey: '' };

/** A registry that fails with what stands in `failures`, then answers; and a clock. */
function aFailing(...failures: ServiceError[]) {
  const world = { time: 0, asked: 0 };
  const registry = restingAfterFailures(
    {
      knows: () => true,
      async lookUp() {
        world.asked += 1;
        const failure = failures.shift();
        if (failure) throw failure;
        return undefined;
      },
    },
    () => world.time,
  );
  const ask = () =>
    registry.lookUp({ doi: '10.5555/1' }, AS).then(
      () => 'answered',
      ({ code, retryAfterMs }: ServiceError) => `${code} ${retryAfterMs}`,
    );
  return { world, ask };
}

it('leaves a service alone for as long as it says, whatever is asked meanwhile', async () => {
  const { world, ask } = aFailing(new ServiceError('rate-limited', 'Crossref', 60_000));
  expect(await ask()).toBe('rate-limited 60000');
  world.time = 20_000;
  expect(await ask()).toBe('rate-limited 40000');
  expect(world.asked).toBe(1);
  world.time = 60_000;
  expect(await ask()).toBe('answered');
});

it('rests longer each time that a service fails again, and not once it has answered', async () => {
  const down = () => new ServiceError('server', 'Crossref');
  const { world, ask } = aFailing(down(), down());
  await ask();
  world.time = 5000;
  await ask();
  world.time = 14_999;
  expect(await ask()).toBe('server 1');
  world.time = 15_000;
  expect(await ask()).toBe('answered');
  expect(await ask()).toBe('answered');
  expect(world.asked).toBe(4);
});

it('does not rest for an answer that is bad for one article', async () => {
  const { world, ask } = aFailing(new ServiceError('bad-answer', 'Crossref'));
  await ask();
  expect(await ask()).toBe('answered');
  expect(world.asked).toBe(2);
});
