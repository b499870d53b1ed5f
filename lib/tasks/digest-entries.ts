import { rowChangeOf } from '../article/taken-back.ts';
import { ENTRY_TEXTS, type Entry } from '../digest/issue.ts';
import { aDigestText, MOST_ENTRIES, parseEntry } from '../digest/parse-issue.ts';
import { withEntries, withoutEntries } from '../digest/sections.ts';
import { withText } from '../digest/written.ts';
import { DigestMissing, DigestRefused, type DigestTasks, type EntryChanges } from '../ports/digests.ts';
import type { Reverse } from '../ports.ts';
import { anId, aText, fewOf, oneOf, shaped } from '../text/parse.ts';
import { changeIssue, type DigestNeeds, needed, setAll } from './digest-needs.ts';

const CHANGEABLE: { [K in keyof Required<EntryChanges>]: true } = { image: true, level: true, link: true };

const written = shaped({ id: anId, field: oneOf(ENTRY_TEXTS), text: aDigestText, was: aText });
const described = shaped({ id: anId, imageId: anId, alt: aDigestText });
const someEntries = fewOf(parseEntry, MOST_ENTRIES);
const someIds = fewOf(anId, MOST_ENTRIES);

/** What an issue says of articles: put in, written at each keystroke, and taken out. */
export function createEntryTasks(
  needs: DigestNeeds,
): Pick<DigestTasks, 'addEntries' | 'writeEntry' | 'describeEntryImage' | 'changeEntry' | 'removeEntries'> {
  const { store, now } = needs;
  return {
    addEntries(issueId, sectionId, given, operation) {
      const id = needed(anId, issueId);
      const at = now();
      const asked = needed(
        someEntries,
        Array.isArray(given)
          ? given.map((entry) => ({ question: '', answer: '', prompt: '', ...entry, issueId: id, updatedAt: at }))
          : given,
      );
      return store.operations.once({ operation, name: 'entries', at }, async () => {
        const there = await store.digests.entries(id);
        const articles = new Set(there.map(({ articleId }) => articleId));
        const ids = new Set<string>();
        const added: Entry[] = [];
        for (const entry of asked) {
          if (articles.has(entry.articleId) || ids.has(entry.id)) continue;
          articles.add(entry.articleId);
          ids.add(entry.id);
          added.push(entry);
        }
        if (added.length === 0) return {};
        if (there.length + added.length > MOST_ENTRIES) throw new DigestRefused('More entries than an issue has');
        return changeIssue(needs, id, [], (issue) => ({
          issue: { ...issue, sections: withEntries(issue.sections, sectionId, [...ids]), updatedAt: at },
          entries: added,
        }));
      });
    },

    async writeEntry(entryId, name, words, before) {
      const { id, field, text, was } = needed(written, { id: entryId, field: name, text: words, was: before });
      const found = await store.digests.changeEntry(id, (entry) => withText(entry, field, text, was, now()));
      if (!found) throw new DigestMissing(id);
    },

    async describeEntryImage(entryId, image, words) {
      const { id, imageId, alt } = needed(described, { id: entryId, imageId: image, alt: words });
      const found = await store.digests.changeEntry(id, (entry) => {
        if (entry.image?.id !== imageId || entry.image.alt === alt) return entry;
        return { ...entry, image: { ...entry.image, alt }, updatedAt: now() };
      });
      if (!found) throw new DigestMissing(id);
    },

    changeEntry: (id, changes, operation) =>
      store.operations.once(
        { operation, name: 'entry', at: now(), about: `${id} ${Object.keys(changes ?? {})}` },
        async () => {
          let reverse: Reverse = {};
          const found = await store.digests.changeEntry(needed(anId, id), (entry) => {
            const after = changed(entry, changes, now());
            reverse = { issues: [{ id: entry.issueId, properties: {}, entries: [rowChangeOf(entry, after)] }] };
            return after;
          });
          if (!found) throw new DigestMissing(id);
          return reverse;
        },
      ),

    removeEntries(issueId, given, operation) {
      const [id, ids] = [needed(anId, issueId), needed(someIds, given)];
      const at = now();
      return store.operations.once({ operation, name: 'entries', at }, () =>
        changeIssue(needs, id, ids, (issue, entries) => ({
          issue: { ...issue, sections: withoutEntries(issue.sections, ids), updatedAt: at },
          entries: entries.map((entry) => (entry.deletedAt ? entry : { ...entry, deletedAt: at, updatedAt: at })),
        })),
      );
    },
  };
}

function changed(entry: Entry, changes: EntryChanges, at: string): Entry {
  // The bytes of an image are put with it: see `DigestImageKeeper`.
  if (changes?.image !== undefined && changes.image !== null) throw new DigestRefused('An image without its bytes');
  return needed(parseEntry, { ...setAll(entry, changes, CHANGEABLE), updatedAt: at });
}
