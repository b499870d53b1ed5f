import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found, Sought } from '../../lib/ports/finding.ts';
import { ServiceError } from '../../lib/ports/look-ups.ts';
import { recognise } from '../../lib/sources/recognise.ts';
import { useConsent } from '../article/consent-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useFindSources } from './finding-context.ts';
import { hostOf, needsOf } from './needs.ts';
import { problemWords } from './source-words.ts';

/** What came of asking; `idle` where nobody was asked. */
export type Finding =
  | { state: 'idle' }
  | { state: 'asking'; ask: Sought }
  | { state: 'found'; ask: Sought; found: Found[] }
  | { state: 'failed'; ask: Sought; words: string };

/** A name is looked for by itself so long after the last letter, where look-ups are on. */
const PAUSE_MS = 500;
const IDLE: Finding = { state: 'idle' };
const SHORTEST_NAME = 4;

/** What can be followed by what is typed: what it says itself, and, once the person asked for that, what others say of it. */
export function useFinding(text: string) {
  const { store } = useSheaf();
  const loadFind = useFindSources();
  const consent = useConsent();
  const recognised = recognise(text);
  const [told, setTold] = useState<{ of: string; finding: Finding }>({ of: '', finding: IDLE });
  // What was found for another text is none for this.
  const finding = told.of === text ? told.finding : IDLE;
  /** An answer to an earlier question is none to this. */
  const turn = useRef(0);
  /** The text of which others were asked last. */
  const askedOf = useRef('');
  const mayAskAtOnce = useLive(
    async () => (await store.settings.get('lookUps')) === 'on' && (await store.settings.get('lookUpServices')).crossref,
    [],
  );

  /** In the person's press, unless the answer is known: nothing may be awaited before. `of` is the text that it is asked for. */
  async function ask(wanted: Sought, asked: Promise<boolean> = permission(wanted), of = text): Promise<void> {
    turn.current += 1;
    askedOf.current = of;
    const mine = turn.current;
    const settle = (next: Finding) => {
      if (turn.current === mine) setTold({ of, finding: next });
    };
    const fail = (words: string) => settle({ state: 'failed', ask: wanted, words });
    settle({ state: 'asking', ask: wanted });
    if (!(await asked.catch(() => false))) {
      return fail(wanted.kind === 'page' ? t('followPageNotAllowed', hostOf(wanted.url)) : t('followAskNotAllowed'));
    }
    try {
      const answer = await (await loadFind())(wanted);
      if (answer.ok) settle({ state: 'found', ask: wanted, found: answer.found });
      else fail(t('followPageProblem', hostOf(wanted.kind === 'page' ? wanted.url : ''), problemWords(answer.problem)));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      fail(t(error.code === 'offline' || error.code === 'timeout' ? 'followOffline' : 'followCrossrefFailed'));
    }
  }

  function permission(wanted: Sought): Promise<boolean> {
    if (wanted.kind !== 'page') return consent.ask(['sources']);
    const { sites } = needsOf([{ kind: 'feed', url: wanted.url }]);
    return sites.length === 0 ? Promise.resolve(true) : consent.ask([], sites);
  }

  const name = recognised.find((each) => each.kind === 'name');
  const named = name && name.name.length >= SHORTEST_NAME ? name.name : undefined;
  useEffect(() => {
    if (!mayAskAtOnce || named === undefined) return;
    const timer = setTimeout(async () => {
      const may = await consent.has('sources');
      if (may && askedOf.current !== text) void ask({ kind: 'name', name: named }, Promise.resolve(true));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, mayAskAtOnce]);

  return { recognised, finding, ask, asksAtOnce: mayAskAtOnce === true };
}
