// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AddDialog } from '../../../components/library/AddDialog.tsx';
import { WithHistory } from '../../../components/library/WithHistory.tsx';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { button, field, found, mount, press, says, type } from '../mount.tsx';
import { aLibrary } from './a-library.ts';
import { provideLayout } from './layout.ts';

let sheaf: SheafInMemory;
let unmount: () => void = () => undefined;
const onAdded = vi.fn();
const onClose = vi.fn();

beforeEach(() => {
  provideLayout();
  vi.clearAllMocks();
  sheaf = aLibrary();
  unmount = mount(
    <WithHistory>
      <AddDialog onClose={onClose} onAdded={onAdded} />
    </WithHistory>,
    sheaf,
  );
});
afterEach(() => unmount());

async function paste(text: string): Promise<void> {
  await type(await found<HTMLInputElement>('textarea'), text);
}

async function library() {
  const ids = await sheaf.store.articles.size();
  const lists = await sheaf.store.lists.all();
  const tags = await sheaf.store.articles.tags();
  const trash = await sheaf.store.articles.inTrash();
  return { kept: ids - trash.length, lists: lists.flatMap(({ articleIds }) => articleIds), tags };
}

it('saves a single one by Enter, and goes to it', async () => {
  await paste('10.5555/a');
  press(await found('textarea'), 'Enter');
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalledTimes(1));
  expect(onClose).toHaveBeenCalled();
});

it('says what is wrong with a single one that is nothing, and keeps it', async () => {
  await paste('feedback literacy');
  (await button('Add')).click();
  await says('Not recognised');
  expect((await found<HTMLTextAreaElement>('textarea')).value).toBe('feedback literacy');
});

it('says that an ISBN is mistyped', async () => {
  await paste('978-3-16-148410-1');
  (await button('Add')).click();
  await says('a digit is mistyped or missing');
});

it('tells what became of each line, whatever stands in it', async () => {
  await sheaf.store.articles.save(
    aCapture({ doi: '10.5555/known', url: 'https://x.example/known' }),
    '2026-01-01T00:00:00Z',
  );
  await paste('10.5555/a\n<img src=x onerror=alert(1)>\n10.5555/known, 33301246');
  (await button('Add')).click();
  await says('2 saved, 1 already here, 1 not added');
  await says('Line 2: not recognised');
  await says('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});

it('gives all of them a tag and a list, and takes all of it back', async () => {
  await paste('10.5555/a\n10.5555/b');
  (await button('Tag and reading list')).click();
  await type(await field('Tag'), '#MedEd');
  await type(await field('Reading list'), 'Journal club');
  (await button('Add')).click();
  await says('2 saved');
  await vi.waitFor(async () => {
    const { kept, lists, tags } = await library();
    expect({ kept, lists: lists.length, tags }).toEqual({ kept: 2, lists: 2, tags: [{ tag: 'MedEd', count: 2 }] });
  });
  (await button('Undo all')).click();
  await says('Undone: the 2 articles that were added are in the trash');
  expect(await library()).toEqual({ kept: 0, lists: [], tags: [] });
});

it('asks there and then whether to look up, once', async () => {
  (await button('Turn on')).click();
  await vi.waitFor(async () => expect(await sheaf.store.settings.get('lookUps')).toBe('on'));
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('May Sheaf look up'));
});

it('offers one look-up of all that was added while look-ups are off', async () => {
  const asked = vi.spyOn(sheaf.tasks, 'lookUpNow');
  await sheaf.tasks.setSetting('lookUps', 'off');
  await paste('10.5555/a\n10.5555/b');
  (await button('Add')).click();
  await says('Look-ups are off');
  (await button('Look up all 2 of these')).click();
  await says('They are being looked up');
  expect(asked).toHaveBeenCalledWith(['id-1', 'id-2']);
});

/** The background is lost after so many. */
function loseAfter(count: number): void {
  const { saveByIdentifier } = sheaf.tasks;
  let left = count;
  sheaf.tasks.saveByIdentifier = async (text) => {
    if (left-- <= 0) throw new Error('Could not establish connection');
    return saveByIdentifier(text);
  };
}

it('takes back what was saved before the background was lost', async () => {
  loseAfter(2);
  await paste('10.5555/a\n10.5555/b\n10.5555/c');
  (await button('Add')).click();
  await says('2 saved');
  (await button('Undo all')).click();
  await says('Undone: the 2 articles that were added are in the trash');
  expect((await library()).kept).toBe(0);
});

it('takes back the batch that was cut short, not the one before it', async () => {
  loseAfter(3);
  await paste('10.5555/a\n10.5555/b');
  (await button('Add')).click();
  await says('2 saved');
  (await button('Add more')).click();
  await paste('10.5555/c\n10.5555/d');
  (await button('Add')).click();
  await says('1 saved');
  (await button('Undo all')).click();
  await says('Undone: the article that was added is in the trash');
  const trashed = await sheaf.store.articles.getMany(await sheaf.store.articles.inTrash());
  expect(trashed.map((article) => article?.doi)).toEqual(['10.5555/c']);
});
