import { expect, it } from 'vitest';
import { createSender } from '../../lib/platform/last-word.ts';

/** A worker that stores what it is sent, in the order of the answers that the test lets go. */
function aWorker() {
  let stored = '';
  const sent: string[] = [];
  const answers: { settle: (dead?: boolean) => void }[] = [];
  const send = (text: string) => () =>
    new Promise<string>((resolve, reject) => {
      sent.push(text);
      answers.push({
        settle(dead = false) {
          if (dead) return reject(new Error('The message port closed before a response was received.'));
          stored = text;
          resolve(`wrote ${text}`);
        },
      });
    });
  return { send, sent, stored: () => stored, settle: (at: number, dead?: boolean) => answers[at]?.settle(dead) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function typing(worker: ReturnType<typeof aWorker>, again = true) {
  const ask = createSender();
  return (text: string, subject: string | undefined = 'article-1 note') =>
    ask({ subject, again, send: worker.send(text) });
}

it('sends every keystroke at once', () => {
  const worker = aWorker();
  const type = typing(worker);
  for (const text of ['A', 'As', 'Asp']) void type(text);
  expect(worker.sent).toEqual(['A', 'As', 'Asp']);
});

it('asks again where the worker died', async () => {
  const worker = aWorker();
  const answer = typing(worker)('Asp');
  worker.settle(0, true);
  await settled();
  worker.settle(1);
  expect(await answer).toBe('wrote Asp');
});

it('never sends again what was typed over, whichever answer comes first', async () => {
  const worker = aWorker();
  const type = typing(worker);
  const older = type('Asp');
  const newer = type('Aspirin');
  worker.settle(1);
  await newer;
  await settled();
  worker.settle(0, true);
  expect(await older).toBe('wrote Aspirin');
  expect(worker.sent).toEqual(['Asp', 'Aspirin']);
  expect(worker.stored()).toBe('Aspirin');
});

it('sends the last one again where both died, and it only', async () => {
  const worker = aWorker();
  const type = typing(worker);
  const answers = Promise.all([type('Asp'), type('Aspirin')]);
  worker.settle(0, true);
  worker.settle(1, true);
  await settled();
  worker.settle(2);
  expect(await answers).toEqual(['wrote Aspirin', 'wrote Aspirin']);
  expect(worker.sent).toEqual(['Asp', 'Aspirin', 'Aspirin']);
});

it('is not void by a call about something else', async () => {
  const worker = aWorker();
  const type = typing(worker);
  const note = type('Asp');
  void type('One point', 'article-1 takeHome');
  worker.settle(0, true);
  await settled();
  worker.settle(2);
  expect(await note).toBe('wrote Asp');
  expect(worker.sent).toEqual(['Asp', 'One point', 'Asp']);
});

it('asks twice at most, and not even that where a second answer would be a second thing', async () => {
  const [twice, once] = [aWorker(), aWorker()];
  const answers = [typing(twice)('Asp', undefined), typing(twice)('Asp'), typing(once, false)('Asp', undefined)];
  const fates = Promise.allSettled(answers);
  twice.settle(0, true);
  twice.settle(1, true);
  once.settle(0, true);
  await settled();
  twice.settle(2, true);
  twice.settle(3, true);
  expect((await fates).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(twice.sent).toHaveLength(4);
  expect(once.sent).toHaveLength(1);
});
