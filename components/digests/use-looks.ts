import type { DigestTemplate } from '../../lib/digest/issue.ts';
import { SHIPPED_TEMPLATES } from '../../lib/digest/template/shipped.ts';
import { useDigests } from '../article/digests-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { lookName } from './look-names.ts';

/** A look as it is shown: shipped, or the person's own. */
export type Look = Pick<DigestTemplate, 'id' | 'entry' | 'issue'> & { name?: string };

/** The person's own looks, by their names; `undefined` until they are read. */
export function useOwnLooks(): DigestTemplate[] | undefined {
  const room = useDigests();
  return useLive(() => room.templates(), []);
}

/** A look by its id; `'gone'` where there is none. */
export function lookOf(id: string, own: readonly DigestTemplate[]): Look | 'gone' {
  return SHIPPED_TEMPLATES.find((each) => each.id === id) ?? own.find((each) => each.id === id) ?? 'gone';
}

/** What is done with looks as a whole. */
export function useLookDeeds() {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  return {
    /** Keeps a copy of a look as one of the person's own, and answers its id. */
    async makeOwn(look: Look): Promise<string> {
      const id = crypto.randomUUID();
      const { entry, issue } = look;
      const name = t('digestLookCopy', lookName(look));
      await tasks.keepTemplate({ id, name, entry, issue, updatedAt: new Date().toISOString() });
      show(t('digestLookMade', name), () => tasks.deleteTemplate(id));
      return id;
    },
    remove: (look: DigestTemplate) => act(() => tasks.deleteTemplate(look.id), t('digestLookDeleted', lookName(look))),
  };
}
