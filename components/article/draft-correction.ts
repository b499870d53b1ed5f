import { changeName, isNamed } from '../../lib/article/became.ts';
import type { DraftReader } from '../../lib/ports/drafting.ts';
import type { Change } from '../../lib/share/changed-since.ts';
import { correctionNetworks, correctionTexts } from '../../lib/share/correction.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { uiLocale } from '../ui/i18n.ts';
import { correctionWords } from './change-words.ts';

/** Drafts what tells the readers of earlier posts what became of the article, or finds the draft that does; answers its id. */
export async function draftCorrection(
  tasks: Pick<Sheaf['tasks'], 'createDraft'>,
  drafts: Pick<DraftReader, 'all'>,
  change: Change,
): Promise<string> {
  const begun = (await drafts.all()).find(({ tells }) => tells !== undefined && isNamed(change, [tells]));
  if (begun) return begun.id;
  const draft = newDraft({
    id: crypto.randomUUID(),
    kind: 'share',
    articleIds: [change.article.id],
    texts: correctionTexts(change, correctionWords),
    networks: correctionNetworks(change),
    now: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    language: uiLocale(),
  });
  await tasks.createDraft({ ...draft, tells: changeName(change) });
  return draft.id;
}
