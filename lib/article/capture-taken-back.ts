import { isSame } from '../text/same.ts';
import { absorb } from './absorb.ts';
import type { Article, FieldName } from './article.ts';
import { identifierKeys } from './identity.ts';
import { journalKeyOf } from './journals.ts';
import { changeOf, type TakenBack, takenBack } from './taken-back.ts';
import { isOfRegistry } from './trust-order.ts';
import { isDecided, type Said, saidOf, sourcesOf, type Word } from './words.ts';

/** A record without what a capture made of it (`before` to `after`), as far as it is still so; what registries have said since stays, unless they were asked by an identifier that goes. */
export function captureTakenBack(current: Article, before: Article, after: Article, now: string): TakenBack<Article> {
  if (isSame(before, after)) return { row: current, kept: [] };
  const isMisled = nameOf(after) !== nameOf(before) && nameOf(after) === nameOf(current);
  if (!isMisled) return takenBackUnder(current, before, after, now);
  const { bare } = withoutSaidSince(current, after, isOfRegistry);
  return takenBack(withoutStanding(bare, current, after), changeOf(before, after), now);
}

/** The same without a look at who was asked by what: what signals of the kind `isSince` have said since stays. */
export function takenBackUnder(
  current: Article,
  before: Article,
  after: Article,
  now: string,
  isSince: (from: string) => boolean = isOfRegistry,
): TakenBack<Article> {
  const { bare, said } = withoutSaidSince(current, after, isSince);
  const back = takenBack(bare, changeOf(before, after), now);
  absorb(back.row, said);
  back.row.journalKey = journalKeyOf(back.row);
  return back;
}

/** What registries are asked by. */
function nameOf(article: Article): string | undefined {
  return identifierKeys(article)[0] ?? article.isbn?.[0];
}

/** The record without the words of such signals that are not in `after`, and those words. */
function withoutSaidSince(
  current: Article,
  after: Article,
  isSince: (from: string) => boolean,
): { bare: Article; said: Said } {
  const bare: Article = { ...current, provenance: { ...current.provenance } };
  const said: Said = { fields: {}, provenance: {} };
  for (const name of Object.keys(current.provenance) as FieldName[]) {
    const known = sourcesOf(saidOf(after), name);
    const added = sourcesOf(saidOf(current), name).filter((word) => !known.some((each) => isSame(each, word)));
    const [first, ...others] = added;
    if (!first || !added.every(({ from }) => isSince(from)) || isDecidedSince(current, after, name)) continue;
    put(bare, name, after[name], after.provenance[name]);
    put(said, name, first.value, { from: first.from, ...(others.length > 0 && { others }) });
  }
  return { bare, said };

  function put(target: Article | Said, name: FieldName, value: Word['value'] | undefined, source: unknown): void {
    const fields = 'fields' in target ? target.fields : target;
    Object.assign(fields, { [name]: value });
    Object.assign(target.provenance, { [name]: source });
    if (value === undefined) delete fields[name];
    if (source === undefined) delete target.provenance[name];
  }
}

function isDecidedSince(current: Article, after: Article, name: FieldName): boolean {
  return isDecided(current, name) && (!isDecided(after, name) || !isSame(current[name], after[name]));
}

/** Without the standing and the keys that registries gave since. */
function withoutStanding(bare: Article, current: Article, after: Article): Article {
  const { openAccess: _, ...rest } = bare;
  const words = (['doi', 'pmid', 'pmcid', 'arxiv'] as const).flatMap((name) =>
    sourcesOf(saidOf(bare), name).flatMap(({ value }) => identifierKeys({ [name]: value })),
  );
  const stays = (key: string) => key.startsWith('url:') || after.keys.includes(key) || words.includes(key);
  const { trust } = current;
  return {
    ...rest,
    ...(after.openAccess !== undefined && { openAccess: after.openAccess }),
    trust: trust.from && isOfRegistry(trust.from) ? after.trust : trust,
    keys: current.keys.filter(stays),
  };
}
