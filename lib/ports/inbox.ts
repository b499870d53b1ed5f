/** What the inbox needs of the world: the items that sources brought, and the person's rules for them. */

import type { RowChange } from '../article/taken-back.ts';
import type { Reverse } from '../ports.ts';
import type { Check } from '../sources/check.ts';
import type { InboxItem, ItemState, Standing } from '../sources/inbox-item.ts';
import type { Brought } from '../sources/kinds/kind.ts';
import type { Bringing } from '../sources/one-item.ts';
import type { Rule } from '../sources/rule.ts';

/** Which items, and in which sections. */
export interface InboxView {
  state: ItemState;
  by: 'day' | 'source';
  /** Only what these brought first. */
  sourceIds?: string[];
}

/** A part of a view: a day, or a source. */
export interface InboxSection {
  /** `2026-11-29`, or the id of the source. */
  key: string;
  count: number;
}

export interface InboxReader {
  /** The sections of a view that hold something: days with the newest first, sources with the fullest first. Reads no item. */
  sections(view: InboxView): Promise<InboxSection[]>;
  /** The first sections of a view, enough for a screen: at once where there are 100,000 items, of which counting them all takes its time. */
  first(view: InboxView): Promise<InboxSection[]>;
  /** The ids of a section, in their order: by day and rank. */
  ids(view: InboxView, key: string, range?: { from: number; count: number }): Promise<string[]>;
  /** In the order of `ids`; `undefined` where there is none. */
  getMany(ids: string[]): Promise<(InboxItem | undefined)[]>;
  count(state: ItemState): Promise<number>;
  /** Goes through the items of a view in their order and tells those of which `query` (of the search box) is true, block by block. */
  find(
    view: InboxView,
    query: string,
    found: (ids: string[], searched: number) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** The person's rules, oldest first; without deleted ones. */
  rules(): Promise<Rule[]>;
  /** What a rule would have done to what came since `since` (ISO instant): how many of how many, and the newest of them. */
  preview(
    rule: Pick<Rule, 'query' | 'sourceId'>,
    since: string,
  ): Promise<{ hits: number; of: number; newest: InboxItem[] }>;
}

export interface InboxStore extends InboxReader {
  /**
   * Takes in what a look at a source brought that its last answers did not hold (or held otherwise), and what is known of it
   * since, in one transaction: merged with what other sources brought, in the library or its trash already or not, the rules done to it,
   * ranked. Answers how many items are new. Nothing where the source is no longer followed.
   */
  take(sourceId: string, brought: Brought[], check: Check, now: string): Promise<{ added: number }>;
  /** Has what is in the library by now no longer be new: by the keys of an article that was saved. */
  own(articleId: string, keys: string[], now: string): Promise<void>;
  /** The same of all that is new or hidden, or of what one source brought first, by what the library has now, in blocks. */
  ownAll(now: string, sourceId?: string): Promise<void>;
  /** Has what was no longer new only since the library had this article be new again. */
  disown(articleId: string): Promise<void>;
  /** Changes where items stand, in one transaction; those that are gone are passed over. */
  changeStandings(ids: string[], change: (standing: Standing) => Standing): Promise<void>;
  /** The same of all that is in a state: brought first by a source, come before a day. In blocks, since there may be 100,000. */
  changeAllIn(state: ItemState, only: Only, change: (standing: Standing) => Standing): Promise<void>;
  /** Does the rules to all that is new, or hidden by a rule, and ranks it anew, in blocks; answers of how many `ruleId` holds. */
  judgeAll(states: ItemState[], ruleId: string, now: string): Promise<number>;
  /** The same of what a source brought. */
  judgeFrom(sourceId: string, now: string): Promise<void>;
  /** Takes away what only this source brought and is new, as it is followed no more, in blocks. */
  leave(sourceId: string): Promise<void>;
  /** Has what went with a source come back. */
  comeBack(sourceId: string): Promise<void>;
  /** See `InboxTasks.takeApart`; the id of the item that was taken out, `undefined` where there is nothing to take apart. */
  takeApart(id: string, apart: Pick<Bringing, 'sourceId' | 'guid'>, now: string): Promise<string | undefined>;
  /** Has two that were taken apart be one again; answers whether both are there. */
  putTogether(id: string, apartId: string, now: string): Promise<boolean>;
  getRule(id: string): Promise<Rule | undefined>;
  putRule(rule: Rule): Promise<void>;
  changeRule(id: string, change: (rule: Rule) => Rule): Promise<Rule | undefined>;
}

/** Which of them: what this source brought first, what came before this day. */
export interface Only {
  sourceId?: string;
  before?: string;
}

/** Items that were dismissed because they came before a day: found again by the instant at which that was. */
export interface DismissedOlder {
  at: string;
  day: string;
  sourceIds?: string[];
}

/** What the same change made of several items. */
export interface ItemsChange {
  ids: string[];
  properties: RowChange['properties'];
}

/** What was taken out of an item. */
export interface TakenApart {
  id: string;
  apartId: string;
}

/** What a person does with items. @throws InboxRefused */
export interface InboxTasks {
  /** Saves them to the library, with the tags of their sources and rules. */
  saveItems(ids: string[], operation?: string): Promise<{ articleIds: string[]; reverse: Reverse }>;
  dismissItems(ids: string[], operation?: string): Promise<Reverse>;
  /** Puts them back among the new. */
  renewItems(ids: string[], operation?: string): Promise<Reverse>;
  /** Dismisses all that are new and came before this day. */
  dismissOlder(day: string, sourceIds?: string[] | null, operation?: string): Promise<Reverse>;
  markOpened(id: string): Promise<void>;
  /** Takes what one source brought out of an item, as an item of its own: no later look joins them again. */
  takeApart(id: string, apart: Pick<Bringing, 'sourceId' | 'guid'>, operation?: string): Promise<Reverse>;
  /** Makes a rule and does it to what is new. */
  addRule(
    rule: Pick<Rule, 'query' | 'sourceId' | 'deed'>,
    operation?: string,
  ): Promise<{ ruleId: string; done: number; reverse: Reverse }>;
  /** Has a rule be another: what it hid and hides no more is new again, and what is new is judged by it. */
  changeRule(
    id: string,
    rule: Pick<Rule, 'query' | 'sourceId' | 'deed'>,
    operation?: string,
  ): Promise<{ done: number; reverse: Reverse }>;
  /** What the rule hid is new again. */
  removeRule(id: string, operation?: string): Promise<Reverse>;
}

/** What was asked for is no day or rule, or none that can be: nothing was changed. */
export class InboxRefused extends Error {
  override name = 'InboxRefused';
}
