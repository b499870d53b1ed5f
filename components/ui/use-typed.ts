import { useEffect } from 'preact/hooks';
import { useSheaf } from './sheaf-context.tsx';

/**
 * Tells what was left half typed under `id`, once, if anything was; answers a function to keep what is typed. Call that at
 * each keystroke, and with an empty text once it has become something.
 */
export function useTyped(id: string, show: (kept: string) => void): (text: string) => void {
  const { store, tasks } = useSheaf();
  useEffect(() => {
    void store.typed.get(id).then((kept) => kept && show(kept));
  }, [id]);
  // Where it cannot be kept, it still stands in the field; what it becomes then says why it could not be.
  return (text) => void tasks.keepTyped(id, text).catch(console.error);
}
