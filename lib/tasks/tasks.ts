import type { PublishingTasks } from '../ports/publishing.ts';
import type { BackgroundTasks, CaptureResult } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { createDigestTasks } from './digests.ts';
import { createDraftTasks } from './drafts.ts';
import { createEditTasks } from './edit-articles.ts';
import { createFeedbackTasks } from './feedback.ts';
import { createFollowTasks, NO_REFRESHING, type Refreshing } from './follow.ts';
import { createImportTasks } from './import.ts';
import { createInboxTasks } from './inbox.ts';
import type { LookUpTask } from './look-up.ts';
import { createOutboxTasks } from './outbox.ts';
import { createOwning } from './owning.ts';
import { createPostTasks } from './posts.ts';
import { createQuoteTasks, type QuoteNeeds } from './quotes.ts';
import { createListTasks } from './reading-lists.ts';
import { createProgressTasks } from './reading-progress.ts';
import { createUndo } from './reverse.ts';
import { createRuleTasks } from './rules.ts';
import { createSaveTasks } from './save-article.ts';
import { createTagTasks } from './tags.ts';

/** Posting at networks: where it is not given, nobody can be signed in. */
export interface Publishing {
  accounts: Pick<PublishingTasks, 'signInToBluesky' | 'signInToMastodon' | 'signOut'>;
  answers: Pick<PublishingTasks, 'lookAtAnswers'>;
  /** Goes through the outbox; does not wait for it. */
  begin(): void;
}

const NO_PUBLISHING: Publishing = {
  accounts: {
    signInToBluesky: async () => ({ ok: false, why: 'refused' }),
    signInToMastodon: async () => ({ ok: false, why: 'refused' }),
    signOut: async () => undefined,
  },
  answers: { lookAtAnswers: async () => ({ ok: false, why: 'signed-out' }) },
  begin: () => undefined,
};

/** Every task that a page can ask of the background. */
export function createTasks(
  needs: QuoteNeeds & {
    lookUp: LookUpTask;
    publishing?: Publishing;
    refreshing?: Refreshing;
    /** Called when the person has set it. */
    whenSet?: Partial<Record<keyof Settings, () => void>>;
  } & Partial<Pick<BackgroundTasks, 'backUpIfDue'>>,
): BackgroundTasks {
  const { accounts, answers, begin } = needs.publishing ?? NO_PUBLISHING;
  const imports = createImportTasks(needs);
  const [saving, editing] = [createSaveTasks(needs), createEditTasks(needs)];
  const inbox = createInboxTasks(needs);
  const owning = createOwning(needs);
  /** What was saved is no news any more. */
  const thenOwn =
    <A extends unknown[], T extends CaptureResult | CaptureResult[]>(task: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const answer = await task(...args);
      owning.saved(answer);
      return answer;
    };
  /** What was saved, or is called by another identifier now, has its place in the queue. */
  const thenLookUp =
    <A extends unknown[], T>(task: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const answer = await task(...args);
      needs.lookUp.begin();
      return answer;
    };
  return {
    captureTab: needs.capture.captureTab,
    ...createQuoteTasks(needs),
    ...createFeedbackTasks(needs),
    ...saving,
    saveCaptured: thenLookUp(thenOwn(saving.saveCaptured)),
    saveCandidates: thenLookUp(thenOwn(saving.saveCandidates)),
    saveByIdentifier: thenLookUp(thenOwn(saving.saveByIdentifier)),
    ...editing,
    editField: thenLookUp(editing.editField),
    chooseValue: thenLookUp(editing.chooseValue),
    restoreArticles: thenLookUp(editing.restoreArticles),
    ...createListTasks(needs),
    ...createTagTasks(needs),
    ...createProgressTasks(needs),
    ...createDigestTasks(needs),
    ...createDraftTasks(needs),
    ...createPostTasks(needs),
    ...createOutboxTasks({ ...needs, begin }),
    ...accounts,
    ...answers,
    ...createFollowTasks({ ...needs, refreshing: needs.refreshing ?? NO_REFRESHING }),
    ...inbox,
    saveItems: thenLookUp(inbox.saveItems),
    ...createRuleTasks(needs),
    ...imports,
    async endImport(id, state) {
      await imports.endImport(id, state);
      await owning.all();
      needs.lookUp.beginAnew();
    },
    lookUpNow: needs.lookUp.lookUpNow,
    partRecords: (join, operation) =>
      needs.store.operations.once({ operation, name: 'part', at: needs.now() }, async () => {
        const parted = await needs.store.joins.part(join, needs.now());
        return parted ? { parted: [parted] } : {};
      }),
    joinRecords: (id, otherId, operation) =>
      needs.store.operations.once({ operation, name: 'join', at: needs.now() }, () =>
        needs.store.joins.join(id, otherId, needs.now()),
      ),
    async setSetting(name, value) {
      await needs.store.settings.put(name, value);
      if (/^(?:lookUps|lookUpServices|email)$/.test(name)) needs.lookUp.beginAnew();
      needs.whenSet?.[name]?.();
    },
    backUpIfDue: needs.backUpIfDue ?? (async () => undefined),
    keepCitationStyle: needs.store.citationStyles.put,
    removeCitationStyle: needs.store.citationStyles.remove,
    undo: createUndo(needs),
  };
}
