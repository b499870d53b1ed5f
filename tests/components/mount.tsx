// Dexie's liveQuery compares keys with the global indexedDB, whatever its database was given.
import { BEYOND_POPUP } from '../../lib/tasks/beyond-popup.ts';
import 'fake-indexeddb/auto';
import { type ComponentChild, render } from 'preact';
import { afterAll, vi } from 'vitest';
import { DigestsProvider } from '../../components/article/digests-context.ts';
import { DraftingProvider } from '../../components/article/drafting-context.ts';
import { ExchangeProvider } from '../../components/exchange/exchange-context.tsx';
import { FollowingProvider } from '../../components/inbox/following-context.ts';
import { SheafProvider } from '../../components/ui/sheaf-context.tsx';
import { ToastArea } from '../../components/ui/toasts.tsx';
import { createSheaf, type Sheaf } from '../../lib/sheaf.ts';
import { createTasks } from '../../lib/tasks/tasks.ts';
import { aClock, aPageReader, aStore, counter, NO_LOOK_UP, type SheafInMemory } from '../support/memory.ts';
import { provideEnglish } from './english.ts';
import { anExchange } from './exchange-in-memory.ts';

/** Preact runs effects on a timer where no frame comes: the last of them, too, are to find the document there. */
const LAST_EFFECTS_MS = 100;
const mounted = new Set<HTMLElement>();
function takeDown(): void {
  for (const root of mounted) {
    mounted.delete(root);
    render(null, root);
  }
}
afterAll(() => {
  takeDown();
  return new Promise((resolve) => setTimeout(resolve, LAST_EFFECTS_MS));
});

/** A Sheaf on the real store in memory, whose background answers what a test gives it. */
export function aSheaf(background: Partial<Pick<Sheaf['tasks'], 'captureTab' | 'quoteSelection'>> = {}): SheafInMemory {
  const store = aStore();
  const captureTab: Sheaf['tasks']['captureTab'] = async () => ({ ok: false, error: { code: 'failed' } });
  const needs = {
    store,
    reader: aPageReader(new Map()),
    capture: { captureTab },
    lookUp: NO_LOOK_UP,
    now: aClock(),
    newId: counter('made'),
  };
  return createSheaf({
    beyond: BEYOND_POPUP,
    store,
    pages: { openLibrary: async () => undefined, openComposer: async () => undefined, openTab: async () => undefined },
    background: { ...createTasks(needs), ...background },
  });
}

/** Renders a view into a fresh document body, after what was mounted before it is taken down, with a Sheaf and toasts around it; answers how to take it away. */
export function mount(view: ComponentChild, sheaf: SheafInMemory = aSheaf(), exchange = anExchange(sheaf)): () => void {
  provideEnglish();
  takeDown();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  mounted.add(root);
  render(
    <SheafProvider value={sheaf}>
      <ExchangeProvider value={exchange}>
        <DraftingProvider value={sheaf.store}>
          <FollowingProvider value={sheaf.store}>
            <DigestsProvider value={sheaf.store.digests}>
              <ToastArea>{view}</ToastArea>
            </DigestsProvider>
          </FollowingProvider>
        </DraftingProvider>
      </ExchangeProvider>
    </SheafProvider>,
    root,
  );
  return () => render(null, root);
}

/** On a machine that is busy with other things a view takes its time. */
function inTime<T>(look: () => T): Promise<T> {
  return vi.waitFor(look);
}

/** The element, once it is there. */
export function found<E extends Element = HTMLElement>(selector: string): Promise<E> {
  return inTime(() => {
    const element = document.querySelector<E>(selector);
    if (!element) throw new Error(`no ${selector} in ${document.body.innerHTML.slice(0, 2000)}`);
    return element;
  });
}

/** The button whose name begins so, once it is there. */
export function button(name: string): Promise<HTMLElement> {
  return inTime(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, summary')];
    const match = buttons.find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').trimStart().startsWith(name.trimStart()),
    );
    if (!match) throw new Error(`no button ${name} in ${document.body.textContent}`);
    return match;
  });
}

/** The text field with that label, once it is there. */
export function field(label: string): Promise<HTMLInputElement> {
  return inTime(() => {
    const labels = [...document.querySelectorAll('label')];
    const id = labels.find((each) => each.textContent?.trim() === label)?.htmlFor;
    const input = id ? document.getElementById(id) : null;
    if (!input) throw new Error(`no field ${label} in ${document.body.textContent}`);
    return input as HTMLInputElement;
  });
}

/** Types at the end of a field, a letter at a time. */
export function type(input: HTMLInputElement, text: string): void {
  input.focus();
  for (const letter of text) {
    input.value += letter;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** Presses a key; answers whether the view left it to the browser. */
export function press(input: Element, key: string): boolean {
  return input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Waits until the page says it. */
export function says(text: string | RegExp): Promise<void> {
  return inTime(() => {
    const page = document.body.textContent ?? '';
    if (typeof text === 'string' ? !page.includes(text) : !text.test(page))
      throw new Error(`not said: ${text}\n${page}`);
  });
}

/** Lets everything that is under way come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}
