import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartPlace } from '../../lib/ports/drafting.ts';
import type { Draft, DraftPart, Network } from '../../lib/share/draft.ts';
import { LONGEST_PART } from '../../lib/share/parse-draft.ts';
import { sharing } from '../../lib/text/same.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useStable } from '../ui/unchanged.tsx';

/** A draft as it stands in this window, and how to write in it. */
export interface Words {
  /** With what was typed here, though the store has not answered yet. */
  draft: Draft;
  /** Call it at each keystroke. The same function at every render. @throws Unfit where it is longer than a draft keeps: then nothing shows it but its field. */
  write(place: PartPlace, text: string): Promise<void>;
}

/** Keeps what is typed over what is stored, until the store has it. */
export function useWords(stored: Draft): Words {
  const { tasks } = useSheaf();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  /** What this window last wrote in each place: what else stands there by then, another wrote. */
  const written = useRef(new Map<string, string>());
  const underWay = useRef(new Map<string, number>());

  useEffect(() => {
    setTyped((before) => {
      const left = [...before].filter(
        ([key, text]) => (underWay.current.get(key) ?? 0) > 0 && storedText(stored, key) !== text,
      );
      return left.length === before.size ? before : new Map(left);
    });
    for (const [key, text] of written.current) {
      if ((underWay.current.get(key) ?? 0) === 0 && storedText(stored, key) !== text) written.current.delete(key);
    }
  }, [stored]);

  // What comes back from the store as it was typed is the same draft: nothing is shown, counted or checked again. Of another, only
  // what changed is another thing.
  const standing = useRef(stored);
  const draft = typed.size === 0 ? stored : withTyped(stored, typed);
  const { updatedAt } = standing.current;
  const shared = sharing(standing.current, { ...draft, updatedAt });
  if (shared !== standing.current) standing.current = { ...shared, updatedAt: draft.updatedAt };

  const write = useStable(async (place: PartPlace, text: string) => {
    if (text.length > LONGEST_PART) throw new Unfit(t('composePartTooLong', text.length, LONGEST_PART));
    const key = keyOf(place);
    const was = written.current.get(key) ?? storedText(stored, key) ?? '';
    written.current.set(key, text);
    setTyped((before) => new Map(before).set(key, text));
    underWay.current.set(key, (underWay.current.get(key) ?? 0) + 1);
    try {
      await tasks.writePart(stored.id, place, text, was);
    } finally {
      underWay.current.set(key, (underWay.current.get(key) ?? 1) - 1);
    }
  });
  return { draft: standing.current, write };
}

function keyOf({ partId, network = '' as Network }: PartPlace): string {
  return `${network}/${partId}`;
}

function storedText(draft: Draft, key: string): string | undefined {
  const [network = '', partId] = key.split('/');
  const parts = network === '' ? draft.parts : draft.overrides[network as Network];
  return parts?.find(({ id }) => id === partId)?.text;
}

function withTyped(draft: Draft, typed: ReadonlyMap<string, string>): Draft {
  const over = (network: string, parts: DraftPart[]) =>
    parts.map((part) => {
      const text = typed.get(`${network}/${part.id}`);
      return text === undefined ? part : { ...part, text };
    });
  return {
    ...draft,
    parts: over('', draft.parts),
    overrides: Object.fromEntries(
      Object.entries(draft.overrides).map(([network, parts]) => [network, over(network, parts)]),
    ),
  };
}
