import { printCondition } from '../../lib/article/query/print.ts';
import type { Condition, Possession, Standing } from '../../lib/article/query/query.ts';
import { typeWord } from '../article/type-words.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const STANDINGS: Record<Standing, MessageKey> = {
  unread: 'fieldUnread',
  reading: 'fieldReading',
  read: 'fieldRead',
  archived: 'fieldArchived',
  starred: 'libraryStarred',
  retracted: 'trustRetracted',
  concern: 'trustConcern',
  corrected: 'trustCorrected',
  preprint: 'typePreprint',
  openaccess: 'trustOpenAccess',
  trash: 'libraryTrash',
};

const POSSESSIONS: Partial<Record<Possession, MessageKey>> = {
  takehome: 'libraryHasTakeHome',
  note: 'libraryHasNote',
  quote: 'libraryHasQuote',
  text: 'libraryHasText',
  tag: 'fieldTags',
  doi: 'fieldDoi',
  abstract: 'fieldAbstract',
};

/** A condition of a search in words; as it is typed where there are none. */
export function conditionWords(condition: Condition): string {
  const words = stated(condition);
  return condition.not ? t('libraryNot', words) : words;
}

function stated(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return t(STANDINGS[condition.what]);
    case 'has': {
      const key = POSSESSIONS[condition.what];
      return key ? `${t('libraryFilterHas')}: ${t(key)}` : printCondition({ ...condition, not: undefined } as never);
    }
    case 'type':
      return typeWord(condition.type);
    case 'tag':
      return t('libraryTagged', condition.tag);
    default:
      return printCondition({ ...condition, not: undefined } as never);
  }
}
