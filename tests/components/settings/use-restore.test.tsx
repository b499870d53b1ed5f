// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import type { History } from '../../../components/library/undo-history.ts';
import { useHistory, WithHistory } from '../../../components/library/WithHistory.tsx';
import { type RestoreState, useRestore } from '../../../components/settings/use-restore.ts';
import { useSheaf } from '../../../components/ui/sheaf-context.tsx';
import type { Keeping, Merged } from '../../../lib/ports/backup.ts';
import type { Sheaf } from '../../../lib/sheaf.ts';
import { aSheaf, mount } from '../mount.tsx';

let unmount: () => void = () => undefined;
afterEach(() => unmount());

interface Shown {
  restore: RestoreState;
  history: History;
  tasks: Sheaf['tasks'];
}

/** A view that restores what `restore` answers, in a page that remembers what was done. */
function show(restore: Keeping['restore']): Shown {
  let shown: Shown | undefined;
  const keeping = { restore, discard: async () => undefined };
  function View() {
    shown = { restore: useRestore(keeping), history: useHistory(), tasks: useSheaf().tasks };
    return null;
  }
  unmount = mount(
    <WithHistory>
      <View />
    </WithHistory>,
    aSheaf(),
  );
  if (!shown) throw new Error('The view is not there');
  return shown;
}

const merged = (changed: Partial<Merged>): Merged => ({ added: 0, changed: 0, inTrash: 0, others: 0, ...changed });

it.each<[string, Merged | undefined]>([
  ['takes the place of the library', undefined],
  ['brings articles', merged({ added: 1 })],
  ['changes articles', merged({ changed: 1 })],
  ['brings other things', merged({ others: 1 })],
])('a backup that %s stands before what was done earlier: it cannot be undone', async (_name, answer) => {
  const { restore, history, tasks } = show(async () => answer);
  await tasks.createList('Before');
  await restore.restore('replace');
  for (let press = 0; press < 2; press++) {
    expect(await history.undoLast()).toEqual({
      deed: { task: 'restoreBackup', args: ['replace'] },
      subject: 'library',
    });
  }
});

it.each<[string, Keeping['restore']]>([
  ['had nothing new', async () => merged({ inTrash: 1 })],
  ['failed', async () => Promise.reject(new Error('the disk is full'))],
])('a restore that %s leaves what was done earlier to be undone', async (_name, answer) => {
  const { restore, history, tasks } = show(answer);
  await tasks.createList('Before');
  await restore.restore('merge');
  expect(await history.undoLast()).toMatchObject({ deed: { task: 'createList' }, undone: { back: 1 } });
});
