import { describe, expect, it, vi } from 'vitest';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { writeEdition } from '../../lib/digest/write-edition.ts';
import { answerWriting, writingInWorkers } from '../../lib/platform/digest-writing.ts';
import { type DigestFile, DigestTooSlow, type DigestWriting } from '../../lib/ports/digests.ts';
import { aFullEdition, anEdition } from '../support/an-edition.ts';

const FILE: DigestFile = { bytes: new Uint8Array([1, 2]), mime: 'text/plain', extension: 'txt' };

/** A worker in this process: what crosses is copied, as between a page and a worker. */
function aWorker(write: Parameters<typeof answerWriting>[1]) {
  const [page, inside] = [new EventTarget(), new EventTarget()];
  const state = { ended: false, told: 0, die: () => undefined as unknown };
  const deliver =
    (to: EventTarget) =>
    (data: unknown, transfer: Transferable[] = []) => {
      const copy = structuredClone(data, { transfer });
      if (to === page) state.told += 1;
      queueMicrotask(() => {
        if (!state.ended) to.dispatchEvent(Object.assign(new Event('message'), { data: copy }));
      });
    };
  answerWriting(
    { postMessage: deliver(page) as Worker['postMessage'], addEventListener: inside.addEventListener.bind(inside) },
    write,
  );
  state.die = () => page.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  const worker = Object.assign(page, {
    postMessage: deliver(inside),
    terminate: () => {
      state.ended = true;
    },
  });
  return { worker: worker as unknown as Worker, state };
}

const asked = (changes: Partial<DigestWriting> = {}): DigestWriting => ({
  format: 'ris',
  edition: anEdition(),
  images: new Map(),
  earlier: [],
  recipients: [],
  ...changes,
});

describe('writing in workers', () => {
  it('answers the file, writes the next in the same worker, and ends it when nothing more comes', async () => {
    vi.useFakeTimers();
    try {
      const { worker, state } = aWorker(async () => ({ ...FILE, bytes: new Uint8Array([1, 2]) }));
      const open = vi.fn(() => worker);
      const write = writingInWorkers(open);
      const file = await write(asked());
      expect([...file.bytes]).toEqual([1, 2]);
      expect(file).toMatchObject({ mime: 'text/plain', extension: 'txt' });
      await vi.advanceTimersByTimeAsync(15_000);
      await write(asked());
      expect(open).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(15_000);
      expect(state.ended).toBe(false);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(state.ended).toBe(true);
      open.mockImplementation(() => aWorker(async () => ({ ...FILE, bytes: new Uint8Array([3]) })).worker);
      expect([...(await write(asked())).bytes]).toEqual([3]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('writes two files at once in two workers, and keeps one of them', async () => {
    const all: ReturnType<typeof aWorker>[] = [];
    const write = writingInWorkers(() => {
      const made = aWorker(async ({ format }) => ({ ...FILE, bytes: new TextEncoder().encode(format) }));
      all.push(made);
      return made.worker;
    });
    const files = await Promise.all([write(asked({ format: 'ris' })), write(asked({ format: 'bibtex' }))]);
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['ris', 'bibtex']);
    expect(all.map(({ state }) => state.ended)).toEqual([true, false]);
  });

  it('has nothing to do with a worker whose file was stopped after it was written', async () => {
    const { worker, state } = aWorker(async () => ({ ...FILE, bytes: new Uint8Array([1]) }));
    const stop = new AbortController();
    await writingInWorkers(() => worker)(asked(), { signal: stop.signal });
    stop.abort();
    expect(state.ended).toBe(false);
  });

  it('tells how far it is, a hundred times at most', async () => {
    const { worker, state } = aWorker(async (_, onProgress) => {
      for (let done = 1; done <= 10_000; done++) onProgress(done / 10_000);
      return { ...FILE, bytes: new Uint8Array(1) };
    });
    const shares: number[] = [];
    await writingInWorkers(() => worker)(asked(), { onProgress: (share) => void shares.push(share) });
    expect(shares.length).toBeGreaterThan(50);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(state.told).toBeLessThanOrEqual(101);
  });

  it('ends the worker as soon as it is no longer wanted', async () => {
    const { worker, state } = aWorker(() => new Promise(() => undefined));
    const stop = new AbortController();
    const writing = writingInWorkers(() => worker)(asked(), { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(writing).rejects.toThrow('enough');
    expect(state.ended).toBe(true);
    const opened = vi.fn(() => worker);
    await expect(writingInWorkers(opened)(asked(), { signal: stop.signal })).rejects.toThrow('enough');
    expect(opened).not.toHaveBeenCalled();
  });

  it('ends the worker that takes longer than any issue should', async () => {
    vi.useFakeTimers();
    try {
      const { worker, state } = aWorker(() => new Promise(() => undefined));
      const writing = writingInWorkers(() => worker)(asked());
      const settled = expect(writing).rejects.toBeInstanceOf(DigestTooSlow);
      await vi.advanceTimersByTimeAsync(59_000);
      expect(state.ended).toBe(false);
      await vi.advanceTimersByTimeAsync(2_000);
      await settled;
      expect(state.ended).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says what went wrong in the worker, and that it died', async () => {
    const failing = aWorker(async () => {
      throw new Error('no such font');
    });
    await expect(writingInWorkers(() => failing.worker)(asked())).rejects.toThrow('no such font');
    const dying = aWorker(() => new Promise(() => undefined));
    const writing = writingInWorkers(() => dying.worker)(asked());
    dying.state.die();
    await expect(writing).rejects.toThrow('out of memory');
    expect(dying.state.ended).toBe(true);
  });

  it('brings a fault of the template over with its line', async () => {
    const edition = anEdition({ template: { entry: '<p>\n{% if %}', issue: '' } });
    const { worker } = aWorker(writeEdition);
    const writing = writingInWorkers(() => worker)(asked({ format: 'email-html', edition }));
    await expect(writing).rejects.toBeInstanceOf(TemplateFault);
    await expect(writing).rejects.toMatchObject({ part: 'entry', line: 2, code: 'syntax' });
  });

  it('writes references whatever the template', async () => {
    const edition = aFullEdition({ template: { entry: '{% if %}', issue: '' } });
    const { worker } = aWorker(writeEdition);
    const shares: number[] = [];
    const file = await writingInWorkers(() => worker)(asked({ edition }), {
      onProgress: (share) => void shares.push(share),
    });
    expect(new TextDecoder().decode(file.bytes)).toContain('TI  - Feedback literacy');
    expect(file.extension).toBe('ris');
    expect(shares.at(-1)).toBe(1);
  });

  it('gives feeds the issues before, each in its own look', async () => {
    const earlier = anEdition({
      issueId: 'issue-11',
      number: 11,
      template: { entry: '', issue: '<p>An older look</p>' },
    });
    const { worker } = aWorker(writeEdition);
    const file = await writingInWorkers(() => worker)(asked({ format: 'json-feed', earlier: [earlier] }));
    expect(new TextDecoder().decode(file.bytes)).toContain('An older look');
  });
});
