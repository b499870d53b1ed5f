import type { EditionWords, LabelKind } from '../../lib/digest/edition.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../../lib/digest/issue.ts';
import { localDay } from '../../lib/text/days.ts';
import { type MessageKey, t, uiLocale } from '../ui/i18n.ts';

/** What a level of evidence is called. */
export function levelWord(level: EvidenceLevel): string {
  if (level === 'guideline') return t('digestLevelGuideline');
  if (level === 'opinion') return t('digestLevelOpinion');
  return t('digestLevelOf', level);
}

/** What stands in the outputs beside the person's words; the date as the language of the series has it. */
export function editionWords(number: number, date: string, language = uiLocale()): EditionWords {
  return {
    number: t('digestNo', String(number)),
    date: dayInFull(date, language),
    question: t('digestQuestion'),
    answer: t('digestAnswer'),
    answers: t('digestAnswers'),
    prompt: t('digestPrompt'),
    level: t('digestLevel'),
    levels: Object.fromEntries(EVIDENCE_LEVELS.map((level) => [level, levelWord(level)])) as EditionWords['levels'],
    corrections: t('digestCorrections'),
    contents: t('digestContents'),
    cite: t('digestCite'),
    openAccess: t('trustOpenAccess'),
    read: t('digestRead'),
  };
}

const LABELS: Record<LabelKind, MessageKey> = {
  retracted: 'trustRetracted',
  'expression-of-concern': 'trustConcern',
  corrected: 'trustCorrected',
  preprint: 'typePreprint',
  'open-access': 'trustOpenAccess',
};

/** What each label of an entry says, in the person's language. */
export function labelWords(): Record<LabelKind, string> {
  return Object.fromEntries(Object.entries(LABELS).map(([kind, key]) => [kind, t(key)])) as Record<LabelKind, string>;
}

/** `23 November 2026` of an ISO date, as a language has it. */
export function dayInFull(date: string, language: string): string {
  return inFull(date, language, { dateStyle: 'long' });
}

/** `November 2026`. */
export function monthInFull(date: string, language: string): string {
  return inFull(date, language, { month: 'long', year: 'numeric' });
}

function inFull(date: string, language: string, how: Intl.DateTimeFormatOptions): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  // What is no language is as good as the person's own.
  const known = isLanguage(language) ? language : uiLocale();
  return new Intl.DateTimeFormat(known, { ...how, timeZone: 'UTC' }).format(day);
}

function isLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** The ISO date of today, where the person is. */
export function today(): string {
  return localDay(new Date().toISOString());
}
