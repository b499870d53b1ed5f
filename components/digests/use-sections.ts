import { useEffect, useRef, useState } from 'preact/hooks';
import type { Issue, Section } from '../../lib/digest/issue.ts';
import type { Undo } from '../../lib/ports.ts';
import { isSame } from '../../lib/text/same.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useStable } from '../ui/unchanged.tsx';

/** The sections of an issue as they stand in this window, and how they are changed. */
export interface Sections {
  sections: Section[];
  /** Shown at once, and kept; the same function at every render. Nothing where the change left them as they were. */
  arrange(change: (sections: Section[]) => Section[]): Promise<Undo | undefined>;
}

/** Shows what was arranged here until the store has it. */
export function useSections({ id, sections: stored }: Pick<Issue, 'id' | 'sections'>): Sections {
  const { tasks } = useSheaf();
  const [mine, setMine] = useState<Section[]>();
  const latest = useRef(stored);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current > 0) return;
    latest.current = stored;
    setMine(undefined);
  }, [stored]);
  const arrange = useStable(async (change: (sections: Section[]) => Section[]) => {
    const next = change(latest.current);
    if (isSame(next, latest.current)) return undefined;
    latest.current = next;
    setMine(next);
    underWay.current += 1;
    try {
      return await tasks.changeIssue(id, { sections: next });
    } catch (error) {
      latest.current = stored;
      setMine(undefined);
      throw error;
    } finally {
      underWay.current -= 1;
    }
  });
  return { sections: mine ?? stored, arrange };
}
