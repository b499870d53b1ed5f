import type { Change } from '../../lib/share/changed-since.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { draftCorrection } from './draft-correction.ts';
import { useDrafting } from './drafting-context.ts';

/** Drafts a correction, or goes on with the one that is begun, and opens it. */
export function useDraftCorrection(): (change: Change) => Promise<void> {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const { drafts } = useDrafting();
  return (change) =>
    act(async () => {
      location.hash = `#/compose/${await draftCorrection(tasks, drafts, change)}`;
    });
}
