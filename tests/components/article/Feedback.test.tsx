// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { Feedback } from '../../../components/article/Feedback.tsx';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, mount, type } from '../mount.tsx';

const REPLY = {
  kind: 'question',
  text: 'Was it <b>blinded</b>?',
  author: 'ann.example.com',
  url: 'https://bsky.app/profile/ann.example.com/post/3kabc',
  saidAt: '2026-03-05T09:00:00.000Z',
} as const;

let sheaf: SheafInMemory;
let id: string;
const kept = () => sheaf.store.feedback.of(id);
beforeEach(async () => {
  sheaf = aSheaf();
  id = (await sheaf.store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z')).article.id;
});

it('shows the words of a reply as they are, who wrote them and where, and keeps a note on it', async () => {
  await sheaf.tasks.addFeedback(id, REPLY);
  mount(<Feedback articleId={id} heading="h2" />, sheaf);
  await vi.waitFor(() => expect(document.querySelector('.said blockquote')?.textContent).toBe(REPLY.text));
  expect(document.querySelector('.said b')).toBeNull();
  expect(document.querySelector('.said a')?.getAttribute('href')).toBe(REPLY.url);
  expect(document.querySelector('.said')?.textContent).toContain('ann.example.com');
  type(await field('Your note on it'), 'Yes: see the methods');
  await vi.waitFor(async () => expect((await kept())[0]?.note).toBe('Yes: see the methods'));
});

it('is marked as dealt with, called otherwise, and deleted, which is taken back', async () => {
  await sheaf.tasks.addFeedback(id, REPLY);
  mount(<Feedback articleId={id} heading="h2" />, sheaf);
  const box = await vi.waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (!found) throw new Error('no check box');
    return found;
  });
  box.click();
  await vi.waitFor(async () => expect((await kept())[0]?.doneAt).toBeDefined());
  const select = document.querySelector('select') as HTMLSelectElement;
  select.value = 'correction';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(async () => expect((await kept())[0]?.kind).toBe('correction'));
  (await button('Delete feedback: Was it')).click();
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
});

it('shows a reply once that two articles had kept which were joined', async () => {
  await sheaf.tasks.addFeedback(id, REPLY);
  const { feedbackId } = await sheaf.tasks.addFeedback(id, { ...REPLY, url: 'https://example.com/joined' });
  await sheaf.store.feedback.change(feedbackId, (found) => ({ ...found, url: REPLY.url }));
  mount(<Feedback articleId={id} heading="h2" />, sheaf);
  await button('Delete feedback: Was it');
  expect(document.querySelectorAll('.feedback-item')).toHaveLength(1);
});

it('is added by hand, with the caret in it; an address that is none is told, and not kept', async () => {
  mount(<Feedback articleId={id} heading="h2" />, sheaf);
  (await button('+ Add feedback')).click();
  const words = await field('What they said');
  await vi.waitFor(() => expect(document.activeElement).toBe(words));
  type(words, 'Try it with residents');
  type(await field('Who said it'), 'A colleague');
  const link = await field('Link to it');
  type(link, 'javascript:alert(1)');
  link.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(document.body.textContent).toContain('This is no web address'));
  await vi.waitFor(async () =>
    expect(await kept()).toMatchObject([{ text: 'Try it with residents', author: 'A colleague' }]),
  );
  expect((await kept())[0]).not.toHaveProperty('url');
});
