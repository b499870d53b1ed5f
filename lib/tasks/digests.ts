import { type RowChange, rowChangeOf } from '../article/taken-back.ts';
import type { DigestTemplate, Series } from '../digest/issue.ts';
import { parseSeries, parseTemplate } from '../digest/parse-issue.ts';
import { DigestMissing, type DigestTasks, type SeriesChanges } from '../ports/digests.ts';
import { anId } from '../text/parse.ts';
import { createEntryTasks } from './digest-entries.ts';
import { createIssueTasks } from './digest-issues.ts';
import { type DigestNeeds, needed, setAll } from './digest-needs.ts';

/** What a page may set; nothing else of a series is its own to say. */
const CHANGEABLE: { [K in keyof Required<SeriesChanges>]: true } = {
  name: true,
  masthead: true,
  intro: true,
  closing: true,
  tags: true,
  style: true,
  link: true,
  template: true,
  recipients: true,
  homepage: true,
  language: true,
};

/** Digests: series, their issues, what those say of articles, and their looks. What is none is refused, and changes nothing. */
export function createDigestTasks(needs: DigestNeeds): DigestTasks {
  const { store, now } = needs;
  return {
    async createSeries(series) {
      const parsed = needed(parseSeries, series);
      await store.operations.once({ operation: undefined, name: 'series', at: now() }, async () => {
        // Nor does one that is deleted come back.
        if (!(await store.digests.changeSeries(parsed.id, (known) => known))) await store.digests.putSeries(parsed);
      });
    },

    changeSeries: (id, changes, operation) =>
      changeSeries(
        id,
        (series) => needed(parseSeries, { ...setAll(series, changes, CHANGEABLE), updatedAt: now() }),
        operation,
        `${id} ${Object.keys(changes ?? {})}`,
      ),

    deleteSeries: (id, operation) => changeSeries(id, (series) => deleted(series, now()), operation),

    ...createIssueTasks(needs),
    ...createEntryTasks(needs),

    async keepTemplate(template) {
      await store.digests.putTemplate(needed(parseTemplate, { ...template, updatedAt: now() }));
    },

    async deleteTemplate(id, operation) {
      return store.operations.once({ operation, name: 'template', at: now() }, async () => {
        const rows = await changed<DigestTemplate>(id, (change) =>
          store.digests.changeTemplate(id, (template) => change(template, deleted(template, now()))),
        );
        return { digestTemplates: rows };
      });
    },
  };

  function changeSeries(id: string, change: (series: Series) => Series, operation?: string, about?: string) {
    needed(anId, id);
    return store.operations.once({ operation, name: 'series', at: now(), about }, async () => {
      const rows = await changed<Series>(id, (tell) =>
        store.digests.changeSeries(id, (series) => tell(series, change(series))),
      );
      return { series: rows };
    });
  }
}

/** What a change made of a row. @throws DigestMissing */
async function changed<R extends { id: string }>(
  id: string,
  run: (tell: (before: R, after: R) => R) => Promise<R | undefined>,
): Promise<RowChange[]> {
  const rows: RowChange[] = [];
  const found = await run((before, after) => {
    rows.push(rowChangeOf(before, after));
    return after;
  });
  if (!found) throw new DigestMissing(id);
  return rows;
}

function deleted<R extends { deletedAt?: string; updatedAt: string }>(row: R, at: string): R {
  return row.deletedAt ? row : { ...row, deletedAt: at, updatedAt: at };
}
