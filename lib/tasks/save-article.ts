import type { ArticleFields, Candidate, CapturedArticle } from '../article/article.ts';
import { readCitation } from '../article/extract/reference.ts';
import { isbnLink, recogniseInput } from '../article/identifiers.ts';
import { keysOf } from '../article/identity.ts';
import { addressOf } from '../article/link-of.ts';
import { markedFromText } from '../article/markup.ts';
import { keysOfCapture } from '../article/merge.ts';
import type { BackgroundTasks, CaptureResult, Store } from '../ports.ts';
import { failureOf } from './failure.ts';
import { describeAddress } from './from-address.ts';
import { undoCapture } from './undo-capture.ts';

interface Needs {
  store: Store;
  now: () => string;
}

type SaveTasks = Pick<
  BackgroundTasks,
  'saveCaptured' | 'saveCandidates' | 'keysOf' | 'saveByIdentifier' | 'undoCapture'
>;

/** Saving without reading a page: what a capture left to choose, what a page lists, what was typed. */
export function createSaveTasks({ store, now }: Needs): SaveTasks {
  async function save(
    captured: Parameters<Store['articles']['save']>[0],
    thin?: 'address',
    operation?: string,
  ): Promise<CaptureResult> {
    const at = now();
    try {
      const saved = await store.operations.once({ operation, name: 'save', at }, () =>
        store.articles.save(captured, at),
      );
      return { ok: true, kind: 'saved', saved, others: [], ...(thin && { thin }) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  return {
    saveCaptured: (captured, operation) => save(captured, undefined, operation),

    async saveCandidates(candidates) {
      const results: CaptureResult[] = [];
      for (const candidate of candidates) {
        const { title, url, ...identifiers } = candidate;
        // Nobody has been there.
        const address = { url: url ?? addressOf(identifiers) ?? '', capturedFrom: '' };
        results.push(await save(describeAddress(address, identifiers, title), 'address'));
      }
      return results;
    },

    keysOf: async (listed) => listed.map(keysOfListed),

    async saveByIdentifier(text, operation) {
      const known = recogniseInput(text);
      if (!known) return { ok: false, error: { code: 'not-recognised' } };
      const { url, ...identifiers } = known;
      const [isbn] = identifiers.isbn ?? [];
      const address = url ?? (isbn ? isbnLink(isbn) : addressOf(identifiers));
      if (!address) return { ok: false, error: { code: 'not-recognised' } };
      const isArticle = Object.values(identifiers).some(Boolean);
      // The link is made of what was pasted: nobody has been there.
      const captured = isArticle
        ? describeAddress(
            { url: address, capturedFrom: '', from: 'pasted' },
            { ...saidIn(text), ...identifiers, ...(isbn && { type: 'book' as const }) },
          )
        : describeAddress({ url: address }, { type: 'web-page' });
      return save(captured, 'address', operation);
    },

    async undoCapture(saved) {
      const undone = await undoCapture(saved, { store, now });
      // What was no news since it was saved is news again.
      if (!saved.before) await store.inbox.disown(saved.article.id);
      return undone;
    },
  };
}

/** What a pasted citation says beside its identifiers, until somebody else says it. */
function saidIn(text: string): Partial<ArticleFields> {
  const { title, authors } = readCitation(text);
  return { ...(title && { title: markedFromText(title) }), ...(authors && { authors }) };
}

function keysOfListed(listed: Candidate | CapturedArticle): string[] {
  if ('fields' in listed) return keysOfCapture(listed);
  const { title: _, ...identifiers } = listed;
  return keysOf(identifiers);
}
