import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Found, Sought } from '../../lib/ports/finding.ts';
import { calledOf } from '../../lib/sources/called.ts';
import { isSameSource } from '../../lib/sources/kinds/kinds.ts';
import type { NewSource } from '../../lib/sources/source.ts';
import { mistypedIssn } from '../../lib/sources/typed-numbers.ts';
import { t, tn } from '../ui/i18n.ts';
import { useTyped } from '../ui/use-typed.ts';
import { AskLine } from './AskLine.tsx';
import { FoundLine } from './FoundLine.tsx';
import type { FollowedAs } from './followed-keys.ts';
import { addressOf } from './shown.ts';
import { useFinding } from './use-finding.ts';

/** What the field is filled with from elsewhere; a page that Sheaf may read already is looked at at once. */
export interface Wanted {
  text: string;
  ask?: Extract<Sought, { kind: 'page' }>;
  /** What takes the place of a source that is followed: by its title. */
  insteadOf?: string;
}

interface Props {
  wanted: Wanted | undefined;
  followedAs: FollowedAs;
  /** Answers whether it is followed now. */
  onFollow(found: NewSource, instead: NewSource | undefined): Promise<boolean>;
  onShow(id: string): void;
  /** The search for another way to follow something is over. */
  onDone(): void;
  inputRef(input: HTMLInputElement | null): void;
}

/** One field for everything that can be followed: a name, an ISSN, an address, a search, a person. */
export function FollowBox({ wanted, followedAs, onFollow, onShow, onDone, inputRef }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const [text, setText] = useState('');
  const { recognised, finding, ask, asksAtOnce } = useFinding(text);
  const keep = useTyped('sources/follow', (kept) => setText((before) => before || kept));
  useEffect(() => {
    if (!wanted) return;
    setText(wanted.text);
    field.current?.focus();
    if (wanted.ask) void ask(wanted.ask, Promise.resolve(true), wanted.text);
  }, [wanted]);

  const noIssn = mistypedIssn(text);
  const asked = finding.state === 'idle' ? undefined : finding.ask;
  const found = finding.state === 'found' ? finding.found : [];
  const typed: Found[] = recognised.flatMap((each) =>
    each.kind === 'source'
      ? [
          {
            source: { where: each.where, title: each.title ?? '' },
            ...(each.where.kind === 'pubmed' && { detail: t('followPubmedHow') }),
          },
        ]
      : [],
  );
  const toAsk = recognised.flatMap((each) =>
    each.kind === 'source' ||
    (finding.state !== 'failed' && isSame(each, asked)) ||
    // Once a name led to journals, other names lead away from them.
    (each.kind === 'name' && found.length > 0)
      ? []
      : [each],
  );
  const [known, others] = [
    typed.filter(({ source }) => source.title !== ''),
    typed.filter(({ source }) => source.title === ''),
  ];
  /** As they are offered: what is known by its name, what was found, what is to be asked, what stands as it is; a search in PubMed of a name last. */
  const isNamed = toAsk[0]?.kind === 'name' || asked?.kind === 'name';
  const lines = [
    ...known.filter((each) => !isAmong(found, each)).map((each) => ({ line: 'found' as const, each })),
    ...found.map((each) => ({ line: 'found' as const, each })),
    ...(isNamed || asked ? [] : others.map((each) => ({ line: 'found' as const, each }))),
    ...toAsk.map((each) => ({ line: 'ask' as const, each })),
    ...(isNamed || asked ? others.map((each) => ({ line: 'found' as const, each })) : []),
  ];

  /** Half typed, it waits for the next visit. */
  function write(typed: string) {
    setText(typed);
    keep(typed);
  }

  async function follow({ source, instead }: Found) {
    if (!(await onFollow(source, instead))) return;
    // It became something: what else was found stays to be followed, for this visit.
    keep('');
    field.current?.focus();
  }

  function knownAs({ source, leadsTo }: Found): ReturnType<FollowedAs> {
    return followedAs(source.where) ?? (leadsTo && followedAs(leadsTo));
  }

  function submit() {
    const [first] = lines;
    if (!first) return;
    const known = first.line === 'found' ? knownAs(first.each) : undefined;
    if (first.line === 'ask') void ask(first.each);
    else if (known) onShow(known.id);
    else void follow(first.each);
  }

  return (
    <section class="follow-box" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} for={id}>
        {wanted?.insteadOf ? t('followAnother', wanted.insteadOf) : t('followLabel')}
      </label>
      <form
        class="follow-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <input
          ref={(input) => {
            field.current = input;
            inputRef(input);
          }}
          id={id}
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={t('followPlaceholder')}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.stopPropagation();
            if (text !== '') write('');
            else if (wanted) onDone();
            else event.currentTarget.blur();
          }}
        />
        {(text !== '' || wanted) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              write('');
              onDone();
              field.current?.focus();
            }}
          >
            {t('followClear')}
          </button>
        )}
      </form>
      {text === '' && <p class="quiet small">{t(asksAtOnce ? 'followHowAtOnce' : 'followHow')}</p>}
      {finding.state === 'asking' && <p class="quiet small">{askingWords(finding.ask)}</p>}
      {finding.state === 'failed' && (
        <p class="field-error" role="alert">
          {finding.words}
        </p>
      )}
      {finding.state === 'found' && found.length === 0 && <p>{noneWords(finding.ask)}</p>}
      {text.trim() !== '' && lines.length === 0 && finding.state === 'idle' && (
        <p>{noIssn === undefined ? t('followNothing') : t('followNoIssn', noIssn)}</p>
      )}
      {lines.length > 0 && (
        <ul class="found-lines" aria-label={t('followFound')}>
          {lines.map(({ line, each }, index) =>
            line === 'ask' ? (
              <AskLine
                key={each.kind === 'name' ? each.name : each.kind}
                ask={each}
                isFirst={index === 0}
                onAsk={() => void ask(each)}
              />
            ) : (
              <FoundLine
                key={`${each.source.where.kind} ${addressOf(each.source.where)}`}
                found={{ ...each.source, title: calledOf(each.source) }}
                detail={detailOf(each)}
                followedAs={knownAs(each)}
                isInstead={wanted?.insteadOf !== undefined}
                isFirst={index === 0}
                onFollow={() => void follow(each)}
                onShow={onShow}
              />
            ),
          )}
        </ul>
      )}
      <p class="visually-hidden" role="status">
        {finding.state === 'found' && tn('followFoundCount', found.length)}
      </p>
    </section>
  );
}

/** A registry finds what is known as well, and says more of it. */
function isAmong(found: readonly Found[], { source: { where } }: Found): boolean {
  return found.some(({ source }) => isSameSource(where, source.where));
}

function isSame(a: Sought, b: Sought | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is told beside it: who publishes it and how much; else what it is followed by, where its title does not tell. */
function detailOf({ source: { where, title }, detail, perYear }: Found): string | undefined {
  const told = [detail, perYear !== undefined && tn('followPerYear', perYear)].filter(Boolean).join(' · ');
  return told || (title === '' ? undefined : addressOf(where));
}

function askingWords(ask: Sought): string {
  return ask.kind === 'page' ? t('followLooking') : t('followAsking');
}

function noneWords(ask: Sought): string {
  if (ask.kind === 'page') return t('followNoneOnPage');
  return ask.kind === 'name' ? t('followNoJournal', ask.name) : t('followNoDoi', ask.doi);
}
