import { rowChangeOf } from '../article/taken-back.ts';
import { type DraftChanges, DraftMissing, DraftRefused, type DraftTasks, type KnownWords } from '../ports/drafting.ts';
import type { Reverse, Store } from '../ports.ts';
import type { Draft } from '../share/draft.ts';
import { changedImages, parseImageChange } from '../share/images/change.ts';
import { aNetwork, aPartText, parseDraft, parseWords } from '../share/parse-draft.ts';
import { unseenWords, withOverwritten, withPart } from '../share/written.ts';
import { anId, aText, MISFIT, maybe, type Parse, shaped } from '../text/parse.ts';

interface Needs {
  store: Store;
  now: () => string;
}

/** What a page may set; nothing else of a draft is its own to say. */
const CHANGEABLE: { [K in keyof Required<DraftChanges>]: true } = {
  kind: true,
  articleIds: true,
  parts: true,
  overrides: true,
  networks: true,
  numbering: true,
  images: true,
  poll: true,
  point: true,
  answer: true,
  contentWarning: true,
  template: true,
  language: true,
  dismissed: true,
  scheduledAt: true,
};

const written = shaped({
  draftId: anId,
  place: shaped<{ partId: string; network?: Draft['networks'][number] }>({ partId: anId, network: maybe(aNetwork) }),
  text: aPartText,
  was: aText,
});

const described = shaped({ draftId: anId, imageId: anId, alt: aPartText });

/** Drafts: begun, written at each keystroke, changed and deleted. What is no draft is refused, and changes nothing. */
export function createDraftTasks({
  store,
  now,
}: Needs): Pick<DraftTasks, 'createDraft' | 'writePart' | 'describeImage' | 'changeDraft' | 'deleteDraft'> {
  return {
    async createDraft(draft) {
      const parsed = needed(parseDraft, draft);
      await store.operations.once({ operation: undefined, name: 'draft', at: now() }, async () => {
        if (!(await store.drafts.get(parsed.id))) await store.drafts.put(parsed);
      });
    },

    async writePart(id, at, words, before) {
      const { draftId, place, text, was } = needed(written, { draftId: id, place: at, text: words, was: before });
      const found = await store.drafts.change(draftId, (draft) => withPart(draft, place, text, was, now()));
      if (!found) throw new DraftMissing(draftId);
    },

    async describeImage(id, image, words) {
      const { draftId, imageId, alt } = needed(described, { draftId: id, imageId: image, alt: words });
      const found = await store.drafts.change(draftId, (draft) => {
        if (draft.images.find((each) => each.id === imageId)?.alt === alt) return draft;
        const images = draft.images.map((each) => (each.id === imageId ? { ...each, alt } : each));
        return { ...draft, images, updatedAt: now() };
      });
      if (!found) throw new DraftMissing(draftId);
    },

    changeDraft: (draftId, changes, was, operation) =>
      change(
        draftId,
        (draft) => changed(draft, changes, was ? needed(parseWords, was) : undefined, now()),
        operation,
        `${draftId} ${Object.keys(changes ?? {})}`,
      ),

    deleteDraft: (draftId, operation) =>
      change(draftId, (draft) => (draft.deletedAt ? draft : { ...draft, deletedAt: now() }), operation),
  };

  async function change(
    draftId: string,
    edit: (draft: Draft) => Draft,
    operation?: string,
    about?: string,
  ): Promise<Reverse> {
    needed(anId, draftId);
    return store.operations.once({ operation, name: 'draft', at: now(), about }, async () => {
      let reverse: Reverse = {};
      const found = await store.drafts.change(draftId, (draft) => {
        const after = edit(draft);
        const { id, properties } = rowChangeOf(draft, after);
        // What was kept stays kept.
        const { overwritten: _, ...own } = properties;
        reverse = { drafts: [{ id, properties: own }] };
        return after;
      });
      if (!found) throw new DraftMissing(draftId);
      return reverse;
    });
  }
}

function changed(draft: Draft, changes: DraftChanges, was: KnownWords | undefined, at: string): Draft {
  if (typeof changes !== 'object' || changes === null) throw new DraftRefused('No changes');
  const entries = Object.entries(changes);
  const foreign = entries.find(([name]) => !Object.hasOwn(CHANGEABLE, name));
  if (foreign) throw new DraftRefused(`A draft's ${foreign[0]} is not set`);
  const bare = { ...draft } as Record<string, unknown>;
  for (const [name, value] of entries) {
    if (name === 'images') bare.images = changedImages(draft.images, needed(parseImageChange, value));
    else if (value === null) delete bare[name];
    else bare[name] = value;
  }
  const after = needed(parseDraft, { ...bare, updatedAt: at });
  return was ? withOverwritten(after, unseenWords(draft, after, was), at) : after;
}

/** @throws DraftRefused */
function needed<T>(parse: Parse<T>, value: unknown): T {
  const mend = { left: [] as string[], at: '' };
  const parsed = parse(value);
  if (parsed !== MISFIT) return parsed;
  parse(value, mend);
  throw new DraftRefused(`Not as a draft is: ${mend.left.join(', ')}`);
}
