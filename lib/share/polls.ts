import { graphemeCount } from './counting/graphemes.ts';
import { threadsLength } from './counting/threads.ts';
import { utf16Length } from './counting/utf16.ts';
import { weightOf } from './counting/x.ts';
import { type Draft, type Network, type Poll, partsFor } from './draft.ts';
import { DEFAULT_LIMITS, type Limits, networkRules, type PollRules } from './networks.ts';

/** What is wrong with a poll on a network, with the figures that the sentence needs; options are numbered from 0. */
export type PollProblem =
  /** Offer `pollAsReplies`. */
  | { reason: 'no-polls' }
  | { reason: 'too-few-options'; min: number }
  | { reason: 'too-many-options'; max: number }
  | { reason: 'empty-option'; option: number }
  | { reason: 'option-too-long'; option: number; used: number; limit: number }
  | { reason: 'same-option'; option: number; as: number }
  | { reason: 'too-short'; minMinutes: number }
  | { reason: 'too-long'; maxMinutes: number }
  | { reason: 'other-duration'; choices: readonly number[] }
  | { reason: 'no-multiple' }
  | { reason: 'question-too-long'; used: number; limit: number }
  /** Not against its rules: the author would see what a named person answers on their health. */
  | { reason: 'voters-visible' };

const MEASURES: Record<PollRules['counting'], (text: string) => number> = {
  weighted: weightOf,
  graphemes: graphemeCount,
  threads: threadsLength,
  utf16: utf16Length,
};

/** All that stands in a poll's way on a network, in the order of its fields. The question is the text that it stands under. */
export function checkPoll(poll: Poll, network: Network, limits: Limits = DEFAULT_LIMITS, question = ''): PollProblem[] {
  const rules = networkRules(limits)[network].poll;
  if (!rules) return [{ reason: 'no-polls' }];
  const problems: PollProblem[] = [];
  const asked = MEASURES[rules.counting](question);
  const limit = rules.questionCharacters;
  if (limit !== undefined && asked > limit) problems.push({ reason: 'question-too-long', used: asked, limit });
  problems.push(...problemsOfOptions(poll.options, rules), ...problemsOfTime(poll.minutes, rules));
  if (poll.isMultiple && !rules.mayBeMultiple) problems.push({ reason: 'no-multiple' });
  if (rules.showsVoters && asksOfHealth([question, ...poll.options])) problems.push({ reason: 'voters-visible' });
  return problems;
}

function problemsOfOptions(options: readonly string[], rules: PollRules): PollProblem[] {
  const problems: PollProblem[] = [];
  const { min, max } = rules.options;
  if (options.length < min) problems.push({ reason: 'too-few-options', min });
  if (options.length > max) problems.push({ reason: 'too-many-options', max });
  const first = new Map<string, number>();
  for (const [option, text] of options.entries()) {
    const key = text.trim().normalize();
    const used = MEASURES[rules.counting](text.trim());
    const as = first.get(key);
    if (key === '') problems.push({ reason: 'empty-option', option });
    else if (as !== undefined) problems.push({ reason: 'same-option', option, as });
    else first.set(key, option);
    const limit = rules.optionCharacters;
    if (used > limit) problems.push({ reason: 'option-too-long', option, used, limit });
  }
  return problems;
}

function problemsOfTime(minutes: number, { minutes: allowed }: PollRules): PollProblem[] {
  if ('choices' in allowed) {
    const { choices } = allowed;
    return choices.includes(minutes) ? [] : [{ reason: 'other-duration', choices }];
  }
  if (minutes < allowed.min) return [{ reason: 'too-short', minMinutes: allowed.min }];
  return minutes > allowed.max ? [{ reason: 'too-long', maxMinutes: allowed.max }] : [];
}

/** Words of a person's own health and habits. Rather one too many: the warning costs a glance. */
const OF_HEALTH =
  /(?<!\p{L})(?:health|healthy|ill|illness|sick|sickness|disease|disorder|diagnos\p{L}*|symptom\p{L}*|pain|headaches?|migraines?|medicat\p{L}*|medicines?|drugs?|statins?|pills?|doses?|prescri\p{L}*|vaccin\p{L}*|booster|covid(?:-19)?|hiv|aids|std|sti|cancer|tumou?rs?|diabet\p{L}*|asthma|hypertension|blood pressure|stroke|heart attack|depress\p{L}*|anxi\p{L}*|burn-?out|burnt out|suicid\p{L}*|mental|psych\p{L}*|adhd|autis\p{L}*|therap\p{L}*|treat\p{L}*|surgery|operation|screen(?:ed|ing)|mammogra\p{L}*|colonoscop\p{L}*|pap smear|test(?:ed)? positive|pregnan\p{L}*|contracepti\p{L}*|abortion|miscarriage|menopaus\p{L}*|menstru\p{L}*|period pain|fertility|ivf|sex|sexual\p{L}*|disab\p{L}*|weight|obes\p{L}*|bmi|diet|eating|smok\p{L}*|vap(?:e|ing)|alcohol|drink(?:ing)?|cannabis|opioids?|addict\p{L}*|sleep|insomnia|allerg\p{L}*)(?!\p{L})/iu;

function asksOfHealth(texts: readonly string[]): boolean {
  return OF_HEALTH.test(texts.join('\n'));
}

const LETTERS = 'ABCDEFGHIJ';

/** A draft as a network without polls gets it: the answers stand under the question, which is its first part. */
export function withPollAsText<D extends Pick<Draft, 'parts' | 'overrides' | 'poll'>>(
  draft: D,
  network: Network,
  invitation: string,
): D {
  const { poll } = draft;
  const [question, ...others] = partsFor(draft, network);
  if (!poll || !question || networkRules()[network].poll || !poll.options.some((option) => option.trim())) return draft;
  const text = `${question.text.trimEnd()}\n\n${pollAsReplies(poll, invitation)}`.trimStart();
  return { ...draft, overrides: { ...draft.overrides, [network]: [{ ...question, text }, ...others] } };
}

/** A poll as text, for a network that has none: its answers under the letters that readers reply with. The invitation to do so is the caller's, in the person's language. */
export function pollAsReplies(poll: Pick<Poll, 'options'>, invitation = ''): string {
  const options = poll.options.map((option) => option.trim()).filter((option) => option !== '');
  const lines = options.map((option, i) => `${LETTERS.charAt(i) || String(i + 1)}. ${option}`);
  return [...lines, ...(invitation === '' ? [] : ['', invitation])].join('\n');
}
